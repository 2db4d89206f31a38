// Taken once: in a test runner's sandbox each look-up of a global costs more than the calculation.
const { max, round } = Math;

const LOWEST_PRICE = 0.0001;

/** A price in the vendor's precision: cents, or the given decimals; four decimals below a dollar; never zero. */
export function roundPrice(price: number, decimals: 2 | 3 | 4 = 2): number {
  if (price < 1) return max(LOWEST_PRICE, roundTo(price, 1e4));
  return roundTo(price, decimals === 2 ? 1e2 : decimals === 3 ? 1e3 : 1e4);
}

/** A number of shares to the millionth, the finest that the vendor prints. */
export function roundVolume(volume: number): number {
  return roundTo(volume, 1e6);
}

function roundTo(value: number, scale: number): number {
  return round(value * scale) / scale;
}
