import { alignedUnits, decimalOf } from './decimal';
import { type BoardRow } from './session-record';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

/** A split as the upstream lists it: from `executionDate` on, `splitTo` shares stand for `splitFrom`. */
export interface Split {
  readonly symbol: Ticker;
  readonly executionDate: TradingDate;
  readonly splitFrom: number;
  readonly splitTo: number;
}

/** A session and the one before it. */
export interface SessionStep {
  readonly date: TradingDate;
  readonly previousDate: TradingDate;
}

/** 20 % is one part in five. */
const TOLERATED_PART = 5n;

/**
 * Whether a row shows a listed split that its previous close does not know of yet (ADR 0010): the split took effect
 * after the previous session and until this one, and open / previous close lies within 20 % of the split's ratio and
 * nearer to it than to 1, as ratios are near: 0.31 is nearer to 0.1 than to 1, 0.32 is not. The room is the overnight
 * move, which a split does not keep from happening (ADR 0020).
 */
export function showsUnreflectedSplit(
  row: BoardRow,
  { date, previousDate }: SessionStep,
  splits: readonly Split[],
): boolean {
  return splits.some(
    (split) =>
      split.symbol === row.symbol &&
      previousDate < split.executionDate &&
      split.executionDate <= date &&
      opensAtRatio(row, split),
  );
}

/** In whole numbers, both sides multiplied by all denominators, so that the bounds are exact. */
function opensAtRatio(row: BoardRow, { splitFrom, splitTo }: Split): boolean {
  if (!Number.isFinite(splitFrom) || !Number.isFinite(splitTo)) return false;
  const [open, previousClose] = alignedUnits(decimalOf(row.open), decimalOf(row.previousClose));
  const [from, to] = alignedUnits(decimalOf(splitFrom), decimalOf(splitTo));
  const opened = open * to;
  const expected = from * previousClose;
  // Of two ratios, x is nearer to r than to 1 where its square lies beyond r.
  const square = open * open * to;
  const limit = from * previousClose * previousClose;
  const isNearer = from < to ? square < limit : square > limit;
  return isNearer && distance(opened, expected) * TOLERATED_PART <= expected;
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}
