import { percentChange, type Basis, type Ticker } from '@tre/movers-domain';
import { type BoardRow, type ShownSession } from './session-answer';

/** A symbol of the board; changes in percent, the price in dollars, null where no bars are published. */
export interface RankedRow {
  readonly symbol: Ticker;
  /** On the basis asked for. */
  readonly change: number;
  readonly otherChange: number;
  readonly gap: number | null;
  readonly close: number | null;
  readonly volume: number | null;
  /** The change over the symbol's usual one; null where its history is short. */
  readonly timesUsual: number | null;
  readonly relativeVolume: number | null;
  /** The last larger move of the same sign; null where there is none. */
  readonly lastLargerMove: BoardRow['lastLargerMove'];
}

/** The winner of a session on a basis. */
export function winnerOn(
  basis: Basis,
  session: Pick<ShownSession, 'winner' | 'otherWinner'>,
): ShownSession['winner'] {
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
export function rankedBoard(session: ShownSession, basis: Basis): readonly RankedRow[] {
  const leader = winnerOn(basis, session)?.symbol;
  const lead = (row: RankedRow) => (row.symbol === leader ? 0 : 1);
  return session.board
    .map((row) => rankedRow(row, basis))
    .sort((a, b) => lead(a) - lead(b) || Math.abs(b.change) - Math.abs(a.change));
}

function rankedRow(row: BoardRow, basis: Basis): RankedRow {
  const { symbol, open, close, volume, previousClose, relativeVolume } = row;
  const gap = open === null || previousClose === null ? null : percentChange(previousClose, open);
  const common = { symbol, gap, close, volume, relativeVolume };
  return basis === 'previousClose'
    ? {
        ...common,
        change: row.changePercent,
        otherChange: row.openChangePercent,
        timesUsual: row.timesUsual,
        lastLargerMove: row.lastLargerMove,
      }
    : {
        ...common,
        change: row.openChangePercent,
        otherChange: row.changePercent,
        timesUsual: row.otherTimesUsual,
        lastLargerMove: row.otherLastLargerMove,
      };
}
