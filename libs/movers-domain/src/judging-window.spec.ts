import fc from 'fast-check';
import { goneSymbols, judgingWindow } from './judging-window';
import { anyDate } from './testing/arbitraries';
import { day, days, tickers } from './testing/session-fixture';
import { isSession, lastSessions, nextSession } from './trading-calendar';

describe('judgingWindow', () => {
  it.each([
    ['2026-02-25', '2026-02-25', '2026-02-20 2026-02-23 2026-02-24 2026-02-25'],
    ['2026-02-24', '2026-02-25', '2026-02-20 2026-02-23 2026-02-24 2026-02-25'],
    ['2026-02-23', '2026-02-25', '2026-02-20 2026-02-23 2026-02-24 2026-02-25'],
    ['2026-02-20', '2026-02-25', '2026-02-19 2026-02-20 2026-02-23 2026-02-24'],
    ['2026-02-13', '2026-02-25', '2026-02-12 2026-02-13 2026-02-17 2026-02-18'],
  ])('of %s, with %s completed, is %s', (session, latest, window) => {
    expect(judgingWindow(day(session), day(latest))).toEqual(days(window));
  });

  it('is the same for the last daily run that judges a session and for every later back-fill', () => {
    const aSession = anyDate('2004-01-01', '2040-12-31').filter(isSession);

    fc.assert(
      fc.property(aSession, fc.nat(3000), (session, daysLater) => {
        const lastDailyRun = nextSession(nextSession(session));
        const [later = lastDailyRun] = lastSessions(1, day(addedTo(lastDailyRun, daysLater)));

        expect(judgingWindow(session, later)).toEqual(judgingWindow(session, lastDailyRun));
      }),
    );
  });

  function addedTo(date: string, count: number): string {
    return new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
  }
});

describe('goneSymbols', () => {
  const window = days('2026-02-20 2026-02-23 2026-02-24 2026-02-25');
  const watchlist = tickers('AAPL META');
  const barsOf = (text: string) => new Map(tickers(text).map((symbol) => [symbol, {}]));

  it('names who has no bar in any session', () => {
    const bars = new Map(window.map((session) => [session, barsOf('AAPL')]));

    expect(goneSymbols(watchlist, window, bars)).toEqual(new Set(['META']));
  });

  it.each(window)('spares who has a bar on %s', (session) => {
    const bars = new Map(
      window.map((other) => [other, barsOf(other === session ? 'AAPL META' : 'AAPL')]),
    );

    expect(goneSymbols(watchlist, window, bars)).toEqual(new Set());
  });

  it.each(window)('calls nobody gone while %s is unknown', (unknown) => {
    const bars = new Map(
      window.filter((session) => session !== unknown).map((session) => [session, barsOf('AAPL')]),
    );

    expect(goneSymbols(watchlist, window, bars)).toEqual(new Set());
  });

  it('looks at the sessions of the window only', () => {
    const bars = new Map(
      [...window, day('2026-02-26')].map((session) => [
        session,
        barsOf(session === '2026-02-26' ? 'META' : 'AAPL'),
      ]),
    );

    expect(goneSymbols(watchlist, window, bars)).toEqual(new Set(['META']));
  });
});
