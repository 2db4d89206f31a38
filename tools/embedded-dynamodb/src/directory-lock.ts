import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code';
import { lifeOf } from './life-of';

/** Thrown when a living process holds the directory; the message names both. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';

  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(
      `${directory} is in use by the process ${pid}: stop that one or choose another directory`,
    );
  }
}

interface Holder {
  readonly pid: number;
  readonly life: string;
}

/**
 * Makes this process the only one that uses the directory, which is created if needed; returns what gives it back.
 * A lock whose process is gone is taken over.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, 'lock.json');
  while (!created(lock)) {
    const text = textOf(lock);
    const holder = holderIn(text);
    if (holder && lifeOf(holder.pid) === holder.life) {
      throw new DirectoryInUse(directory, holder.pid);
    }
    if (text !== undefined) discard(lock, text);
  }
  return () => rmSync(lock, { force: true });
}

/** Linking a finished draft shows the lock whole or not at all, and fails when there is one. */
function created(lock: string): boolean {
  const draft = `${lock}.${randomUUID()}`;
  const holder: Holder = { pid: process.pid, life: lifeOf(process.pid) ?? '' };
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Removes the lock that read `text`, but puts back one that another process has created since. */
function discard(lock: string, text: string): void {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) !== text) renameSync(aside, lock);
  else rmSync(aside);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(text: string | undefined): Holder | undefined {
  try {
    const holder: Partial<Holder> = JSON.parse(text ?? '{}');
    const { pid, life } = holder;
    return typeof pid === 'number' && typeof life === 'string' ? { pid, life } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
