import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the control of a running stack reports, as far as tools read it. */
export interface StackReport {
  readonly upstream: { readonly requests: number; readonly refusals: Record<string, number> };
  readonly functions: readonly FunctionReport[];
  readonly deadLetters: readonly unknown[];
  readonly store: { readonly pid?: number; readonly restarts: number };
}

/** A function of the stack: how often it was called, and its processes. */
export interface FunctionReport {
  readonly id: string;
  readonly invocations: number;
  readonly errors: number;
  readonly underWay: number;
  readonly pids: readonly number[];
}

/** What an invocation came to. */
export type Invoked =
  | { readonly ok: true; readonly payload: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly error: { readonly errorType: string; readonly errorMessage: string };
    };

/** The two functions of the product. */
export type FunctionName = 'ingest' | 'api';

/** A stack in a process of its own, reached only as users and operators reach it. */
export class RunningStack {
  private output = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDirectory: string,
  ) {
    const hear = (text: unknown) => (this.output += String(text));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  }

  /** Starts the built program and resolves once it is ready; rejects with what it said when it ends before. */
  static async start(
    program: string,
    dataDirectory: string,
    options: readonly string[],
  ): Promise<RunningStack> {
    const child = spawn(
      process.execPath,
      [program, '--port', '0', '--api-port', '0', '--data-dir', dataDirectory, ...options],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const stack = new RunningStack(child, dataDirectory);
    while (!stack.output.includes('\nready: ')) {
      if (child.exitCode !== null) throw new Error(`the stack ended:\n${stack.output}`);
      await sleep(50);
    }
    return stack;
  }

  /** Of the stack's own process, which is front, gateway and Runtime API. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  get api(): string {
    return this.addresses.api;
  }

  report(): Promise<StackReport> {
    return this.control<StackReport>('/report');
  }

  setFaults(name: string): Promise<unknown> {
    return this.control('/faults', { name });
  }

  moveClock(to: Date, missed: 'fire' | 'skip'): Promise<unknown> {
    return this.control('/clock', { to: to.toISOString(), missed });
  }

  invoke(payload: object): Promise<Invoked> {
    return this.control<Invoked>('/invoke', { payload });
  }

  /** Kills the store, or every process of a function, where there is one; tells how many. */
  async kill(victim: FunctionName | 'store'): Promise<number> {
    const report = await this.report();
    const pids =
      victim === 'store' ? [report.store.pid ?? 0] : functionOf(report, victim).pids.slice();
    return pids.filter(kill).length;
  }

  /** Resolves once the ingestion was invoked more often than `before`, and nothing of it is under way. */
  async ingestDone(before: number, patienceMs: number): Promise<boolean> {
    const startedAt = performance.now();
    while (performance.now() - startedAt < patienceMs) {
      const { invocations, underWay } = functionOf(await this.report(), 'ingest');
      if (invocations > before && underWay === 0) return true;
      await sleep(25);
    }
    return false;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private get addresses(): { readonly control: string; readonly api: string } {
    return JSON.parse(readFileSync(join(this.dataDirectory, 'stack.json'), 'utf8')) as {
      control: string;
      api: string;
    };
  }

  private async control<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(this.addresses.control + path, {
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

/** The report of one of the two functions; the ingestion has it in its logical id. */
export function functionOf({ functions }: StackReport, name: FunctionName): FunctionReport {
  const found = functions.find(({ id }) => /ingest/i.test(id) === (name === 'ingest'));
  if (found === undefined) throw new Error(`the stack reports no function for ${name}`);
  return found;
}

function kill(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
