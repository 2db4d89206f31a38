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

/** Ends the whole group once its pipe to this process is closed: a test that is killed must leave no stack behind. */
const WATCH = '(cat <&3; kill -s KILL 0) >/dev/null 2>&1 & exec 3<&-';

/** A command line in a shell and a process group of its own. */
export class Shell {
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown>;
  private said = '';

  constructor(command: string, options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
    this.child = spawn('sh', ['-ec', `${WATCH}\n${command}`], {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.closed = once(this.child, 'close');
    const outputs = [this.child.stdout, this.child.stderr].filter((stream) => stream !== null);
    for (const stream of outputs) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
    // Not before: what the shell started may still be stopping when the shell itself has ended.
    void Promise.all(outputs.map((stream) => once(stream, 'close'))).then(() =>
      this.child.stdio[3]?.destroy(),
    );
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
    await this.closed;
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
