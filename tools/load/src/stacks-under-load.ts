import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { yearsBefore } from '@tre/measuring';
import { addDays, parseTradingDate, sessionsBetween } from '@tre/movers-domain';
import { RunningStack, copyDeployed, functionOf } from '@tre/running-stack';
import { type Memory, collectedMemory, tellingOptions } from './collected-memory';
import { weekOf } from './works';

/** The date that the stacks' clocks start after, the same for every run. */
export const LATEST = parseTradingDate('2026-11-20');
const YEARS = 20;
const SESSIONS = sessionsBetween(addDays(yearsBefore(LATEST, YEARS), 1), LATEST).length;
/** More than the machine has cores would measure how they wait for those; the stack starts four at most. */
const PROCESSES = Math.min(4, availableParallelism());
const POLL_MS = 25;

/** The product and, beside it, the same stack with a bare handler behind its gateway; each has a store of its own. */
export interface StacksUnderLoad {
  readonly product: RunningStack;
  readonly bare: RunningStack;
  /** Of the API function's processes, once they have nothing to do. */
  productMemory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** Fills a store with twenty years of simulated sessions by the product's own back-fill, and starts both on it. */
export async function startStacks(
  root: string,
  tell: (line: string) => void,
): Promise<StacksUnderLoad> {
  const directory = mkdtempSync(join(root, 'dist/load-'));
  const copies = { product: copyDeployed(root, 'product'), bare: copyDeployed(root, 'bare') };
  const running: RunningStack[] = [];
  const start = async (which: keyof typeof copies, sessions: number) => {
    const stack = await RunningStack.start(copies[which].program, join(directory, which), [
      ...['--as-of', LATEST, '--sessions', String(sessions)],
    ]);
    running.push(stack);
    return stack;
  };
  const stop = async () => {
    await Promise.all(running.map((stack) => stack.stop()));
    for (const copy of Object.values(copies)) copy.remove();
    rmSync(directory, { recursive: true });
  };
  try {
    await copies.bare.replace('api-lambda', 'tools/load/src/bare-handler.ts', {
      define: { 'process.env.BARE_DATES': JSON.stringify(weekOf(LATEST).join()) },
    });
    const told = tellingOptions(join(root, 'dist/tools/load/heap-teller.mjs'), directory);
    for (const copy of Object.values(copies)) {
      copy.alterFunctions((properties) => {
        properties.Environment.Variables['NODE_OPTIONS'] = told;
        properties.ReservedConcurrentExecutions = PROCESSES;
      });
    }
    tell(`filling ${SESSIONS} sessions`);
    const filling = await start('product', SESSIONS);
    await filling.stop();
    cpSync(join(directory, 'product'), join(directory, 'bare'), { recursive: true });
    const product = await start('product', 0);
    return {
      product,
      bare: await start('bare', 0),
      productMemory: async () => collectedMemory(await idleProcesses(product), directory),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The processes of the API's function, once none of them has anything to do. */
export async function idleProcesses(stack: RunningStack): Promise<readonly number[]> {
  for (;;) {
    const { underWay, pids } = functionOf(await stack.report(), 'api');
    if (underWay === 0) return pids;
    await sleep(POLL_MS);
  }
}

/** Ends every process of the API's function, so that the next request finds none. */
export async function makeCold(stack: RunningStack): Promise<void> {
  await idleProcesses(stack);
  await stack.kill('api');
  while (functionOf(await stack.report(), 'api').pids.length > 0) await sleep(POLL_MS);
}
