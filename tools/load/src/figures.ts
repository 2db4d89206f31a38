import { quantile } from '@tre/measuring';

/** What a stretch of load came to. */
export interface Slice {
  /** Of every answer, right or wrong. */
  readonly latenciesMs: readonly number[];
  /** From the first request to the last answer. */
  readonly elapsedMs: number;
  /** What went wrong, and how often: an answer that is not the expected one, or none. */
  readonly faults: ReadonlyMap<string, number>;
}

/** What slices of one work come to together. */
export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly faults: Readonly<Record<string, number>>;
}

/** Brings slices of the same work together. */
export function figuresOf(slices: readonly Slice[]): Figures {
  const latenciesMs = slices.flatMap((slice) => slice.latenciesMs);
  const elapsedMs = slices.reduce((sum, slice) => sum + slice.elapsedMs, 0);
  const faults: Record<string, number> = {};
  for (const [fault, times] of slices.flatMap((slice) => [...slice.faults])) {
    faults[fault] = (faults[fault] ?? 0) + times;
  }
  return {
    requests: latenciesMs.length,
    perSecond: (latenciesMs.length * 1_000) / elapsedMs,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
    faults,
  };
}

/** How often anything went wrong. */
export function faultsIn({ faults }: Pick<Figures, 'faults'>): number {
  return Object.values(faults).reduce((sum, times) => sum + times, 0);
}

/** How much longer the half of a work's answers took than the half of the bare handler's. */
export function ratioOf(work: Pick<Figures, 'p50Ms'>, bare: Pick<Figures, 'p50Ms'>): number {
  return work.p50Ms / bare.p50Ms;
}
