import { day, smallMarket, ticker } from '../testing/simulation';
import { servedBars } from './adjusted-bars';
import { createFileMarket } from './file-market';
import { withSplits } from './with-splits';

const NVDA = ticker('NVDA');
const before = day('2026-02-09');
const after = day('2026-02-10');
const tenForOne = { symbol: NVDA, executionDate: after, splitFrom: 1, splitTo: 10 };
const closeIn = (market: typeof smallMarket, session: typeof before) =>
  market.bar(NVDA, session)?.close ?? 0;

describe('servedBars', () => {
  const market = withSplits(smallMarket, [tenForOne]);

  it('restates what was traded before a split once it is executed', () => {
    const bars = servedBars(market, { adjusted: true, asOf: after });

    expect(bars(NVDA, before)?.close).toBeCloseTo(closeIn(smallMarket, before) / 10, 4);
    expect(bars(NVDA, after)?.close).toBe(closeIn(market, after));
  });

  it('knows nothing of a split that is still to come', () => {
    const bars = servedBars(market, { adjusted: true, asOf: before });

    expect(bars(NVDA, before)?.close).toBe(closeIn(smallMarket, before));
  });

  it('serves bars as traded where nothing is to be adjusted', () => {
    const bars = servedBars(market, { adjusted: false, asOf: after });

    expect(bars(NVDA, before)?.close).toBe(closeIn(market, before));
  });

  it('adjusts a price file by the splits that its prices went through', () => {
    const header = 'date,symbol,open,high,low,close,volume';
    const csv = [
      header,
      '2025-06-09,ORLY,1350,1360,1345,1350.3,400000',
      '2025-06-10,ORLY,90,91,89,90.5,6000000',
    ].join('\n');
    const [symbol, executionDate] = [ticker('ORLY'), day('2025-06-10')];
    const file = createFileMarket(
      { csv },
      { splits: [{ symbol, executionDate, splitFrom: 1, splitTo: 15 }] },
    );

    const bars = servedBars(file, { adjusted: true, asOf: day('2025-06-11') });

    expect(bars(symbol, day('2025-06-09'))).toEqual({
      symbol: 'ORLY',
      open: 90,
      high: 90.6667,
      low: 89.6667,
      close: 90.02,
      volume: 6_000_000,
    });
    expect(bars(symbol, day('2025-06-10'))?.close).toBe(90.5);
  });
});
