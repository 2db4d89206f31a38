import { defaultWatchlist, sessionsBetween } from '@tre/movers-domain';
import {
  ask,
  bySymbol,
  closeSimulators,
  day,
  groupedPath,
  rangePath,
  simulate,
  smallMarket,
} from '../testing/simulation';
import { gaps } from './gaps';

afterEach(closeSimulators);

const watched = defaultWatchlist.map(({ symbol }) => symbol);
const sessions = sessionsBetween(day('2025-10-01'), day('2026-02-25'));

/** The watchlist's symbols without a bar, seen on the day when `newest` is the newest session. */
function absent(session: string, newest: string) {
  const recent = sessions.filter((one) => one <= newest).reverse();
  const market = gaps(1).market?.({ market: smallMarket, recent, seed: 1 }) ?? smallMarket;
  return watched.filter((symbol) => market.bar(symbol, day(session)) === undefined);
}

describe('gaps', () => {
  it('leaves one or two symbols of the watchlist without a bar while a session is recent', () => {
    const counts = sessions
      .slice(0, -2)
      .map((session, at) => absent(session, sessions[at + 2] ?? '').length);

    expect(new Set(counts)).toEqual(new Set([1, 2]));
  });

  it('leaves the same ones out as long as the session is recent, and none later', () => {
    const [newest, second, third, fourth] = [
      '2026-02-20',
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
    ];

    expect(absent('2026-02-20', second)).toEqual(absent('2026-02-20', third));
    expect(absent('2026-02-20', newest)).toEqual(
      expect.arrayContaining(absent('2026-02-20', second)),
    );
    expect(absent('2026-02-20', fourth)).toEqual([]);
  });

  it('empties about every third newest session', () => {
    const empty = sessions.slice(5).filter((session) => absent(session, session).length === 7);

    expect(empty.length).toBeGreaterThan(sessions.length / 5);
    expect(empty.length).toBeLessThan(sessions.length / 2);
  });

  it('answers an emptied session as the vendor does: no results on a trading day', async () => {
    const empty = sessions.findLast((session) => absent(session, session).length === 7) ?? '';
    const now = () => new Date(`${empty}T23:00:00Z`);
    const simulator = await simulate({ faults: 'gaps', plan: 'paid', now });

    const grouped = await ask(simulator, groupedPath(empty));
    const range = await ask(simulator, rangePath('AAPL', empty, empty));

    expect(grouped.body).toMatchObject({ resultsCount: 0 });
    expect(grouped.body).not.toHaveProperty('results');
    expect(range.body).not.toHaveProperty('results');
  });

  it('leaves the rest of the market alone', async () => {
    const simulator = await simulate({ faults: 'gaps' });

    const { body } = await ask(simulator, groupedPath('2026-02-24'));

    const present = bySymbol(body);
    const missing = watched.filter((symbol) => !present.has(symbol));
    expect(missing).toEqual(absent('2026-02-24', '2026-02-25'));
    expect(body.resultsCount).toBe(300 - missing.length);
  });

  it('leaves no bar of a watchlist of one', () => {
    const [apple] = watched;
    const market = { ...smallMarket, watchlist: apple === undefined ? [] : [apple] };
    const recent = [day('2026-02-25'), day('2026-02-24')];

    const seen = gaps(1).market?.({ market, recent, seed: 1 });

    expect(apple && seen?.bar(apple, day('2026-02-24'))).toBeUndefined();
  });
});
