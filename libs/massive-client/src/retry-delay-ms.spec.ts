import fc from 'fast-check';
import {
  BadRequest,
  ClientClosed,
  ConnectionFailed,
  KeyNotSet,
  MalformedAnswer,
  NotEntitled,
  NotFound,
  NotYetPublished,
  OutsidePlanHistory,
  RateLimited,
  ServerError,
  TimedOut,
  WrongKey,
} from './massive-error';
import { retryDelayMs } from './retry-delay-ms';
import { type RetryPolicy } from './retry-policy';

const POLICY: RetryPolicy = {
  attempts: 4,
  budgetMs: 200_000,
  baseDelayMs: 1000,
  maxDelayMs: 3000,
};
const reset = new ConnectionFailed('reset');
const always = (value: number) => () => value;

describe('retryDelayMs', () => {
  it.each([
    { after: 'the first attempt', attempt: 1, random: 0.5, ms: 500 },
    { after: 'the second, doubled', attempt: 2, random: 0.5, ms: 1000 },
    { after: 'the third, at the ceiling', attempt: 3, random: 0.5, ms: 1500 },
    { after: 'any, with no luck', attempt: 2, random: 0.999_999, ms: 2000 },
    { after: 'any, with luck', attempt: 2, random: 0, ms: 0 },
    { after: 'the last: none', attempt: 4, random: 0.5, ms: undefined },
  ])('waits after $after', ({ attempt, random, ms }) => {
    const delayMs = retryDelayMs(
      { error: reset, attempt, elapsedMs: 0, limiterMs: 0 },
      POLICY,
      always(random),
    );

    expect(delayMs).toBe(ms);
  });

  it.each([
    { error: new RateLimited('429'), random: 0.5, ms: 60_500 },
    { error: new RateLimited('429', { retryAfterMs: 7000 }), random: 0.5, ms: 7000 },
    { error: new RateLimited('429', { retryAfterMs: 0 }), random: 0.5, ms: 500 },
    { error: new ServerError('503', { retryAfterMs: 7000 }), random: 0.5, ms: 7000 },
    { error: new ServerError('503'), random: 0.5, ms: 500 },
    { error: new TimedOut('slow'), random: 0.5, ms: 500 },
    { error: new MalformedAnswer('cut'), random: 0.5, ms: 500 },
    { error: new ConnectionFailed('reset'), random: 0.5, ms: 500 },
    { error: new NotYetPublished('403'), random: 0.5, ms: undefined },
    { error: new OutsidePlanHistory('403'), random: 0.5, ms: undefined },
    { error: new NotEntitled('403'), random: 0.5, ms: undefined },
    { error: new KeyNotSet('empty'), random: 0.5, ms: undefined },
    { error: new WrongKey('401'), random: 0.5, ms: undefined },
    { error: new BadRequest('400'), random: 0.5, ms: undefined },
    { error: new NotFound('404'), random: 0.5, ms: undefined },
    { error: new ClientClosed('closed'), random: 0.5, ms: undefined },
  ])('waits $ms ms after $error.name', ({ error, random, ms }) => {
    const delayMs = retryDelayMs(
      { error, attempt: 1, elapsedMs: 0, limiterMs: 0 },
      POLICY,
      always(random),
    );

    expect(delayMs).toBe(ms);
  });

  it.each([
    { elapsedMs: 199_500, ms: 500 },
    { elapsedMs: 199_501, ms: undefined },
  ])(
    'gives up now when the wait would pass the budget ($elapsedMs ms gone)',
    ({ elapsedMs, ms }) => {
      const delayMs = retryDelayMs(
        { error: reset, attempt: 1, elapsedMs, limiterMs: 0 },
        POLICY,
        always(0.5),
      );

      expect(delayMs).toBe(ms);
    },
  );

  it('counts the wait for the limiter as its own', () => {
    const held = { error: reset, attempt: 1, elapsedMs: 150_000, limiterMs: 40_000 };
    const heldTooLong = { ...held, limiterMs: 60_000 };

    const delays = [held, heldTooLong].map((stand) => retryDelayMs(stand, POLICY, always(0.5)));

    expect(delays).toEqual([40_000, undefined]);
  });

  it('never ends beyond the budget nor before what was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(300_000),
        fc.nat(300_000),
        fc.nat(100_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, elapsedMs, retryAfterMs, limiterMs, random) => {
          const error = new RateLimited('429', { retryAfterMs });

          const delayMs = retryDelayMs(
            { error, attempt, elapsedMs, limiterMs },
            { ...POLICY, attempts: 12 },
            always(random),
          );

          if (delayMs === undefined) {
            expect(
              attempt === 12 || elapsedMs + Math.max(retryAfterMs, limiterMs, 3000) > 200_000,
            ).toBe(true);
            return;
          }
          expect(delayMs).toBeGreaterThanOrEqual(Math.max(retryAfterMs, limiterMs));
          expect(elapsedMs + delayMs).toBeLessThanOrEqual(200_000);
        },
      ),
    );
  });
});
