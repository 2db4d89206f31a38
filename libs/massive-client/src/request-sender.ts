import { type Transport } from './http-transport';
import { MalformedAnswer, MassiveError } from './massive-error';
import { orAborted } from './or-aborted';
import { refusalOf } from './refusal-of';
import { type RequestLimiter, type Sleep } from './request-limiter';
import { retryDelayMs } from './retry-delay-ms';
import { type RetryPolicy } from './retry-policy';
import { withoutKey } from './without-key';

/** What became of one attempt, for logs and counters; nothing in it holds the key. */
export interface Attempt {
  /** Path of the request, without its query. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** From the request's start until its answer was read, or its failure known. */
  readonly durationMs: number;
  /** HTTP status, when an answer came. */
  readonly status?: number;
  /** Name of the error class, or `Aborted`; absent when the answer is good. */
  readonly error?: string;
  /** How long until the next attempt; absent when there is none. */
  readonly willRetryInMs?: number;
}

/** What a sender goes by. */
export interface RequestSenderParts {
  readonly transport: Transport;
  readonly limiter: RequestLimiter;
  readonly retry: RetryPolicy;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly random: () => number;
  readonly onAttempt: (attempt: Attempt) => void;
}

/** A GET, and how to read the body of its good answer. */
export interface SenderRequest<T> {
  readonly url: URL;
  readonly key: string;
  readonly signal: AbortSignal;
  /** Throws MalformedAnswer. */
  readonly parse: (body: string) => T;
}

/** Sends one request, as often as its policy allows; rejects with the last attempt's error or the signal's reason. */
export type SendRequest = <T>(request: SenderRequest<T>) => Promise<T>;

/** A sender over a transport: limiter, attempts, parsing and retries. */
export function createRequestSender(parts: RequestSenderParts): SendRequest {
  const { limiter, retry, now, sleep, random, onAttempt } = parts;
  return async (request) => {
    const { signal } = request;
    const path = withoutKey(request.key)(request.url.pathname);
    let firstStartMs: number | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const release = await limiter.take(signal);
      const startMs = now();
      firstStartMs ??= startMs;
      const report = (end: Pick<Attempt, 'status' | 'error' | 'willRetryInMs'>) =>
        onAttempt({ path, attempt, durationMs: Math.max(0, now() - startMs), ...end });
      const outcome = await tryOnce(parts, request)
        .catch((reason: unknown) => {
          if (signal.aborted) report({ error: 'Aborted' });
          throw reason;
        })
        .finally(release);
      if (!(outcome instanceof MassiveError)) {
        report({ status: outcome.status });
        return outcome.value;
      }
      const elapsedMs = now() - firstStartMs;
      const stand = { error: outcome, attempt, elapsedMs, limiterMs: limiter.readyInMs() };
      const willRetryInMs = retryDelayMs(stand, retry, random);
      const { name: error, status } = outcome;
      report({
        error,
        ...(status === undefined ? {} : { status }),
        ...(willRetryInMs === undefined ? {} : { willRetryInMs }),
      });
      if (willRetryInMs === undefined) throw outcome;
      await orAborted(sleep(willRetryInMs, signal), signal);
    }
  };
}

interface Good<T> {
  readonly status: number;
  readonly value: T;
}

/** Resolves with what the attempt came to; rejects with the signal's reason. */
async function tryOnce<T>(
  { transport, now }: RequestSenderParts,
  { url, key, signal, parse }: SenderRequest<T>,
): Promise<Good<T> | MassiveError> {
  const clean = withoutKey(key);
  const path = clean(url.pathname);
  let status: number | undefined;
  try {
    const answer = await transport.get({ url, key, clean, signal });
    status = answer.status;
    if (status !== 200) return refusalOf(answer, { path, clean, nowMs: now() });
    return { status, value: parse(answer.body) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof MassiveError)) throw error;
    if (status === undefined) return error;
    // A parser knows neither path nor key; its message has no word of the body.
    const requestId = error.requestId && clean(error.requestId);
    return new MalformedAnswer(error.message, { path, status, requestId });
  }
}
