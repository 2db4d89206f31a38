import fc from 'fast-check';
import { streaksOf } from './streaks-of';
import { day, days } from './testing/session-fixture';
import { sessionsBetween } from './trading-calendar';

describe('streaksOf', () => {
  it('runs on over weekends and holidays', () => {
    const overLaborDay = days('2025-08-28 2025-08-29 2025-09-02');

    expect(streaksOf(overLaborDay, day('2025-09-02'))).toEqual({ current: 3, longest: 3 });
  });

  it('breaks at a session left out', () => {
    const withoutWednesday = days('2025-08-25 2025-08-26 2025-08-28');

    expect(streaksOf(withoutWednesday, day('2025-08-28'))).toEqual({ current: 1, longest: 2 });
  });

  it('has no current run where the newest session is not part of one', () => {
    expect(streaksOf(days('2025-08-25 2025-08-26'), day('2025-08-27'))).toEqual({
      current: 0,
      longest: 2,
    });
  });

  it('has no run over nothing', () => {
    expect(streaksOf([], day('2025-08-27'))).toEqual({ current: 0, longest: 0 });
  });

  it('agrees with the runs of a calendar written as a row of marks', () => {
    const sessions = sessionsBetween(day('2025-06-16'), day('2025-09-05'));
    const someMarks = fc.array(fc.boolean(), {
      minLength: sessions.length,
      maxLength: sessions.length,
    });

    fc.assert(
      fc.property(someMarks, (marks) => {
        const dates = sessions.filter((_, index) => marks[index]);
        const runs = marks.map((mark) => (mark ? 'x' : ' ')).join('');

        const streaks = streaksOf(dates, day('2025-09-05'));

        expect(streaks).toEqual({
          current: /x*$/.exec(runs)?.[0].length,
          longest: Math.max(...runs.split(' ').map((run) => run.length)),
        });
      }),
    );
  });
});
