import autocannon from 'autocannon';
import { type ExactRequest, faultOf } from './exact-request';
import { type Slice } from './figures';

/** How much is fired. */
export interface Firing {
  /** Each sends its next request when the last one is answered. */
  readonly connections: number;
  /** As long as that, and until each connection had two answers; or one request of each connection. */
  readonly until: { readonly seconds: number } | 'eachAnswered';
}

/** The gateway's own limit is 29 seconds; whoever waits longer waits for nothing. */
const PATIENCE_SECONDS = 35;
/** Ended by ourselves, long before. */
const FOREVER_SECONDS = 100_000;
const SAMPLE_MS = 100;
const ANSWERS_EACH = 2;

/** Fires the requests, one after the other on each connection, and holds every answer against the expected one. */
export async function fire(
  api: string,
  requests: readonly ExactRequest[],
  { connections, until }: Firing,
): Promise<Slice> {
  const faults = new Map<string, number>();
  const count = (fault: string | undefined) => {
    if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  };
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  let lastAnswerAt = startedAt;

  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const instance = autocannon(
    {
      url: api,
      connections,
      timeout: PATIENCE_SECONDS,
      sampleInt: SAMPLE_MS,
      ...(until === 'eachAnswered' ? { amount: connections } : { duration: FOREVER_SECONDS }),
      requests: requests.map((request) => ({
        method: 'GET',
        path: request.path,
        headers: { ...request.headers },
        onResponse: (status: number, body: string) => count(faultOf(request, { status, body })),
      })),
    },
    (error) => (error ? reject(error) : resolve()),
  );
  // The generator's own histogram has whole milliseconds only.
  instance.on('response', (_client, _status, _bytes, latencyMs) => {
    latenciesMs.push(latencyMs);
    lastAnswerAt = performance.now();
  });
  instance.on('reqError', (error: Error) => count(error.message));
  const watch = setInterval(() => {
    const seconds = (performance.now() - startedAt) / 1_000;
    const isEnough =
      until !== 'eachAnswered' &&
      seconds >= until.seconds &&
      (latenciesMs.length >= ANSWERS_EACH * connections || faults.size > 0);
    if (isEnough) instance.stop();
  }, SAMPLE_MS);
  try {
    await promise;
  } finally {
    clearInterval(watch);
  }
  return { latenciesMs, elapsedMs: lastAnswerAt - startedAt, faults };
}
