import { type DatedChange } from './dated-change';
import { changeOn } from './rank';
import { type Basis, type BoardRow } from './session-record';
import { type SymbolSession } from './symbol-sessions';

/** How many sessions before are searched: about a year. */
export const LARGER_MOVE_SESSIONS = 260;

/** Which moves compete: all, or only rises with a rise and falls with a fall. */
export type MoveSign = 'any' | 'same';

/**
 * The newest of the 260 sessions before in which the symbol's absolute change was larger, strictly; null where there
 * is none. With `same`, only changes of the same sign count ("the largest fall since"); a change of zero has the
 * sign of zeros alone. `before` holds the sessions just before, oldest first.
 */
export function lastLargerMove(
  row: Pick<BoardRow, 'changePercent' | 'openChangePercent'>,
  before: readonly SymbolSession[],
  basis: Basis,
  sign: MoveSign,
): DatedChange | null {
  const change = changeOn(basis, row);
  const competes = (other: number) => sign === 'any' || Math.sign(other) === Math.sign(change);
  for (const session of before.slice(-LARGER_MOVE_SESSIONS).reverse()) {
    if (session.row === undefined) continue;
    const changePercent = changeOn(basis, session.row);
    if (competes(changePercent) && Math.abs(changePercent) > Math.abs(change)) {
      return { date: session.date, changePercent };
    }
  }
  return null;
}
