import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type StackReport } from '../control/stack-report';
import { type StackAddresses } from '../data-directory/stack-file';

const root = resolve(__dirname, '../../../..');
const program = join(root, 'dist/tools/local-stack/main.mjs');

/** What `npm start` runs once everything is built, as a process of its own. */
export class StackProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';

  constructor(
    readonly dataDirectory: string,
    options: readonly string[],
  ) {
    this.child = spawn(
      process.execPath,
      [program, '--port', '0', '--api-port', '0', '--data-dir', dataDirectory, ...options],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child.stdout?.on('data', (text) => (this.stdout += String(text)));
    this.child.stderr?.on('data', (text) => (this.stderr += String(text)));
  }

  /** Resolves once its output has the text; rejects when it ends before. */
  async said(text: string | RegExp): Promise<void> {
    const has = () =>
      [this.stdout, this.stderr].some((output) =>
        typeof text === 'string' ? output.includes(text) : text.test(output),
      );
    while (!has()) {
      if (this.child.exitCode !== null) {
        throw new Error(`ended with ${this.child.exitCode}:\n${this.stdout}\n${this.stderr}`);
      }
      await sleep(20);
    }
  }

  async ready(): Promise<StackAddresses> {
    await this.said('\nready: ');
    return this.addresses;
  }

  get addresses(): StackAddresses {
    const file = readFileSync(join(this.dataDirectory, 'stack.json'), 'utf8');
    return JSON.parse(file) as StackAddresses;
  }

  get hasStackFile(): boolean {
    return existsSync(join(this.dataDirectory, 'stack.json'));
  }

  async report(): Promise<StackReport> {
    return (await (await fetch(`${this.addresses.control}/report`)).json()) as StackReport;
  }

  /** Posts to the control. */
  async post(path: string, content: object): Promise<unknown> {
    const response = await fetch(this.addresses.control + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    });
    return response.json();
  }

  /** Of the store and of every function's instance. */
  async childPids(): Promise<readonly number[]> {
    const { store, functions } = await this.report();
    return [store.pid ?? 0, ...functions.flatMap(({ pids }) => pids)];
  }

  /** Sends a signal; resolves to exit code or signal, and how long the end took. */
  async end(
    signal: NodeJS.Signals,
  ): Promise<{ readonly how: number | string; readonly ms: number }> {
    const startedAt = performance.now();
    this.child.kill(signal);
    return { how: await this.ended(), ms: performance.now() - startedAt };
  }

  async ended(): Promise<number | string> {
    const { child } = this;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode ?? child.signalCode ?? '';
  }
}

/** Whether a process runs; one that ended and waits for its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/\) [ZX]/.test(readFileSync(status, 'utf8'));
  } catch {
    // It is gone.
    return false;
  }
}
