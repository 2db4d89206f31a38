import { median } from '@tre/measuring';

/**
 * The median times of several works, in milliseconds. They take turns, each time in the other order, after some rounds
 * to warm up, so that whatever else the machine does meets all of them alike.
 */
export async function alternating<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<() => unknown>(works).map(([name, work]) => ({
    name,
    work,
    times: [] as number[],
  }));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const { work, times } of round % 2 === 0 ? entries : entries.toReversed()) {
      const start = performance.now();
      await work();
      if (round >= 0) times.push(performance.now() - start);
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)])) as Record<
    Name,
    number
  >;
}

const WARM_UP = 20;
