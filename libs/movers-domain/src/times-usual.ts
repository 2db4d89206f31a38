import { add, decimalOf, quotient } from './decimal';
import { KEPT_PLACES } from './percent-change';
import { changeOn } from './rank';
import { type Basis, type BoardRow } from './session-record';
import { type SymbolSession } from './symbol-sessions';

/** How many sessions before tell what is usual. */
export const USUAL_SESSIONS = 60;

/** Of them, in how many the symbol must rank. */
export const USUAL_MINIMUM = 20;

/**
 * How many times its usual day a symbol moved: |change| / median(|changeᵢ|) over those of the 60 sessions before in
 * which it ranks; of an even number, the median is the mean of the middle two. Rounded once, to 10 decimal places; null where it ranks
 * in fewer than 20 of them, or where its usual day is no move at all. `before` holds the sessions just before, oldest first.
 */
export function timesUsual(
  row: Pick<BoardRow, 'changePercent' | 'openChangePercent'>,
  before: readonly SymbolSession[],
  basis: Basis,
): number | null {
  const sizes = before
    .slice(-USUAL_SESSIONS)
    .flatMap((session) => (session.row === undefined ? [] : Math.abs(changeOn(basis, session.row))))
    .sort((a, b) => a - b);
  const [lower, upper] = [sizes[(sizes.length - 1) >> 1], sizes[sizes.length >> 1]];
  if (sizes.length < USUAL_MINIMUM || lower === undefined || upper === undefined) return null;
  const twiceMedian = add(decimalOf(lower), decimalOf(upper));
  const size = decimalOf(Math.abs(changeOn(basis, row)));
  return twiceMedian.units === 0n ? null : quotient(add(size, size), twiceMedian, KEPT_PLACES);
}
