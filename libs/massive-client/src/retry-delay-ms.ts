import { type MassiveError, RateLimited, ServerError } from './massive-error';
import { type RetryPolicy } from './retry-policy';

/** Where a request stands after a failed attempt. */
export interface FailedAttempt {
  readonly error: MassiveError;
  /** 1 for the first. */
  readonly attempt: number;
  /** Since the first attempt's start. */
  readonly elapsedMs: number;
  /** How long the limiter will hold back the next request at least. */
  readonly limiterMs: number;
}

/** What a 429 without Retry-After waits: the vendor counts by the minute, its window is not documented. */
export const UNKNOWN_WINDOW_MS = 60_000;

/**
 * How long to wait before the next attempt, in milliseconds; undefined to give up now. Exponential backoff with
 * full jitter; never shorter than Retry-After, a minute on a 429 without one, or the limiter's own wait.
 */
export function retryDelayMs(
  { error, attempt, elapsedMs, limiterMs }: FailedAttempt,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  if (!error.retryable || attempt >= policy.attempts) return undefined;
  const ceilingMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1));
  const backoffMs = Math.round(random() * ceilingMs);
  const delayMs = Math.max(afterAsked(error, backoffMs), limiterMs);
  return elapsedMs + delayMs > policy.budgetMs ? undefined : delayMs;
}

function afterAsked(error: MassiveError, backoffMs: number): number {
  if (error instanceof RateLimited) {
    return error.retryAfterMs === undefined
      ? UNKNOWN_WINDOW_MS + backoffMs
      : Math.max(error.retryAfterMs, backoffMs);
  }
  if (error instanceof ServerError) return Math.max(error.retryAfterMs ?? 0, backoffMs);
  return backoffMs;
}
