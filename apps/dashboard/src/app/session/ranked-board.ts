import { percentChange, type Basis, type Ticker } from '@tre/movers-domain';
import { type BoardRow, type LatestSession } from './latest-answer';

/** A symbol of the board; changes in percent, the price in dollars, null where no bars are published. */
export interface RankedRow {
  readonly symbol: Ticker;
  /** On the basis asked for. */
  readonly change: number;
  readonly otherChange: number;
  readonly gap: number | null;
  readonly close: number | null;
  readonly volume: number | null;
}

/** The winner of the session on a basis. */
export function winnerOn(basis: Basis, session: LatestSession): LatestSession['winner'] {
  return basis === 'previousClose' ? session.winner : session.otherWinner;
}

/** The other of the two bases. */
export function otherBasis(basis: Basis): Basis {
  return basis === 'previousClose' ? 'open' : 'previousClose';
}

/**
 * The board, best first on a basis. The API says who leads; the rest goes by the size of the change, ties in the
 * API's order.
 */
export function rankedBoard(session: LatestSession, basis: Basis): readonly RankedRow[] {
  const leader = winnerOn(basis, session)?.symbol;
  const lead = (row: RankedRow) => (row.symbol === leader ? 0 : 1);
  return session.board
    .map((row) => rankedRow(row, basis))
    .sort((a, b) => lead(a) - lead(b) || Math.abs(b.change) - Math.abs(a.change));
}

function rankedRow(row: BoardRow, basis: Basis): RankedRow {
  const { symbol, open, close, volume, previousClose, changePercent, openChangePercent } = row;
  const gap = open === null || previousClose === null ? null : percentChange(previousClose, open);
  return basis === 'previousClose'
    ? { symbol, change: changePercent, otherChange: openChangePercent, gap, close, volume }
    : { symbol, change: openChangePercent, otherChange: changePercent, gap, close, volume };
}
