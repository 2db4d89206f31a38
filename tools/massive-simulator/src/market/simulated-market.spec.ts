import {
  defaultWatchlist,
  percentChange,
  previousSession,
  sessionsBetween,
} from '@tre/movers-domain';
import fc from 'fast-check';
import { day, ticker } from '../testing/simulation';
import { type MarketBar } from './market';
import { createSimulatedMarket } from './simulated-market';

const market = createSimulatedMarket({ seed: 5 });
const sessions = sessionsBetween(day('2003-09-11'), day('2027-12-31'));
const watched = defaultWatchlist.map(({ symbol }) => symbol);

function barOf(symbol: string, session: string, of = market): MarketBar {
  const bar = of.bar(ticker(symbol), day(session));
  if (bar === undefined) throw new Error(`${symbol} has no bar on ${session}`);
  return bar;
}

const anySymbol = fc.constantFrom(...market.symbolsOn(day('2026-02-25')));
const anySession = fc.constantFrom(...sessions);

describe('createSimulatedMarket', () => {
  it('gives the same bar whatever was asked for before', () => {
    fc.assert(
      fc.property(anySymbol, anySession, fc.array(anySession), (symbol, session, before) => {
        const fresh = createSimulatedMarket({ seed: 5, symbols: 10 });
        for (const other of before) fresh.bar(symbol, other);

        const { otc: _otc, ...bar } = barOf(symbol, session);

        expect(fresh.bar(symbol, session)).toEqual(bar);
      }),
      { numRuns: 60 },
    );
  });

  it('has sane bars in at most four decimals everywhere', () => {
    fc.assert(
      fc.property(anySymbol, anySession, (symbol, session) => {
        const { open, high, low, close, volume, vwap = 0 } = barOf(symbol, session);

        expect(low).toBeGreaterThan(0);
        expect(Math.min(open, close, vwap)).toBeGreaterThanOrEqual(low);
        expect(Math.max(open, close, vwap)).toBeLessThanOrEqual(high);
        expect(volume).toBeGreaterThan(0);
        for (const price of [open, high, low, close, vwap]) {
          expect(String(price)).toMatch(/^\d+(\.\d{1,4})?$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('opens a gap away from the close of the session before', () => {
    fc.assert(
      fc.property(anySymbol, anySession, (symbol, session) => {
        const previousClose = barOf(symbol, previousSession(session)).close;

        const gap = barOf(symbol, session).open / previousClose - 1;

        expect(Math.abs(gap)).toBeLessThan(0.3);
      }),
      { numRuns: 500 },
    );
  });

  it.each([5, 6, 7])('never moves the watchlist by 40 %% in 24 years (seed %i)', (seed) => {
    const other = createSimulatedMarket({ seed, symbols: 10 });

    const largest = watched.map((symbol) => {
      const closes = sessions.map((session) => barOf(symbol, session, other).close);
      const changes = closes.slice(1).map((close, at) => percentChange(closes[at] ?? 0, close));
      return Math.max(...changes.map(Math.abs));
    });

    expect(Math.max(...largest)).toBeLessThan(40);
    expect(Math.max(...largest)).toBeGreaterThan(12);
  });

  it('makes NVIDIA and Tesla wilder than Apple and Microsoft, near real levels', () => {
    const year = sessionsBetween(day('2025-01-02'), day('2025-12-31'));
    const meanMove = (symbol: string) =>
      year.reduce((sum, session) => {
        const previousClose = barOf(symbol, previousSession(session)).close;
        return sum + Math.abs(percentChange(previousClose, barOf(symbol, session).close));
      }, 0) / year.length;

    const [apple, microsoft, nvidia, tesla] = ['AAPL', 'MSFT', 'NVDA', 'TSLA'].map(meanMove);

    expect(apple).toBeGreaterThan(0.7);
    expect(apple).toBeLessThan(1.6);
    expect(nvidia).toBeGreaterThan(Math.max(apple ?? 0, microsoft ?? 0));
    expect(tesla).toBeGreaterThan(nvidia ?? 0);
    expect(barOf('AAPL', '2025-08-29').close).toBeGreaterThan(120);
    expect(barOf('AAPL', '2025-08-29').close).toBeLessThan(420);
  });

  it('has sessions with breadth: some up, some down, few stocks beyond 10 %', () => {
    const shares = sessionsBetween(day('2025-10-01'), day('2025-10-31')).map((session) => {
      const before = previousSession(session);
      const changes = market.symbolsOn(session).map((symbol) => {
        const previousClose = market.bar(symbol, before)?.close ?? NaN;
        return 100 * ((market.bar(symbol, session)?.close ?? NaN) / previousClose - 1);
      });
      return {
        up: changes.filter((change) => change > 0).length / changes.length,
        far: changes.filter((change) => Math.abs(change) > 10).length / changes.length,
      };
    });

    expect(Math.min(...shares.map(({ up }) => up))).toBeLessThan(0.4);
    expect(Math.max(...shares.map(({ up }) => up))).toBeGreaterThan(0.6);
    expect(Math.max(...shares.map(({ far }) => far))).toBeLessThan(0.01);
    expect(Math.max(...shares.map(({ far }) => far))).toBeGreaterThan(0);
  });

  it.each([
    ['2025-12-31', 0, 0],
    ['2026-01-02', 0.85, 0.95],
  ])('has the vendor’s share of fractional volumes on %s', (session, least, most) => {
    const bars = market.symbolsOn(day(session)).map((symbol) => barOf(symbol, session));

    const share = bars.filter(({ volume }) => !Number.isInteger(volume)).length / bars.length;

    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('trades every symbol of the watchlist and any other that is asked for', () => {
    const own = createSimulatedMarket({ seed: 5, symbols: 10, watchlist: [ticker('QQQQZ')] });

    expect(own.symbolsOn(day('2026-02-25'))).toContain('QQQQZ');
    expect(own.bar(ticker('NOBODY'), day('2026-02-25'))).toBeDefined();
  });

  it.each(['2026-02-21', '2026-02-16', '2003-09-09'])('has nothing on %s', (date) => {
    expect(market.bar(ticker('AAPL'), day(date))).toBeUndefined();
    expect(market.symbolsOn(day(date))).toEqual([]);
  });

  it('begins with the calendar', () => {
    expect(barOf('AAPL', '2003-09-10').close).toBeGreaterThan(0);
  });

  it('is another market with another seed', () => {
    const other = createSimulatedMarket({ seed: 6, symbols: 10 });

    expect(barOf('AAPL', '2026-02-25', other)).not.toEqual(barOf('AAPL', '2026-02-25'));
  });
});
