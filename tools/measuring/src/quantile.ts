/**
 * The value that a share of them, between 0 and 1, does not exceed: one that was measured, none in between (nearest
 * rank). Not a number where there are none.
 */
export function quantile(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(values.length * share));
  return values.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}

/** The middle one; of an even number the upper of both. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
