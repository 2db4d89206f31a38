import { type Sleep } from '../request-limiter';

/** A clock whose every sleep is over at once, and noted. */
export interface InstantClock {
  readonly now: () => number;
  readonly sleep: Sleep;
  /** How long the sleeps were to be, in their order. */
  readonly slept: readonly number[];
}

/** An instant clock that starts at this instant. */
export function createInstantClock(startMs = 0): InstantClock {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    now: () => nowMs,
    sleep: async (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
    slept,
  };
}
