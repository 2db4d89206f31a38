import { day, smallMarket, ticker } from '../testing/simulation';
import { withSplits } from './with-splits';

const NVDA = ticker('NVDA');
const before = day('2026-02-09');
const after = day('2026-02-10');
const tenForOne = { symbol: NVDA, executionDate: after, splitFrom: 1, splitTo: 10 };
const closeIn = (market: typeof smallMarket, session: typeof before) =>
  market.bar(NVDA, session)?.close ?? 0;

describe('withSplits', () => {
  it('shows the split in bars as traded', () => {
    const market = withSplits(smallMarket, [tenForOne]);

    expect(closeIn(market, before)).toBe(closeIn(smallMarket, before));
    expect(closeIn(market, after)).toBeCloseTo(closeIn(smallMarket, after) / 10, 4);
    expect(market.bar(NVDA, after)?.volume).toBeCloseTo(
      10 * (smallMarket.bar(NVDA, after)?.volume ?? 0),
      4,
    );
  });

  it('leaves other symbols alone and lists the split', () => {
    const market = withSplits(smallMarket, [tenForOne]);

    expect(market.bar(ticker('AAPL'), after)).toEqual(smallMarket.bar(ticker('AAPL'), after));
    expect(market.splits).toEqual([tenForOne]);
  });
});
