import fc from 'fast-check';
import { evidenceSpan } from './evidence-span';
import { planBackfill, type BackfillOrder } from './plan-backfill';
import { anyDate } from './testing/arbitraries';
import { day } from './testing/session-fixture';
import { sessionsBetween } from './trading-calendar';

/** Two years of the default watchlist under the free plan's limit. */
const order: BackfillOrder = {
  from: day('2024-02-26'),
  to: day('2026-02-25'),
  latestCompleted: day('2026-02-25'),
  watchlistSize: 7,
  requestsPerMinute: 5,
};

describe('planBackfill', () => {
  it('fills two years of seven symbols with 8 requests', () => {
    expect(planBackfill(order)).toEqual([
      { from: '2024-02-26', to: '2026-02-25', way: 'range', requests: 8 },
    ]);
  });

  it('fills the whole history of seven symbols with 8 requests too', () => {
    expect(planBackfill({ ...order, from: day('1990-01-01') })).toEqual([
      { from: '2003-09-10', to: '2026-02-25', way: 'range', requests: 8 },
    ]);
  });

  it('fills the last three sessions with the 5 requests of a daily run', () => {
    expect(planBackfill({ ...order, from: day('2026-02-23') })).toEqual([
      { from: '2026-02-23', to: '2026-02-25', way: 'grouped', requests: 5 },
    ]);
  });

  it('counts the sessions around an old one', () => {
    const oneOldSession = { from: day('2025-06-10'), to: day('2025-06-10') };

    expect(planBackfill({ ...order, ...oneOldSession })).toEqual([
      { ...oneOldSession, way: 'grouped', requests: 5 },
    ]);
  });

  it('prefers ranges where both ways cost the same', () => {
    const [part] = planBackfill({ ...order, from: day('2026-02-23'), watchlistSize: 4 });

    expect(part).toMatchObject({ way: 'range', requests: 5 });
  });

  it('takes ranges for as many symbols as an invocation has requests for', () => {
    const longSpan = { ...order, from: day('2020-01-02') };

    expect(planBackfill({ ...longSpan, watchlistSize: 62 })).toMatchObject([
      { way: 'range', requests: 63 },
    ]);
    expect(planBackfill({ ...longSpan, watchlistSize: 63 })[0]).toMatchObject({ way: 'grouped' });
  });

  it('takes sessions in parts where the symbols are too many for an invocation', () => {
    const parts = planBackfill({ ...order, from: day('2025-09-02'), watchlistSize: 100 });

    expect(parts).toEqual([
      { from: '2025-09-02', to: '2025-11-21', way: 'grouped', requests: 63 },
      { from: '2025-11-24', to: '2026-02-19', way: 'grouped', requests: 63 },
      { from: '2026-02-20', to: '2026-02-25', way: 'grouped', requests: 6 },
    ]);
  });

  it('takes one part where all sessions just fit', () => {
    const parts = planBackfill({ ...order, from: day('2025-11-26'), watchlistSize: 100 });

    expect(parts).toEqual([{ from: '2025-11-26', to: '2026-02-25', way: 'grouped', requests: 63 }]);
  });

  it('goes on session by session under the tightest of limits', () => {
    const twoOldSessions = { from: day('2025-06-10'), to: day('2025-06-11') };
    const limits = { watchlistSize: 100, minutesPerInvocation: 1 };

    const parts = planBackfill({ ...order, ...twoOldSessions, ...limits });

    expect(parts).toEqual([
      { from: '2025-06-10', to: '2025-06-10', way: 'grouped', requests: 5 },
      { from: '2025-06-11', to: '2025-06-11', way: 'grouped', requests: 5 },
    ]);
  });

  it('takes one part where there is no limit', () => {
    const parts = planBackfill({ ...order, watchlistSize: 100, requestsPerMinute: null });

    expect(parts).toEqual([{ from: '2024-02-26', to: '2026-02-25', way: 'range', requests: 101 }]);
  });

  it('fits the parts into the minutes that it is given', () => {
    const parts = planBackfill({ ...order, watchlistSize: 100, minutesPerInvocation: 2 });

    expect(Math.max(...parts.map(({ requests }) => requests))).toBe(10);
  });

  it.each([
    ['a weekend', '2026-02-21', '2026-02-22'],
    ['dates to come', '2026-02-26', '2026-03-31'],
    ['dates before the calendar', '2001-01-01', '2003-09-09'],
    ['a span turned round', '2026-02-25', '2026-02-24'],
  ])('plans nothing for %s', (_, from, to) => {
    expect(planBackfill({ ...order, from: day(from), to: day(to) })).toEqual([]);
  });

  it('begins and ends with sessions that are completed', () => {
    const [part] = planBackfill({ ...order, from: day('2026-02-14'), to: day('2026-12-31') });

    expect(part).toMatchObject({ from: '2026-02-17', to: '2026-02-25' });
  });

  it('refuses a limit under which no session can be judged', () => {
    const strict = { ...order, requestsPerMinute: 3, minutesPerInvocation: 1 };

    expect(() => planBackfill(strict)).toThrow(
      '3 requests per invocation do not suffice to judge a session',
    );
  });

  it('covers each session once, in order, with parts that fit and count what they fetch', () => {
    const anOrder = fc.record({
      from: anyDate('2022-01-01', '2026-02-25'),
      to: anyDate('2022-01-01', '2026-03-31'),
      latestCompleted: fc.constant(order.latestCompleted),
      watchlistSize: fc.integer({ min: 1, max: 100 }),
      requestsPerMinute: fc.option(fc.integer({ min: 5, max: 100 })),
    });

    fc.assert(
      fc.property(anOrder, (someOrder) => {
        const { from, to, latestCompleted, watchlistSize, requestsPerMinute } = someOrder;

        const parts = planBackfill(someOrder);

        const covered = parts.flatMap((part) => sessionsBetween(part.from, part.to));
        expect(covered).toEqual(sessionsBetween(from, to < latestCompleted ? to : latestCompleted));
        for (const part of parts) {
          const fetched = evidenceSpan(part, latestCompleted);
          const sessions = sessionsBetween(fetched.from, fetched.to).length;
          const expected = part.way === 'range' ? watchlistSize + 1 : sessions + 1;
          expect(part.requests).toBe(expected);
          expect(part.requests).toBeLessThanOrEqual(13 * (requestsPerMinute ?? Infinity));
        }
      }),
    );
  });

  it('never sends more requests than ranges would, where these fit', () => {
    fc.assert(
      fc.property(
        anyDate('2003-09-10', '2026-02-25'),
        fc.integer({ min: 1, max: 62 }),
        (from, watchlistSize) => {
          const parts = planBackfill({ ...order, from, watchlistSize });

          const requests = parts.reduce((total, part) => total + part.requests, 0);
          expect(requests).toBeLessThanOrEqual(watchlistSize + 1);
        },
      ),
    );
  });
});
