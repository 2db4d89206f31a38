import { median } from '@tre/measuring';

/** How a heap changed from the third quarter of a run to the last one. */
export interface HeapDrift {
  /** The medians, in bytes. */
  readonly before: number;
  readonly last: number;
  /** 0.05 is 5 % more. */
  readonly change: number;
  readonly ok: boolean;
}

/** The most that the last quarter's median may lie from the one before, either way. */
export const MOST_DRIFT = 0.05;
const QUARTERS = 4;

/** Compares the medians of the last two quarters of samples in the order of time; throws RangeError below four. */
export function heapDrift(samples: readonly number[]): HeapDrift {
  const quarter = Math.floor(samples.length / QUARTERS);
  if (quarter === 0) {
    throw new RangeError(`${samples.length} samples have no quarters`);
  }
  const before = median(samples.slice(-2 * quarter, -quarter));
  const last = median(samples.slice(-quarter));
  const ok = Math.abs(last - before) <= MOST_DRIFT * before;
  return { before, last, change: last / before - 1, ok };
}
