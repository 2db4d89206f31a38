import { add, decimalOf, quotient, type Decimal } from './decimal';
import { KEPT_PLACES } from './percent-change';

const ZERO: Decimal = { units: 0n, places: 0 };

/**
 * The arithmetic mean, summed from the decimal digits of the values, so that their order does not matter, and rounded
 * once, to 10 decimal places; null over no value; throws a RangeError unless all are finite.
 */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return quotient(values.map(decimalOf).reduce(add, ZERO), decimalOf(values.length), KEPT_PLACES);
}
