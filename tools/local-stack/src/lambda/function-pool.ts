import { randomBytes, randomUUID } from 'node:crypto';
import { type DeployedFunction } from '../template/deployed-app';
import { FunctionInstance, type Launch } from './function-instance';
import {
  type Invocation,
  type InvocationResult,
  PayloadTooLarge,
  payloadLimits,
} from './invocation';

/** How often a function was called, and how that went. */
export interface InvocationCounts {
  readonly invocations: number;
  readonly errors: number;
  readonly coldStarts: number;
  /** Those that were not answered yet, queued ones too. */
  readonly underWay: number;
}

/** What comes with an invocation. */
export interface InvocationOptions {
  readonly requestId?: string;
  readonly traceId?: string;
}

interface Waiting {
  readonly invocation: Invocation;
  settle(result: InvocationResult): void;
}

/** More instances than this would only fight for one machine's cores. */
const MOST_INSTANCES = 4;

/**
 * All instances of a function: an invocation goes to an idle one, else to a new one, else it queues. Idle instances
 * stay; one that crashed or timed out is replaced by the next invocation that needs it.
 */
export class FunctionPool {
  private readonly queue: Waiting[] = [];
  private readonly instances = new Set<FunctionInstance>();
  private readonly idle: FunctionInstance[] = [];
  private readonly starting = new Set<FunctionInstance>();
  private readonly retired = new WeakSet<FunctionInstance>();
  private readonly mostInstances: number;
  private readonly emptied = Promise.withResolvers<void>();
  private isClosed = false;
  private tally = { invocations: 0, errors: 0, coldStarts: 0, underWay: 0 };

  constructor(
    readonly lambda: DeployedFunction,
    private readonly launch: Launch,
  ) {
    this.mostInstances = Math.min(MOST_INSTANCES, lambda.reservedConcurrency ?? MOST_INSTANCES);
  }

  /** What its instances sign their requests with. */
  get accessKeyId(): string {
    return this.launch.accessKeyId;
  }

  get counts(): InvocationCounts {
    return { ...this.tally };
  }

  /** Of the instances there are, idle ones too. */
  get pids(): readonly number[] {
    return [...this.instances].flatMap(({ pid }) => pid ?? []);
  }

  /** Calls the function with an event's JSON text and waits; throws {@link PayloadTooLarge}. */
  async invoke(payload: string, options: InvocationOptions = {}): Promise<InvocationResult> {
    if (Buffer.byteLength(payload) > payloadLimits.synchronous) {
      throw new PayloadTooLarge(
        `an event has at most ${payloadLimits.synchronous} bytes, not ${Buffer.byteLength(payload)}`,
      );
    }
    if (this.isClosed) return { ok: false, error: CLOSED };
    if (this.mostInstances === 0) return { ok: false, error: THROTTLED };
    const { requestId = randomUUID() } = options;
    const { traceId = `Root=${newTraceId(this.launch.clock.now())};Sampled=0` } = options;
    this.tally.invocations += 1;
    this.tally.underWay += 1;
    const result = await new Promise<InvocationResult>((settle) => {
      this.queue.push({ invocation: { requestId, payload, traceId }, settle });
      this.dispatch();
    });
    this.tally.underWay -= 1;
    if (!result.ok) this.tally.errors += 1;
    return result;
  }

  /** Has new instances take over, as after a deployment: idle ones end now, the others after their task. */
  retire(): void {
    for (const instance of this.instances) this.retired.add(instance);
    for (const instance of this.idle.splice(0)) instance.kill();
  }

  /** Ends every instance, and resolves once they are gone; what runs or queues fails. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { settle } of this.queue.splice(0)) settle({ ok: false, error: CLOSED });
    for (const instance of this.instances) instance.kill();
    if (this.instances.size > 0) await this.emptied.promise;
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const instance = this.idle.pop();
      if (instance === undefined) break;
      const next = this.queue.shift();
      if (next !== undefined) void instance.run(next.invocation).then(next.settle);
    }
    while (this.starting.size < this.queue.length && this.instances.size < this.mostInstances) {
      this.startInstance();
    }
  }

  private startInstance(): void {
    this.tally.coldStarts += 1;
    const instance = FunctionInstance.start(
      this.lambda,
      this.launch,
      {
        idle: (ready) => {
          this.starting.delete(ready);
          if (this.retired.has(ready)) ready.kill();
          else this.idle.push(ready);
          this.dispatch();
        },
        ended: (gone, error) => {
          this.forget(gone);
          if (error !== undefined) this.queue.shift()?.settle({ ok: false, error });
          if (!this.isClosed) this.dispatch();
          else if (this.instances.size === 0) this.emptied.resolve();
        },
      },
      randomBytes(16).toString('hex'),
    );
    this.instances.add(instance);
    this.starting.add(instance);
  }

  private forget(instance: FunctionInstance): void {
    this.instances.delete(instance);
    this.starting.delete(instance);
    const at = this.idle.indexOf(instance);
    if (at >= 0) this.idle.splice(at, 1);
  }
}

const CLOSED = { errorType: 'Sandbox.Closed', errorMessage: 'The stack is shutting down.' };
const THROTTLED = { errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' };

/** As X-Ray writes them: a version, the time in seconds, 96 random bits. */
export function newTraceId(now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  return `1-${seconds.toString(16).padStart(8, '0')}-${randomBytes(12).toString('hex')}`;
}
