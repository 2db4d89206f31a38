/**
 * How far a price has moved after each of some sessions, in percent: 0 before the first, then compounded from each
 * one's own change. A missing session ends it, for what happened in it is unknown (ADR 0011).
 */
export function compoundedIndex(changes: readonly (number | null)[]): readonly (number | null)[] {
  let factor: number | null = 1;
  const after = changes.map((change) => {
    factor = factor === null || change === null ? null : factor * (1 + change / 100);
    return factor === null ? null : (factor - 1) * 100;
  });
  return [0, ...after];
}
