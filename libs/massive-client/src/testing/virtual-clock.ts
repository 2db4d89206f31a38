import { type Sleep } from '../request-limiter';

interface Sleeper {
  readonly wakesAtMs: number;
  readonly wake: () => void;
}

/** Time that stands still until all is quiet, then jumps to the next one who sleeps. */
export interface VirtualClock {
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Lets time pass until nobody sleeps any more. */
  run(): Promise<void>;
  /** Sets the clock, as a time server would. */
  set(ms: number): void;
}

/** A virtual clock that starts at this instant. */
export function createVirtualClock(startMs = 0): VirtualClock {
  let nowMs = startMs;
  let sleepers: Sleeper[] = [];
  return {
    now: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { wakesAtMs: nowMs + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          reject(new Error('the sleep was cut short'));
        });
      }),
    async run() {
      for (;;) {
        await quiet();
        const next = sleepers.toSorted((a, b) => a.wakesAtMs - b.wakesAtMs)[0];
        if (next === undefined) return;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        nowMs = Math.max(nowMs, next.wakesAtMs);
        next.wake();
      }
    },
    set(ms) {
      nowMs = ms;
    },
  };
}

/** Lets every promise that can settle do so. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
