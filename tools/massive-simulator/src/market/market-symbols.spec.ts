import { isTicker } from '@tre/movers-domain';
import { ticker } from '../testing/simulation';
import { marketSymbols } from './market-symbols';

const watchlist = [ticker('AAPL'), ticker('ZZZY')];
const { all, otc } = marketSymbols(1, 12_500, watchlist);

describe('marketSymbols', () => {
  it('lists exactly as many different valid tickers as asked for, besides those over the counter', () => {
    const listed = all.filter((symbol) => !otc.has(symbol));

    expect(listed).toHaveLength(12_500);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((symbol) => !isTicker(symbol))).toEqual([]);
  });

  it('holds the watchlist, class shares and preferred shares', () => {
    expect(all).toEqual(expect.arrayContaining([...watchlist, 'BRK.B']));
    expect(all.some((symbol) => /^[A-Z]+p[A-Z]$/.test(symbol))).toBe(true);
    expect(all.filter((symbol) => symbol.includes('.')).length).toBeGreaterThan(100);
  });

  it('keeps no order that a client could lean on', () => {
    expect(all.slice(0, 50)).not.toEqual([...all.slice(0, 50)].sort());
  });

  it('depends on the seed', () => {
    expect(marketSymbols(1, 200, watchlist)).toEqual(marketSymbols(1, 200, watchlist));
    expect(marketSymbols(2, 200, watchlist).all).not.toEqual(marketSymbols(1, 200, watchlist).all);
  });

  it('holds the whole watchlist even where it is longer than the market', () => {
    expect(marketSymbols(1, 1, watchlist).all).toEqual(expect.arrayContaining(watchlist));
  });
});
