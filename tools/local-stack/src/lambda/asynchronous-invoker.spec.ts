import { AsynchronousInvoker } from './asynchronous-invoker';
import { DeadLetters } from './dead-letters';
import { type FunctionPool } from './function-pool';
import { type InvocationResult, PayloadTooLarge, payloadLimits } from './invocation';

const FAILED: InvocationResult = {
  ok: false,
  error: { errorType: 'IngestionIncomplete', errorMessage: '2026-02-25 is not published' },
};
const DONE: InvocationResult = { ok: true, payload: 'null' };
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:dead-letters';
const MINUTE_MS = 60_000;

describe('AsynchronousInvoker', () => {
  /** A function that comes to these results, one after the other, and a clock that only sleep moves. */
  function scene(
    results: readonly InvocationResult[],
    settings: Partial<FunctionPool['lambda']['asynchronous']> = {},
  ) {
    const calls: { readonly payload: string; readonly requestId: string | undefined }[] = [];
    const pool = {
      lambda: {
        name: 'ingest',
        asynchronous: { retries: 0, maxAgeMs: 60 * MINUTE_MS, onFailure: QUEUE, ...settings },
      },
      invoke: async (payload: string, options: { readonly requestId?: string } = {}) => {
        calls.push({ payload, requestId: options.requestId });
        return results[calls.length - 1] ?? DONE;
      },
    } as unknown as FunctionPool;
    let nowMs = Date.parse('2026-02-26T05:30:00Z');
    const delays: number[] = [];
    const deadLetters = new DeadLetters();
    const invoker = new AsynchronousInvoker({
      deadLetters,
      now: () => new Date(nowMs),
      sleep: async (delayMs) => {
        delays.push(delayMs);
        nowMs += delayMs;
      },
    });
    return { pool, invoker, deadLetters, calls, delays };
  }

  it('runs an event once when it succeeds', async () => {
    const { pool, invoker, deadLetters, calls } = scene([DONE]);

    const requestId = invoker.accept(pool, '{"scheduledTime":"2026-02-26T05:30:00Z"}');
    await invoker.settled();

    expect(calls).toEqual([{ payload: '{"scheduledTime":"2026-02-26T05:30:00Z"}', requestId }]);
    expect(deadLetters.all).toEqual([]);
  });

  it('makes a failed event a dead letter at once where the template allows no retry', async () => {
    const { pool, invoker, deadLetters, calls, delays } = scene([FAILED]);

    const requestId = invoker.accept(pool, '{}');
    await invoker.settled();

    expect(calls).toHaveLength(1);
    expect(delays).toEqual([]);
    expect(deadLetters.all).toEqual([
      {
        at: new Date('2026-02-26T05:30:00Z'),
        queue: QUEUE,
        functionName: 'ingest',
        requestId,
        payload: '{}',
        attempts: 1,
        error: FAILED.ok ? undefined : FAILED.error,
      },
    ]);
  });

  it('retries after one minute and after two more, under the same request id', async () => {
    const { pool, invoker, deadLetters, calls, delays } = scene([FAILED, FAILED, FAILED], {
      retries: 2,
    });

    invoker.accept(pool, '{}');
    await invoker.settled();

    expect(delays).toEqual([MINUTE_MS, 2 * MINUTE_MS]);
    expect(new Set(calls.map(({ requestId }) => requestId)).size).toBe(1);
    expect(deadLetters.all).toMatchObject([{ attempts: 3 }]);
  });

  it('stops retrying once an attempt succeeds', async () => {
    const { pool, invoker, deadLetters, calls } = scene([FAILED, DONE], { retries: 2 });

    invoker.accept(pool, '{}');
    await invoker.settled();

    expect(calls).toHaveLength(2);
    expect(deadLetters.all).toEqual([]);
  });

  it('does not retry an event that is too old by then', async () => {
    const { pool, invoker, deadLetters, calls } = scene([FAILED, DONE], {
      retries: 2,
      maxAgeMs: MINUTE_MS - 1,
    });

    invoker.accept(pool, '{}');
    await invoker.settled();

    expect(calls).toHaveLength(1);
    expect(deadLetters.all).toHaveLength(1);
  });

  it('drops failures where the template names no queue', async () => {
    const { pool, invoker, deadLetters } = scene([FAILED], { onFailure: undefined });

    invoker.accept(pool, '{}');
    await invoker.settled();

    expect(deadLetters.all).toEqual([]);
  });

  it('gives up waiting events when it is stopped', async () => {
    const { pool, deadLetters, calls } = scene([FAILED, DONE], { retries: 2 });
    const invoker = new AsynchronousInvoker({ deadLetters, now: () => new Date() });

    invoker.accept(pool, '{}');
    await new Promise(setImmediate);
    invoker.stop();
    await invoker.settled();

    expect(calls).toHaveLength(1);
  });

  it('refuses events beyond 1 MB', () => {
    const { pool, invoker } = scene([]);

    expect(() => invoker.accept(pool, 'x'.repeat(payloadLimits.asynchronous + 1))).toThrow(
      PayloadTooLarge,
    );
  });
});
