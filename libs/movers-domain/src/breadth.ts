import { meanOf } from './mean-of';
import { changeOn } from './rank';
import { type Basis, type BoardRow } from './session-record';

/** Whether it was the stock or all of them: how many symbols of a board rose and fell. */
export interface Breadth {
  readonly up: number;
  readonly down: number;
  readonly unchanged: number;
  /** Σ change / symbols, each counted alike, in percent, 10 decimal places; null for an empty board. */
  readonly meanChangePercent: number | null;
}

/** The breadth of a board on a basis; a change counts by its sign at 10 decimal places. */
export function breadth(
  board: readonly Pick<BoardRow, 'changePercent' | 'openChangePercent'>[],
  basis: Basis,
): Breadth {
  const changes = board.map((row) => changeOn(basis, row));
  const up = changes.filter((change) => change > 0).length;
  const down = changes.filter((change) => change < 0).length;
  return { up, down, unchanged: changes.length - up - down, meanChangePercent: meanOf(changes) };
}
