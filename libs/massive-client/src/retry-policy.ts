import { checkedOption } from './checked-option';

/** How often and how long a request is tried. */
export interface RetryPolicy {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** No wait may end later than this after the first attempt's start, in milliseconds. */
  readonly budgetMs: number;
  /** The first wait is random between 0 and this; it doubles with every attempt. */
  readonly baseDelayMs: number;
  /** The doubling ends here. */
  readonly maxDelayMs: number;
}

/** Room for two waits of a minute after 429s, well inside the 15 minutes of a function. */
export const DEFAULT_RETRY: RetryPolicy = {
  attempts: 4,
  budgetMs: 180_000,
  baseDelayMs: 500,
  maxDelayMs: 20_000,
};

/** The policy with its gaps filled by the default; throws a RangeError where a number makes no sense. */
export function retryPolicyOf(given: Partial<RetryPolicy> = {}): RetryPolicy {
  const read = (name: keyof RetryPolicy, least: number) =>
    checkedOption(`retry.${name}`, given[name] ?? DEFAULT_RETRY[name], least);
  return {
    attempts: read('attempts', 1),
    budgetMs: read('budgetMs', 0),
    baseDelayMs: read('baseDelayMs', 0),
    maxDelayMs: read('maxDelayMs', 0),
  };
}
