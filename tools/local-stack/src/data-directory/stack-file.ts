import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code';

/** Where a running stack can be reached; every address is on the loopback interface. */
export interface StackAddresses {
  readonly pid: number;
  /** The store's process. */
  readonly storePid: number | undefined;
  readonly control: string;
  readonly api: string;
  readonly dashboard: string;
  readonly dynamodb: string;
  /** Undefined when the prices come from the vendor's own API. */
  readonly simulator: string | undefined;
}

/** Thrown when another stack runs on the data directory. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

const FILE = 'stack.json';
const PATIENCE_MS = 5_000;
const POLL_MS = 50;

/** Tells command-line tools where the stack is. */
export function writeStackFile(directory: string, addresses: StackAddresses): void {
  writeFileSync(join(directory, FILE), `${JSON.stringify(addresses, null, 2)}\n`);
}

/** Undefined where no stack was started or the file cannot be read. */
export function readStackFile(directory: string): StackAddresses | undefined {
  try {
    return JSON.parse(readFileSync(join(directory, FILE), 'utf8')) as StackAddresses;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function removeStackFile(directory: string): void {
  rmSync(join(directory, FILE), { force: true });
}

/**
 * Makes sure that no stack uses the directory: waits for what one that was killed left behind, and throws
 * {@link AlreadyRunning} when one answers.
 */
export async function takeOver(directory: string): Promise<void> {
  const left = readStackFile(directory);
  if (left === undefined) return;
  if (await answers(left.control)) {
    throw new AlreadyRunning(
      `a stack is already running on ${directory} (process ${left.pid}, dashboard ${left.dashboard}): stop it, or choose another --data-dir`,
    );
  }
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (!patience.aborted && left.storePid !== undefined && isAlive(left.storePid)) {
    await sleep(POLL_MS);
  }
  removeStackFile(directory);
}

async function answers(control: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`${control}/report`, { signal: AbortSignal.timeout(2_000) });
    return ok;
  } catch {
    // Nobody listens there, or nobody who speaks HTTP.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
