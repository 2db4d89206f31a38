import { type ExactRequest } from './exact-request';
import { type Slice, figuresOf } from './figures';
import { type LoadOptions } from './load-options';
import { type LoadRow } from './load-table';
import { type MixedRun, mixedRun } from './mixed-run';
import { LATEST, type StacksUnderLoad, startStacks } from './stacks-under-load';
import { workSlice } from './work-slice';
import { type Work, bareRequest, worksOn } from './works';

/** All that was measured. */
export interface LoadReport {
  readonly rows: readonly LoadRow[];
  readonly mixed: MixedRun;
}

/** Puts every work on the API and on the bare handler, at each concurrency, and then all works at once on the API. */
export async function runLoad(
  root: string,
  { seconds, mixedSeconds, concurrency }: LoadOptions,
  tell: (line: string) => void,
): Promise<LoadReport> {
  const stacks = await startStacks(root, tell);
  try {
    const works = await worksOn(stacks.product.api, LATEST);
    const bare = await bareRequest(stacks.bare.api, LATEST);
    const rows: LoadRow[] = [];
    for (const connections of concurrency) {
      for (const work of works) {
        tell(`${work.name} at ${connections}`);
        rows.push(await rowOf(stacks, work, bare, { connections, seconds }));
      }
    }
    tell(`mixed, ${mixedSeconds} s`);
    return { rows, mixed: await mixedRun(stacks, works, mixedSeconds) };
  } finally {
    await stacks.stop();
  }
}

/** Each takes its time in two halves, the bare handler in between, so that what else the machine does meets both. */
async function rowOf(
  { product, bare, productMemory }: StacksUnderLoad,
  work: Work,
  request: ExactRequest,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<LoadRow> {
  const half = { connections, seconds: seconds / 2 };
  const bareWork = { start: work.start, request };
  const slices: Record<'product' | 'bare', Slice[]> = { product: [], bare: [] };
  slices.product.push(...(await workSlice(product, work, half)));
  slices.bare.push(...(await workSlice(bare, bareWork, half)));
  slices.bare.push(...(await workSlice(bare, bareWork, half)));
  slices.product.push(...(await workSlice(product, work, half)));
  return {
    work: work.name,
    concurrency: connections,
    product: figuresOf(slices.product),
    bare: figuresOf(slices.bare),
    memory: await productMemory(),
  };
}
