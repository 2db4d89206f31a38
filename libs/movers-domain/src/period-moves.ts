import { compoundPercent } from './compound-percent';
import { compareText } from './rank';
import { type BoardRow, type SessionRecord } from './session-record';
import { symbolSessions } from './symbol-sessions';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

/** How far a symbol moved over a period. */
export interface PeriodMove {
  readonly symbol: Ticker;
  /** Compounded, in percent, 10 decimal places; null where a session is missing. */
  readonly changePercent: number | null;
  /** The sessions without a record of it, oldest first: where there are any, the move is incomplete. */
  readonly missing: readonly TradingDate[];
}

/**
 * The change of each symbol over the sessions, (Π closeᵢ / previousCloseᵢ − 1) × 100, by each record's own prices, so
 * that splits in between do no harm (ADR 0011). The symbols are all that any of the records watches. Complete moves
 * come first, the larger absolute change before the smaller, then the alphabet.
 */
export function periodMoves(
  sessions: readonly TradingDate[],
  records: readonly Pick<SessionRecord, 'date' | 'board' | 'watchlist'>[],
): readonly PeriodMove[] {
  const symbols = new Set(records.flatMap(({ watchlist }) => watchlist));
  return [...symbols]
    .map((symbol): PeriodMove => {
      const ofSymbol = symbolSessions(symbol, sessions, records);
      const missing = ofSymbol.filter(({ row }) => row === undefined).map(({ date }) => date);
      const rows = ofSymbol
        .map(({ row }) => row)
        .filter((row): row is BoardRow => row !== undefined);
      return { symbol, missing, changePercent: missing.length > 0 ? null : compoundPercent(rows) };
    })
    .toSorted(compareMoves);
}

function compareMoves(a: PeriodMove, b: PeriodMove): number {
  return size(b) - size(a) || compareText(a.symbol, b.symbol);
}

/** Incomplete moves come behind those of no change at all. */
function size({ changePercent }: PeriodMove): number {
  return changePercent === null ? -1 : Math.abs(changePercent);
}
