import { type ExactRequest } from './exact-request';
import { type Figures, type Slice, figuresOf } from './figures';
import { fire } from './fire';
import { type HeapDrift, heapDrift } from './heap-drift';
import { type StacksUnderLoad, idleProcesses } from './stacks-under-load';
import { type Work } from './works';

/** A long run of everything at once, and what it left in memory. */
export interface MixedRun {
  readonly seconds: number;
  readonly connections: number;
  readonly figures: Figures;
  /** Of the function's processes together, in bytes, in the order of time. */
  readonly heapSamples: readonly number[];
  readonly functionHeap: HeapDrift;
}

const CONNECTIONS = 8;
/** Six a quarter. */
const SAMPLES = 24;

/** Mixes the works by their shares for so long; the load rests for each look at the memory. */
export async function mixedRun(
  { product, productMemory }: Pick<StacksUnderLoad, 'product' | 'productMemory'>,
  works: readonly Work[],
  seconds: number,
): Promise<MixedRun> {
  const requests = mixed(works);
  const slices: Slice[] = [];
  const heapSamples: number[] = [];
  let processes: readonly number[] = [];
  while (heapSamples.length < SAMPLES) {
    slices.push(
      await fire(product.api, requests, {
        connections: CONNECTIONS,
        until: { seconds: seconds / SAMPLES },
      }),
    );
    const found = await idleProcesses(product);
    if (heapSamples.length > 0 && found.join() !== processes.join()) {
      slices.push({ latenciesMs: [], elapsedMs: 0, faults: new Map([['a process ended', 1]]) });
    }
    processes = found;
    heapSamples.push((await productMemory()).heap);
  }
  return {
    seconds,
    connections: CONNECTIONS,
    figures: figuresOf(slices),
    heapSamples,
    functionHeap: heapDrift(heapSamples),
  };
}

/** Each work as often as its share says, spread out evenly. */
export function mixed(works: readonly Pick<Work, 'request' | 'share'>[]): readonly ExactRequest[] {
  return works
    .flatMap(({ request, share }) =>
      Array.from({ length: share }, (_, index) => ({ request, place: (index + 0.5) / share })),
    )
    .toSorted((a, b) => a.place - b.place)
    .map(({ request }) => request);
}
