import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** What processes hold after a forced collection, in bytes, added up. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

const PATIENCE_MS = 20_000;
const POLL_MS = 5;

/**
 * The NODE_OPTIONS that let a process tell what it holds, in a directory of files; `teller` is the built
 * `heap-teller`.
 */
export function tellingOptions(teller: string, directory: string): string {
  const module = pathToFileURL(teller);
  module.searchParams.set('into', `${pathToFileURL(directory).href}/`);
  return `--expose-gc --import=${module.href}`;
}

/** Asks processes that were started with {@link tellingOptions}, one after the other; not on Windows. */
export async function collectedMemory(pids: readonly number[], directory: string): Promise<Memory> {
  const each: Memory[] = [];
  for (const pid of pids) each.push(await memoryOf(pid, join(directory, `${pid}.json`)));
  return {
    heap: each.reduce((sum, { heap }) => sum + heap, 0),
    resident: each.reduce((sum, { resident }) => sum + resident, 0),
  };
}

async function memoryOf(pid: number, file: string): Promise<Memory> {
  process.kill(pid, 'SIGUSR2');
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (!existsSync(file)) {
    if (patience.aborted) throw new Error(`process ${pid} does not tell what it holds`);
    await sleep(POLL_MS);
  }
  const { heapUsed, rss } = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.MemoryUsage;
  rmSync(file);
  return { heap: heapUsed, resident: rss };
}
