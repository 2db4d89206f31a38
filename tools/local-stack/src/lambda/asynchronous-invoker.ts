import { randomUUID } from 'node:crypto';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { type DeadLetters } from './dead-letters';
import { type FunctionPool } from './function-pool';
import { type InvocationResult, PayloadTooLarge, payloadLimits } from './invocation';

/** What asynchronous invocations depend on. */
export interface AsynchronousInvokerOptions {
  readonly deadLetters: DeadLetters;
  readonly now: () => Date;
  /** Rejects when the signal aborts. @default the machine's timers */
  readonly sleep?: (delayMs: number, signal: AbortSignal) => Promise<void>;
}

/** Lambda waits a minute before the first retry of a failed event and two before the second. */
const RETRY_DELAYS_MS = [60_000, 120_000];

/**
 * Takes events that nobody waits for: runs each as often as the template's settings allow, and hands the ones that
 * fail for good to the dead letters.
 */
export class AsynchronousInvoker {
  private readonly stopped = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly options: AsynchronousInvokerOptions) {}

  /** Accepts an event's JSON text and returns its request id; throws {@link PayloadTooLarge}. */
  accept(pool: FunctionPool, payload: string): string {
    if (Buffer.byteLength(payload) > payloadLimits.asynchronous) {
      throw new PayloadTooLarge(
        `an asynchronous event has at most ${payloadLimits.asynchronous} bytes, not ${Buffer.byteLength(payload)}`,
      );
    }
    const requestId = randomUUID();
    const run = this.run(pool, payload, requestId).finally(() => this.underWay.delete(run));
    this.underWay.add(run);
    return requestId;
  }

  /** Resolves when no event is under way any more. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Gives up what waits for a retry. */
  stop(): void {
    this.stopped.abort();
  }

  private async run(pool: FunctionPool, payload: string, requestId: string): Promise<void> {
    const { retries, maxAgeMs, onFailure } = pool.lambda.asynchronous;
    const { now, deadLetters } = this.options;
    const acceptedAt = now().getTime();
    let result: InvocationResult = await pool.invoke(payload, { requestId });
    let attempts = 1;
    for (const delayMs of RETRY_DELAYS_MS.slice(0, retries)) {
      const ageMs = now().getTime() - acceptedAt + delayMs;
      if (result.ok || ageMs > maxAgeMs || !(await this.slept(delayMs))) break;
      result = await pool.invoke(payload, { requestId });
      attempts += 1;
    }
    if (result.ok || onFailure === undefined || this.stopped.signal.aborted) return;
    deadLetters.add({
      at: now(),
      queue: onFailure,
      functionName: pool.lambda.name,
      requestId,
      payload,
      attempts,
      error: result.error,
    });
  }

  /** Whether the time went by, rather than the stack ended. */
  private async slept(delayMs: number): Promise<boolean> {
    const { signal } = this.stopped;
    const { sleep = sleepUntil } = this.options;
    try {
      await sleep(delayMs, signal);
      return !signal.aborted;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }
}

async function sleepUntil(delayMs: number, signal: AbortSignal): Promise<void> {
  await sleepFor(delayMs, undefined, { signal });
}
