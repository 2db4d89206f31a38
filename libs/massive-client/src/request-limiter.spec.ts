import fc from 'fast-check';
import { TOKEN_REST_MS, createRequestLimiter } from './request-limiter';
import { createVirtualClock, quiet } from './testing/virtual-clock';

const NEVER = new AbortController().signal;

interface Run {
  readonly startMs: number;
  readonly arrivesMs: number;
}

function limiterOf(requestsPerMinute: number | null) {
  const clock = createVirtualClock(1_000_000);
  const { now, sleep } = clock;
  return { clock, limiter: createRequestLimiter({ requestsPerMinute, now, sleep }) };
}

/** The most of these instants in any half-open window of 60 seconds. */
function mostInAMinute(instantsMs: readonly number[]): number {
  return Math.max(
    0,
    ...instantsMs.map((from) => instantsMs.filter((ms) => ms >= from && ms < from + 60_000).length),
  );
}

describe('createRequestLimiter', () => {
  it('lets a first burst of N through at once, and the next only after the rest of a token', async () => {
    const { clock, limiter } = limiterOf(5);
    const startsMs: number[] = [];
    const ask = async () => {
      const release = await limiter.take(NEVER);
      startsMs.push(clock.now() - 1_000_000);
      release();
    };

    const all = Array.from({ length: 11 }, ask);
    await clock.run();
    await Promise.all(all);

    expect(startsMs).toEqual([
      ...new Array(5).fill(0),
      ...new Array(5).fill(TOKEN_REST_MS),
      2 * TOKEN_REST_MS,
    ]);
  });

  it('counts from the end of a request, since the upstream may have counted it that late', async () => {
    const { clock, limiter } = limiterOf(1);
    const release = await limiter.take(NEVER);
    const next = limiter.take(NEVER).then(() => clock.now());

    await quiet();
    clock.set(1_020_000);
    release();
    await clock.run();

    expect(await next).toBe(1_020_000 + TOKEN_REST_MS);
  });

  it('never lets more than N start, nor arrive, in any 60 seconds, in the order of the calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(
          fc.record({
            pauseMs: fc.nat(40_000),
            travelMs: fc.nat(20_000),
            lingersMs: fc.nat(20_000),
            givesUpAfterMs: fc.option(fc.nat(90_000), { nil: undefined }),
          }),
          { maxLength: 20 },
        ),
        async (requestsPerMinute, calls) => {
          const { clock, limiter } = limiterOf(requestsPerMinute);
          const runs: (Run & { readonly index: number })[] = [];
          const scenario = async () => {
            const pending: Promise<void>[] = [];
            for (const [index, call] of calls.entries()) {
              await clock.sleep(call.pauseMs);
              pending.push(oneCall(index, call));
            }
            await Promise.all(pending);
          };
          const oneCall = async (index: number, call: (typeof calls)[number]) => {
            const giveUp = new AbortController();
            if (call.givesUpAfterMs !== undefined) {
              void clock.sleep(call.givesUpAfterMs).then(() => giveUp.abort());
            }
            const release = await limiter.take(giveUp.signal).catch(() => undefined);
            if (release === undefined) return;
            const startMs = clock.now();
            runs.push({ index, startMs, arrivesMs: startMs + call.travelMs });
            await clock.sleep(call.travelMs + call.lingersMs);
            release();
          };

          const done = scenario();
          await clock.run();
          await done;

          expect(mostInAMinute(runs.map((run) => run.startMs))).toBeLessThanOrEqual(
            requestsPerMinute,
          );
          expect(mostInAMinute(runs.map((run) => run.arrivesMs))).toBeLessThanOrEqual(
            requestsPerMinute,
          );
          const order = runs.map((run) => run.index);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          const patient = calls.filter((call) => call.givesUpAfterMs === undefined).length;
          expect(runs.length).toBeGreaterThanOrEqual(patient);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('rejects with the reason of the signal and lets the next in line take the place', async () => {
    const { clock, limiter } = limiterOf(1);
    (await limiter.take(NEVER))();
    const giveUp = new AbortController();
    const impatient = limiter.take(giveUp.signal);
    const patient = limiter.take(NEVER).then(() => clock.now());
    const reason = new Error('the run is over');

    await quiet();
    giveUp.abort(reason);

    await expect(impatient).rejects.toBe(reason);
    await clock.run();
    expect(await patient).toBe(1_000_000 + TOKEN_REST_MS);
  });

  it('does not let one whose predecessor gave up overtake those before', async () => {
    const { clock, limiter } = limiterOf(1);
    (await limiter.take(NEVER))();
    const order: string[] = [];
    const giveUp = new AbortController();
    const first = limiter.take(NEVER).then((release) => (order.push('first'), release()));
    const second = limiter.take(giveUp.signal);
    const third = limiter.take(NEVER).then((release) => (order.push('third'), release()));

    giveUp.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    await clock.run();
    await Promise.all([first, third]);

    expect(order).toEqual(['first', 'third']);
  });

  it('takes nothing for a signal that was aborted before', async () => {
    const { limiter } = limiterOf(1);

    await expect(limiter.take(AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
    expect(limiter.readyInMs()).toBe(0);
  });

  it('releases a token once, however often it is told', async () => {
    const { clock, limiter } = limiterOf(1);
    const release = await limiter.take(NEVER);
    release();
    release();
    const startsMs: number[] = [];

    const both = [limiter.take(NEVER), limiter.take(NEVER)].map((taken) =>
      taken.then((next) => (startsMs.push(clock.now() - 1_000_000), next())),
    );
    await clock.run();
    await Promise.all(both);

    expect(startsMs).toEqual([TOKEN_REST_MS, 2 * TOKEN_REST_MS]);
  });

  it('tells how long a newcomer waits at least', async () => {
    const { clock, limiter } = limiterOf(2);
    const fresh = limiter.readyInMs();
    const first = await limiter.take(NEVER);
    const second = await limiter.take(NEVER);
    const bothOut = limiter.readyInMs();
    first();
    clock.set(1_010_000);
    second();
    const firstRests = limiter.readyInMs();
    void limiter.take(NEVER);

    const behindOther = limiter.readyInMs();

    expect([fresh, bothOut, firstRests, behindOther]).toEqual([
      0,
      TOKEN_REST_MS,
      TOKEN_REST_MS - 10_000,
      TOKEN_REST_MS,
    ]);
    await clock.run();
  });

  it('waits a minute at most when the clock was set back', async () => {
    const { clock, limiter } = limiterOf(1);
    (await limiter.take(NEVER))();
    clock.set(0);

    const next = limiter.take(NEVER).then(() => clock.now());
    await clock.run();

    expect(await next).toBe(TOKEN_REST_MS);
  });

  it('holds nothing back without a limit', async () => {
    const { limiter } = limiterOf(null);

    const releases = await Promise.all(Array.from({ length: 50 }, () => limiter.take(NEVER)));

    expect(releases).toHaveLength(50);
    expect(limiter.readyInMs()).toBe(0);
  });

  it.each([0, -1, 2.5, Number.NaN])('refuses a limit of %p', (requestsPerMinute) => {
    expect(() => limiterOf(requestsPerMinute)).toThrow(RangeError);
  });
});
