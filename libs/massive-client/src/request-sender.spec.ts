import { createRequestLimiter } from './request-limiter';
import { type Attempt, createRequestSender } from './request-sender';
import { retryPolicyOf } from './retry-policy';
import { createInstantClock } from './testing/instant-clock';
import { rejectionOf } from './testing/rejection-of';

describe('createRequestSender', () => {
  it('passes on an error of our own making as it is, and reports no attempt', async () => {
    const bug = new TypeError('x is not a function');
    const attempts: Attempt[] = [];
    const { now, sleep } = createInstantClock();
    const send = createRequestSender({
      transport: { get: () => Promise.reject(bug), close: () => undefined },
      limiter: createRequestLimiter({ requestsPerMinute: null, now, sleep }),
      retry: retryPolicyOf(undefined),
      now,
      sleep,
      random: () => 0.5,
      onAttempt: (attempt) => attempts.push(attempt),
    });

    const error = await rejectionOf(
      send({
        url: new URL('https://api.massive.com/v2/x'),
        key: 'k3y-of-the-test',
        signal: new AbortController().signal,
        parse: () => undefined,
      }),
    );

    expect(error).toBe(bug);
    expect(attempts).toEqual([]);
  });
});
