import { spawn, type ChildProcess } from 'node:child_process';
import { type Clock } from '../clock/clock';
import { type DeployedFunction } from '../template/deployed-app';
import { killGroup } from '../process/kill-group';
import { readLines } from '../process/read-lines';
import { functionEnvironment } from './function-environment';
import { type FunctionError, type Invocation, type InvocationResult } from './invocation';
import { RuntimeApi } from './runtime-api';

/** How instances of a function are run. */
export interface Launch {
  /** The built runtime client, which loads the function's handler. */
  readonly runtimeClient: string;
  /** See {@link InstanceSettings}. */
  readonly clockPreload: URL | undefined;
  readonly additions: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  readonly clock: Clock;
  /** A line that a function wrote. */
  readonly log: (lambda: DeployedFunction, line: string) => void;
}

/** What the owner of an instance hears of it. */
export interface InstanceEvents {
  /** It has no task and waits for one. */
  idle(instance: FunctionInstance): void;
  /** It is gone; `error` when it never came to wait for a task. */
  ended(instance: FunctionInstance, error: FunctionError | undefined): void;
}

/** Lambda's limit for the time until the first task is waited for, on top of the function's own. */
const INIT_MS = 10_000;

/** One execution environment of a function: a process of its own that is asked through its Runtime API. */
export class FunctionInstance {
  private child: ChildProcess | undefined;
  private api: RuntimeApi | undefined;
  private task:
    { readonly invocation: Invocation; settle(result: InvocationResult): void } | undefined;
  /** What the task came to, told once the instance waits for the next one, as Lambda does. */
  private result: InvocationResult | undefined;
  private timer: NodeJS.Timeout | undefined;
  private startError: FunctionError | undefined;
  private isReady = false;
  private isOver = false;

  private constructor(
    private readonly lambda: DeployedFunction,
    private readonly launch: Launch,
    private readonly events: InstanceEvents,
    private readonly id: string,
  ) {}

  /** Starts a process; what becomes of it is told by `events`. */
  static start(
    lambda: DeployedFunction,
    launch: Launch,
    events: InstanceEvents,
    id: string,
  ): FunctionInstance {
    const instance = new FunctionInstance(lambda, launch, events, id);
    instance.boot().catch((error: unknown) => {
      instance.startError = { errorType: 'Runtime.InvalidEntrypoint', errorMessage: String(error) };
      instance.end();
    });
    return instance;
  }

  /** Undefined before the process runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Runs one invocation; the instance must be idle. */
  run(invocation: Invocation): Promise<InvocationResult> {
    const { clock } = this.launch;
    const deadline = new Date(clock.now().getTime() + this.lambda.timeoutMs);
    this.arm(this.lambda.timeoutMs, () =>
      this.settle({ ok: false, error: this.timedOut(invocation) }),
    );
    return new Promise((settle) => {
      this.task = { invocation, settle };
      this.api?.hand({ ...invocation, deadline, functionArn: this.lambda.arn });
    });
  }

  /** Ends the process at once; what runs in it fails. */
  kill(): void {
    if (this.child === undefined) this.end();
    else killGroup(this.child);
  }

  private async boot(): Promise<void> {
    const api = await RuntimeApi.start({
      waiting: () => this.becomeIdle(),
      answered: (requestId, result) => {
        if (this.task?.invocation.requestId === requestId) this.result ??= result;
      },
      initFailed: (error) => {
        this.startError = error;
      },
    });
    this.api = api;
    if (this.isOver) return api.close();
    const { lambda, launch } = this;
    const child = spawn(process.execPath, [launch.runtimeClient], {
      cwd: lambda.codeDirectory,
      env: functionEnvironment(lambda, {
        ...launch,
        runtimeApi: api.address,
        logStream: `${launch.clock.now().toISOString().slice(0, 10)}/[$LATEST]${this.id}`,
      }),
      // A group of its own, so that Ctrl-C reaches only the stack; a pipe that ends when the stack does.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child = child;
    readLines(child.stdout, (line) => launch.log(lambda, line));
    readLines(child.stderr, (line) => launch.log(lambda, line));
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => {
      this.startError = { errorType: 'Runtime.InvalidEntrypoint', errorMessage: String(error) };
      this.end();
    });
    child.once('exit', (code, signal) => this.end(signal ?? `exit status ${code}`));
    this.arm(INIT_MS + lambda.timeoutMs, () => {
      this.startError = { errorType: 'Sandbox.Timedout', errorMessage: 'Init timed out' };
    });
  }

  private becomeIdle(): void {
    clearTimeout(this.timer);
    this.isReady = true;
    const answered = this.takeTask();
    // First idle, then answered: whoever hears the answer and calls again finds this instance.
    this.events.idle(this);
    answered?.();
  }

  /** Kills the process when time is up, after `late` has said why. */
  private arm(timeoutMs: number, late: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      late();
      this.kill();
    }, timeoutMs);
  }

  /** Ends the task with its answer, or with this result where it has none yet. */
  private settle(result: InvocationResult): void {
    this.result ??= result;
    this.takeTask()?.();
  }

  /** The task is over; what is returned tells its caller. */
  private takeTask(): (() => void) | undefined {
    clearTimeout(this.timer);
    const { task, result } = this;
    this.task = undefined;
    this.result = undefined;
    return task && result && (() => task.settle(result));
  }

  private timedOut({ requestId }: Invocation): FunctionError {
    const seconds = (this.lambda.timeoutMs / 1_000).toFixed(2);
    return {
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
    };
  }

  private end(how = 'never started'): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.timer);
    this.api?.close();
    const requestId = this.task?.invocation.requestId;
    const exited = {
      errorType: 'Runtime.ExitError',
      errorMessage: `RequestId: ${requestId ?? this.id} Error: Runtime exited with error: ${how}`,
    };
    this.settle({ ok: false, error: exited });
    this.events.ended(this, this.isReady ? undefined : (this.startError ?? exited));
  }
}
