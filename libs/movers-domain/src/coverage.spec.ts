import { coverage } from './coverage';
import { day, days } from './testing/session-fixture';

const summary = (date: string, status: 'final' | 'provisional', revision = 0) => ({
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
});
