import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoCall } from '@tre/embedded-dynamodb';
import { killGroup } from '../process/kill-group';
import { bareEnvironment } from '../process/bare-environment';
import { readLines } from '../process/read-lines';
import { DistinctCalls } from './distinct-calls';
import { type StoreMessage, type StoreStart } from './store-message';

/** Where the store's process is and what it keeps. */
export interface StoreOptions {
  /** The built program of the process. */
  readonly program: string;
  /** The module that makes the clock of the stack the process's own; undefined for the machine's. */
  readonly clockPreload: URL | undefined;
  readonly directory: string;
  readonly log: (line: string) => void;
  /** How long to wait for a directory in use. @default 5_000 */
  readonly takeOverMs?: number;
}

/** Thrown when the store cannot start; `message` is the store's own. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

/** A process of a stack that was killed gives the directory back within this time. */
const TAKE_OVER_MS = 5_000;
const PAUSE_MS = 200;
const GRACE_MS = 2_000;

/** Keeps the embedded DynamoDB running in a process of its own, on one port for as long as the stack runs. */
export class StoreKeeper {
  private child: ChildProcess | undefined;
  private isClosed = false;
  private restartCount = 0;
  private readonly distinct = new DistinctCalls();

  private constructor(
    private readonly options: StoreOptions,
    private port: number,
  ) {}

  /** Throws {@link StoreUnusable} when the directory stays in use. */
  static async start(options: StoreOptions): Promise<StoreKeeper> {
    const keeper = new StoreKeeper(options, 0);
    const patience = AbortSignal.timeout(options.takeOverMs ?? TAKE_OVER_MS);
    for (;;) {
      try {
        await keeper.launch();
        return keeper;
      } catch (error) {
        if (!(error instanceof StoreUnusable) || patience.aborted) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** How often the process ended by itself and was started again. */
  get restarts(): number {
    return this.restartCount;
  }

  /** Every call that was made of it, once. */
  get calls(): readonly DynamoCall[] {
    return this.distinct.all;
  }

  /** Lets the process finish what is under way, and ends it when that takes long. */
  async close(): Promise<void> {
    this.isClosed = true;
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    const impatience = setTimeout(() => killGroup(child), GRACE_MS);
    if (child.connected) child.send('close');
    await gone;
    clearTimeout(impatience);
  }

  private async launch(): Promise<void> {
    const child = this.spawn();
    this.child = child;
    this.port = await portOf(child);
    child.once('exit', () => {
      if (!this.isClosed) void this.restart();
    });
    // It may have ended before the line above.
    if (child.exitCode !== null || child.signalCode !== null) void this.restart();
  }

  private spawn(): ChildProcess {
    const { program, clockPreload, directory, log } = this.options;
    const imports = clockPreload === undefined ? [] : [`--import=${clockPreload.href}`];
    const child = spawn(
      process.execPath,
      [...imports, program, directory, String(this.port)],
      // A group of its own, so that Ctrl-C reaches only the stack.
      { detached: true, env: bareEnvironment(), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    child.on('message', (message: StoreMessage) => {
      if (message.kind === 'called') this.distinct.add(message.call);
    });
    for (const output of [child.stdout, child.stderr]) if (output) readLines(output, log);
    return child;
  }

  private async restart(): Promise<void> {
    this.restartCount += 1;
    this.options.log('the store ended by itself; starting it again');
    while (!this.isClosed) {
      try {
        return await this.launch();
      } catch (error) {
        if (!(error instanceof StoreUnusable)) throw error;
        this.options.log(error.message);
        await sleep(PAUSE_MS);
      }
    }
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  const told = await Promise.race([
    // No call can come before it.
    once(child, 'message').then(([message]) => message as StoreStart),
    once(child, 'exit').then(([code, signal]) =>
      failed(`the store ended at once: ${signal ?? `exit status ${code}`}`),
    ),
  ]).catch((error: unknown) => failed(String(error)));
  if (told.kind === 'failed') throw new StoreUnusable(told.message);
  return told.port;
}

function failed(message: string): StoreStart {
  return { kind: 'failed', message };
}
