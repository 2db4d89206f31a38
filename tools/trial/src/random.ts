/** Numbers that look random and follow from a seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Whether something happens that does so once in `times`. */
  once(times: number): boolean;
  /** One of a list, each as likely. */
  oneOf<T>(list: readonly T[]): T;
}

/** A generator for a seed (mulberry32): the same seed, the same numbers. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    once: (times) => whole(1, times) === 1,
    oneOf: <T>(list: readonly T[]): T => {
      const one = list[whole(0, list.length - 1)];
      if (one === undefined) throw new RangeError('there is nothing to choose from');
      return one;
    },
  };
}
