import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { yearsBefore } from '@tre/measuring';
import { addDays, parseTradingDate, sessionsBetween } from '@tre/movers-domain';
import { RunningStack, copyDeployed, functionOf } from '@tre/running-stack';
import { weekOf } from './works';

/** The date that the stacks' clocks start after, the same for every run. */
export const LATEST = parseTradingDate('2026-11-20');
const YEARS = 20;
const SESSIONS = sessionsBetween(addDays(yearsBefore(LATEST, YEARS), 1), LATEST).length;
const AS_OF = ['--as-of', LATEST] as const;
const POLL_MS = 25;

/** The product and, beside it, the same stack with a bare handler behind its gateway; each has a store of its own. */
export interface StacksUnderLoad {
  readonly product: RunningStack;
  readonly bare: RunningStack;
  stop(): Promise<void>;
}

/** Fills a store with twenty years of simulated sessions by the product's own back-fill, and starts both on it. */
export async function startStacks(
  root: string,
  tell: (line: string) => void,
): Promise<StacksUnderLoad> {
  const program = join(root, 'dist/tools/local-stack/main.mjs');
  const directory = mkdtempSync(join(root, 'dist/load-'));
  const copy = copyDeployed(root, 'bare');
  const running: RunningStack[] = [];
  const start = async (which: string, data: string, sessions: number) => {
    const options = [...AS_OF, '--sessions', String(sessions)];
    const stack = await RunningStack.start(which, join(directory, data), options);
    running.push(stack);
    return stack;
  };
  const stop = async () => {
    await Promise.all(running.map((stack) => stack.stop()));
    copy.remove();
    rmSync(directory, { recursive: true });
  };
  try {
    await copy.replace('api-lambda', 'tools/load/src/bare-handler.ts', {
      define: { 'process.env.BARE_DATES': JSON.stringify(weekOf(LATEST).join()) },
    });
    tell(`filling ${SESSIONS} sessions`);
    const filling = await start(program, 'product', SESSIONS);
    await filling.stop();
    cpSync(join(directory, 'product'), join(directory, 'bare'), { recursive: true });
    return {
      product: await start(program, 'product', 0),
      bare: await start(copy.program, 'bare', 0),
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
