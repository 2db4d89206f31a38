import { decimalOf, multiply, type Decimal } from './decimal';
import { decimalPercentChange } from './percent-change';

const ONE: Decimal = { units: 1n, places: 0 };

/**
 * The change in percent over several sessions, compounded from each one's own close and previous close (positive),
 * so that a split between two records does no harm (ADR 0011); rounded once, to 10 decimal places; 0 over no session.
 */
export function compoundPercent(
  rows: readonly { readonly close: number; readonly previousClose: number }[],
): number {
  const product = (prices: readonly number[]) => prices.map(decimalOf).reduce(multiply, ONE);
  return decimalPercentChange(
    product(rows.map(({ previousClose }) => previousClose)),
    product(rows.map(({ close }) => close)),
  );
}
