import fc from 'fast-check';
import { percentChange } from './percent-change';
import { periodMoves } from './period-moves';
import { type SessionRecord } from './session-record';
import { someCents } from './testing/arbitraries';
import { aRow, day, days, tickers } from './testing/session-fixture';
import { parseTicker } from './ticker';
import { lastSessions } from './trading-calendar';

type Recorded = Pick<SessionRecord, 'date' | 'board' | 'watchlist'>;

/** A record of `[previousClose, close]` by symbol; it watches these and what else is named. */
function recorded(
  date: string,
  prices: Readonly<Record<string, readonly [number, number]>>,
  watched = '',
): Recorded {
  const board = Object.entries(prices).map(([symbol, [previousClose, close]]) =>
    aRow(parseTicker(symbol), { previousClose, open: close, close }),
  );
  const symbols = board.map(({ symbol }) => symbol);
  return {
    date: day(date),
    board,
    watchlist: watched === '' ? symbols : [...symbols, ...tickers(watched)],
  };
}

const sessions = days('2025-08-28 2025-08-29');

describe('periodMoves', () => {
  it('compounds each symbol’s changes, the larger absolute move first', () => {
    const records = [
      recorded('2025-08-28', { AAPL: [100, 110], MSFT: [100, 90] }),
      recorded('2025-08-29', { AAPL: [110, 99], MSFT: [90, 81] }),
    ];

    expect(periodMoves(sessions, records)).toEqual([
      { symbol: 'MSFT', changePercent: -19, missing: [] },
      { symbol: 'AAPL', changePercent: -1, missing: [] },
    ]);
  });

  it('takes no harm from a split between two records', () => {
    const records = [
      recorded('2025-08-28', { NVDA: [1000, 1100] }),
      recorded('2025-08-29', { NVDA: [110, 121] }),
    ];

    expect(periodMoves(sessions, records)).toMatchObject([{ changePercent: 21 }]);
  });

  it('does not know a move where the symbol is missing, and says when', () => {
    const records = [
      recorded('2025-08-28', { AAPL: [100, 100] }, 'MSFT'),
      recorded('2025-08-29', { AAPL: [100, 100], MSFT: [100, 90] }),
    ];

    expect(periodMoves(sessions, records)).toEqual([
      { symbol: 'AAPL', changePercent: 0, missing: [] },
      { symbol: 'MSFT', changePercent: null, missing: ['2025-08-28'] },
    ]);
  });

  it('does not know any move where a session has no record', () => {
    expect(periodMoves(sessions, [recorded('2025-08-29', { AAPL: [100, 101] })])).toEqual([
      { symbol: 'AAPL', changePercent: null, missing: ['2025-08-28'] },
    ]);
  });

  it('puts a move that is not known behind one of no change, whatever the alphabet', () => {
    const records = [
      recorded('2025-08-28', { MSFT: [100, 100] }, 'AAPL'),
      recorded('2025-08-29', { MSFT: [100, 100], AAPL: [100, 110] }),
    ];

    const symbols = periodMoves(sessions, records).map(({ symbol }) => symbol);

    expect(symbols).toEqual(['MSFT', 'AAPL']);
  });

  it('follows the alphabet among equal moves', () => {
    const records = [recorded('2025-08-29', { MSFT: [100, 90], AAPL: [100, 110] })];

    const symbols = periodMoves(days('2025-08-29'), records).map(({ symbol }) => symbol);

    expect(symbols).toEqual(['AAPL', 'MSFT']);
  });

  it('agrees with the change from the first to the last close, in whatever order records come', () => {
    const closes = fc.array(someCents, { minLength: 2, maxLength: 30 });

    fc.assert(
      fc.property(closes, (prices) => {
        const dates = lastSessions(prices.length - 1, day('2025-08-29'));
        const records = dates.map((date, index) =>
          recorded(date, { AAPL: [prices[index] ?? NaN, prices[index + 1] ?? NaN] }),
        );

        const [move] = periodMoves(dates, records.toReversed());

        expect(move?.changePercent).toBe(percentChange(prices.at(0) ?? NaN, prices.at(-1) ?? NaN));
      }),
    );
  });
});
