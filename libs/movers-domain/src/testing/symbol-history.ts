import fc from 'fast-check';
import { type BoardRow } from '../session-record';
import { type SymbolSession } from '../symbol-sessions';
import { parseTicker } from '../ticker';
import { lastSessions } from '../trading-calendar';
import { someCents } from './arbitraries';
import { aRow, day } from './session-fixture';

const symbol = parseTicker('AAPL');
const LAST = day('2025-08-29');

/** Sessions up to the last of August 2025, oldest first, one for each row. */
export function sessionsOf(rows: readonly (BoardRow | undefined)[]): readonly SymbolSession[] {
  const dates = lastSessions(rows.length, LAST);
  return rows.flatMap((row, index) => {
    const date = dates[index];
    return date === undefined ? [] : [{ date, row }];
  });
}

/** A row that moves by these percent from 100, on both bases. */
export function moved(changePercent: number, volume?: number): BoardRow {
  return aRow(symbol, { previousClose: 100, open: 100, close: 100 + changePercent }, volume);
}

/** The row so many times over. */
export function repeated(row: BoardRow, times: number): readonly BoardRow[] {
  return Array.from({ length: times }, () => row);
}

/** Rows of a price walk in one unit of shares, each opening between its closes; `length` of them. */
export function somePriceWalk(length: number): fc.Arbitrary<readonly BoardRow[]> {
  const steps = fc.array(
    fc.record({ close: someCents, volume: fc.integer({ min: 1, max: 1_000_000 }) }),
    { minLength: length + 1, maxLength: length + 1 },
  );
  return steps.map((walk) =>
    walk.slice(1).map(({ close, volume }, index) => {
      const previousClose = walk[index]?.close ?? close;
      return aRow(symbol, { previousClose, open: (previousClose + close) / 2, close }, volume);
    }),
  );
}

/** The row as it was stored before a split of `shares` for one: dearer, and fewer shares traded. */
export function beforeSplit(row: BoardRow, shares: number): BoardRow {
  return {
    ...row,
    open: row.open * shares,
    high: row.high * shares,
    low: row.low * shares,
    close: row.close * shares,
    previousClose: row.previousClose * shares,
    volume: row.volume / shares,
  };
}
