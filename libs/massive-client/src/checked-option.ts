/** The longest that a timer of the platform can run; a longer one would fire at once. */
const MOST = 2 ** 31 - 1;

/** The number of an option, if it is from `least` to what a timer can take; else throws a RangeError that names it. */
export function checkedOption(name: string, value: number, least: number): number {
  if (value >= least && value <= MOST) return value;
  throw new RangeError(`${name} must be from ${least} to ${MOST}, not ${value}`);
}
