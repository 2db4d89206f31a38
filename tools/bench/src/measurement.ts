/** One budget, measured. */
export interface Measurement {
  readonly name: string;
  /** Milliseconds, or requests. */
  readonly value: number;
  readonly floor: number;
  readonly ratio: number;
  /** The greatest ratio allowed; null for what is measured for comparison only. */
  readonly budget: number | null;
  readonly ok: boolean;
}

/** A measurement against the greatest ratio to the floor that is allowed. */
export function againstFloor(
  name: string,
  { value, floor, budget }: { value: number; floor: number; budget: number },
): Measurement {
  const ratio = value / floor;
  return { name, value, floor, ratio, budget, ok: ratio <= budget };
}

/** What the usual way of doing the same takes, for comparison: no budget. */
export function usualWay(
  name: string,
  { value, floor }: { value: number; floor: number },
): Measurement {
  return { name: `usual way: ${name}`, value, floor, ratio: value / floor, budget: null, ok: true };
}
