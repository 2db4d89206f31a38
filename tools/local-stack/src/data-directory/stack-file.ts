import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';

/** Where a running stack can be reached; every address is on the loopback interface. */
export interface StackAddresses {
  readonly pid: number;
  readonly control: string;
  readonly api: string;
  readonly dashboard: string;
  readonly dynamodb: string;
  /** The name of the table in it. */
  readonly table: string;
  /** Undefined when the prices come from the vendor's own API. */
  readonly simulator: string | undefined;
}

/** Thrown when another stack runs on the data directory. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

const FILE = 'stack.json';

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
 * Makes sure that no other stack uses the directory; throws {@link AlreadyRunning}. What one that was killed left
 * behind is removed: its processes end by themselves.
 */
export async function takeOver(directory: string): Promise<void> {
  const left = readStackFile(directory);
  if (left === undefined) return;
  if (await answers(left.control)) {
    throw new AlreadyRunning(
      `a stack is already running on ${directory} (process ${left.pid}, dashboard ${left.dashboard}): stop it, or choose another --data-dir`,
    );
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
