import { orAborted } from './or-aborted';

/** Waits so many milliseconds; may end early, by rejecting, when the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Holds requests back so that the upstream never sees too many of them in a minute. */
export interface RequestLimiter {
  /** Resolves, in the order of the calls, when a request may start; the result is to be called when it has ended. */
  take(signal: AbortSignal): Promise<() => void>;
  /** A newcomer would wait this long at least, in milliseconds. */
  readyInMs(): number;
}

/** What a limiter goes by. */
export interface RequestLimiterParts {
  readonly requestsPerMinute: number | null;
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** How long a token rests after the request that used it: a minute, and a margin for clocks that differ. */
export const TOKEN_REST_MS = 60_000 + 500;

/** A limiter of N requests in any 60 seconds, shared by all who hold it; null sets no limit. */
export function createRequestLimiter(parts: RequestLimiterParts): RequestLimiter {
  const { requestsPerMinute } = parts;
  if (requestsPerMinute === null) {
    return { take: () => Promise.resolve(() => undefined), readyInMs: () => 0 };
  }
  if (!Number.isInteger(requestsPerMinute) || requestsPerMinute < 1) {
    throw new RangeError('requestsPerMinute must be a whole number from 1 on, or null');
  }
  return new MinuteLimiter(requestsPerMinute, parts.now, parts.sleep);
}

/**
 * N tokens, each resting for a minute after its request has *ended*. The upstream counted that request at some
 * moment before its end, and counts the next one at some moment after its start: so its own count, in a sliding
 * or a fixed window, never sees more than N, however long requests travel.
 */
class MinuteLimiter implements RequestLimiter {
  /** When each idle token is rested, in the order of their release, which is the order of these times. */
  private readonly restedAtMs: number[];
  private released = Promise.withResolvers<void>();
  private waiting = 0;
  private lastInLine: Promise<void> = Promise.resolve();

  constructor(
    requestsPerMinute: number,
    private readonly now: () => number,
    private readonly sleep: Sleep,
  ) {
    this.restedAtMs = new Array<number>(requestsPerMinute).fill(Number.NEGATIVE_INFINITY);
  }

  async take(signal: AbortSignal): Promise<() => void> {
    const myTurn = this.lastInLine;
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    // Whoever gives up early must not let those behind overtake those before.
    this.lastInLine = myTurn.then(() => left);
    this.waiting += 1;
    try {
      await orAborted(myTurn, signal);
      await this.untilTokenRested(signal);
      this.restedAtMs.shift();
      return this.releaseOnce();
    } finally {
      this.waiting -= 1;
      leave();
    }
  }

  readyInMs(): number {
    const restedAtMs = this.restedAtMs[this.waiting];
    if (restedAtMs === undefined) return TOKEN_REST_MS;
    return Math.min(Math.max(0, restedAtMs - this.now()), TOKEN_REST_MS);
  }

  private async untilTokenRested(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (;;) {
      const restedAtMs = this.restedAtMs[0];
      if (restedAtMs === undefined) {
        await orAborted(this.released.promise, signal);
        continue;
      }
      const waitMs = restedAtMs - this.now();
      if (waitMs <= 0) return;
      if (waitMs > TOKEN_REST_MS) {
        // The clock was set back: a minute must not become hours.
        this.restedAtMs[0] = this.now() + TOKEN_REST_MS;
        continue;
      }
      await orAborted(this.sleep(waitMs, signal), signal);
    }
  }

  private releaseOnce(): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.restedAtMs.push(this.now() + TOKEN_REST_MS);
      this.released.resolve();
      this.released = Promise.withResolvers<void>();
    };
  }
}
