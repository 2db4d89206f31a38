import fc from 'fast-check';
import { coverage } from './coverage';
import { type SessionRecord } from './session-record';
import { anyDate } from './testing/arbitraries';
import { day, days } from './testing/session-fixture';
import { sessionsBetween } from './trading-calendar';
import { type TradingDate } from './trading-date';

type Summary = Pick<SessionRecord, 'date' | 'status' | 'revision'>;

const summary = (date: string, status: 'final' | 'provisional', revision = 0): Summary => ({
  date: day(date),
  status,
  revision,
});

describe('coverage', () => {
  it('counts the records of the sessions and names those without', () => {
    const sessions = days('2025-08-22 2025-08-25 2025-08-26 2025-08-27 2025-08-28');
    const summaries = [
      summary('2025-08-22', 'final'),
      summary('2025-08-25', 'final', 2),
      summary('2025-08-26', 'final'),
      summary('2025-08-28', 'provisional'),
    ];

    expect(coverage(sessions, summaries)).toEqual({
      sessions: 5,
      final: 3,
      provisional: 1,
      corrected: 1,
      missing: ['2025-08-27'],
    });
  });

  it('leaves summaries of other dates out', () => {
    const other = [summary('2025-08-22', 'final', 1), summary('2025-08-30', 'provisional')];

    expect(coverage(days('2025-08-25'), other)).toEqual({
      sessions: 1,
      final: 0,
      provisional: 0,
      corrected: 0,
      missing: ['2025-08-25'],
    });
  });

  it('is empty over no session', () => {
    expect(coverage([], [])).toEqual({
      sessions: 0,
      final: 0,
      provisional: 0,
      corrected: 0,
      missing: [],
    });
  });

  it('agrees with counting by hand', () => {
    const someSummaries = fc.uniqueArray(
      fc.record<Summary>({
        date: anyDate('2025-08-11', '2025-09-19'),
        status: fc.constantFrom('final', 'provisional'),
        revision: fc.nat(2),
      }),
      { selector: ({ date }) => date, maxLength: 40 },
    );
    const aStart = anyDate('2025-08-18', '2025-08-29');
    const anEnd = anyDate('2025-08-28', '2025-09-12');

    fc.assert(
      fc.property(aStart, anEnd, someSummaries, (from, to, summaries) => {
        const sessions = sessionsBetween(from, to);

        expect(coverage(sessions, summaries)).toEqual(countedByHand(sessions, summaries));
      }),
    );
  });
});

/** The counts by looking through all summaries for each session anew. */
function countedByHand(sessions: readonly TradingDate[], summaries: readonly Summary[]) {
  const counts = { sessions: 0, final: 0, provisional: 0, corrected: 0 };
  const missing: TradingDate[] = [];
  for (const session of sessions) {
    counts.sessions += 1;
    const found = summaries.find(({ date }) => date === session);
    if (found === undefined) missing.push(session);
    else counts[found.status] += 1;
    if (found?.status === 'final' && found.revision >= 1) counts.corrected += 1;
  }
  return { ...counts, missing };
}
