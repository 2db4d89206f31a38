import fc from 'fast-check';
import { evidenceSpan } from './evidence-span';
import { judgingWindow } from './judging-window';
import { anyDate } from './testing/arbitraries';
import { day } from './testing/session-fixture';
import { isSession, lastSessions, previousSession, sessionsBetween } from './trading-calendar';
import { addDays } from './trading-date';

describe('evidenceSpan', () => {
  it.each([
    ['2025-06-03', '2025-06-30', '2025-06-02', '2025-07-02'],
    ['2025-06-03', '2026-02-24', '2025-06-02', '2026-02-25'],
    ['2026-02-23', '2026-02-25', '2026-02-20', '2026-02-25'],
    ['2026-02-25', '2026-02-25', '2026-02-20', '2026-02-25'],
  ])('of %s to %s, with 2026-02-25 completed, is %s to %s', (from, to, first, last) => {
    const span = evidenceSpan({ from: day(from), to: day(to) }, day('2026-02-25'));

    expect(span).toEqual({ from: first, to: last });
  });

  it('holds the previous session and the judging window of every session', () => {
    const aSession = anyDate('2010-01-01', '2012-12-31').filter(isSession);

    fc.assert(
      fc.property(aSession, fc.nat(20), fc.nat(20), (from, daysOfSpan, daysLater) => {
        const [to = from] = lastSessions(1, addDays(from, daysOfSpan));
        const [latest = to] = lastSessions(1, addDays(to, daysLater));

        const span = evidenceSpan({ from, to }, latest);

        const fetched = new Set(sessionsBetween(span.from, span.to));
        for (const session of sessionsBetween(from, to)) {
          const needed = [previousSession(session), ...judgingWindow(session, latest)];
          expect(needed.every((date) => fetched.has(date))).toBe(true);
        }
      }),
    );
  });
});
