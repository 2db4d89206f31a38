const DIGITS = 1;

/** How many times something is its usual measure: `1.9×`. */
export function timesText(times: number): string {
  return `${times.toFixed(DIGITS)}×`;
}
