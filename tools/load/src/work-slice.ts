import { type RunningStack } from '@tre/running-stack';
import { type ExactRequest } from './exact-request';
import { type Slice } from './figures';
import { fire } from './fire';
import { idleProcesses, makeCold } from './stacks-under-load';
import { type Work } from './works';

const FEWEST_COLD_STARTS = 2;

/** Puts a stretch of one work on a stack, and waits until nothing of it is under way any more. */
export async function workSlice(
  stack: RunningStack,
  { start, request }: Pick<Work, 'start' | 'request'>,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<readonly Slice[]> {
  const slices =
    start === 'cold'
      ? await coldStarts(stack, request, { connections, seconds })
      : [await fire(stack.api, [request], { connections, until: { seconds } })];
  await idleProcesses(stack);
  return slices;
}

/** One request of each connection, all at once, on a function that has no process: again and again. */
async function coldStarts(
  stack: RunningStack,
  request: ExactRequest,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<readonly Slice[]> {
  const slices: Slice[] = [];
  const startedAt = performance.now();
  while (slices.length < FEWEST_COLD_STARTS || performance.now() - startedAt < seconds * 1_000) {
    await makeCold(stack);
    slices.push(await fire(stack.api, [request], { connections, until: 'eachAnswered' }));
  }
  return slices;
}
