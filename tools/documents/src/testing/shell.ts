import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a command ended. */
export interface Ended {
  /** Exit code, or the signal that ended it. */
  readonly status: number | string;
  /** What it said, on both streams. */
  readonly output: string;
}

/** A command line in a shell and a process group of its own. */
export class Shell {
  private readonly child: ChildProcess;
  private said = '';

  constructor(command: string, options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
    this.child = spawn('sh', ['-ec', command], {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  get output(): string {
    return this.said;
  }

  /** Resolves once its output matches; rejects with all of it when it ends before. */
  async says(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.said)) {
      if (!this.isRunning) throw new Error(`ended before it said ${pattern}:\n${this.said}`);
      await sleep(50);
    }
  }

  async ended(): Promise<Ended> {
    if (this.isRunning) await once(this.child, 'close');
    return { status: this.child.exitCode ?? this.child.signalCode ?? '', output: this.said };
  }

  /** Signals all its processes, as a terminal does. */
  async end(signal: NodeJS.Signals): Promise<Ended> {
    const { pid } = this.child;
    if (this.isRunning && pid !== undefined) process.kill(-pid, signal);
    return this.ended();
  }

  private get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }
}
