import { day, smallMarket, ticker } from '../testing/simulation';
import { withListings } from './with-listings';

const META = ticker('META');

describe('withListings', () => {
  const market = withListings(smallMarket, [
    { symbol: META, firstSession: day('2022-06-09'), lastSession: day('2026-02-20') },
  ]);

  it.each([
    ['2022-06-08', false],
    ['2022-06-09', true],
    ['2026-02-20', true],
    ['2026-02-23', false],
  ])('trades the symbol on %s: %s', (session, trades) => {
    expect(market.bar(META, day(session)) !== undefined).toBe(trades);
    expect(market.symbolsOn(day(session)).includes(META)).toBe(trades);
  });

  it('leaves other symbols alone', () => {
    expect(market.bar(ticker('AAPL'), day('2026-02-23'))).toBeDefined();
    expect(market.symbolsOn(day('2026-02-23'))).toHaveLength(
      smallMarket.symbolsOn(day('2026-02-23')).length - 1,
    );
  });
});
