import { alignedUnits, decimalOf, roundedQuotient, tenTo, type Decimal } from './decimal';

/** How many decimal places of a percentage or a ratio are kept; only the edges round further. */
export const KEPT_PLACES = 10;

const SHOWN_PLACES = 2;

/**
 * The change from one price to another in percent, computed from the decimal digits of the numbers as they were
 * sent and kept with 10 decimal places, half away from zero (ADR 0002); throws a RangeError unless `from` is
 * positive and both are finite.
 */
export function percentChange(from: number, to: number): number {
  return decimalPercentChange(decimalOf(from), decimalOf(to));
}

/** {@link percentChange} of exact decimals; throws a RangeError unless `from` is positive. */
export function decimalPercentChange(from: Decimal, to: Decimal): number {
  const [fromUnits, toUnits] = alignedUnits(from, to);
  if (fromUnits <= 0n) throw new RangeError('a change is measured from a positive price');
  return roundedQuotient((toUnits - fromUnits) * 100n, fromUnits, KEPT_PLACES);
}

/** A percentage as it is shown: 2 decimal places, half away from zero, never -0; throws a RangeError unless finite. */
export function roundPercent(percent: number): number {
  const { units, places } = decimalOf(percent);
  return roundedQuotient(units, tenTo(places), SHOWN_PLACES);
}
