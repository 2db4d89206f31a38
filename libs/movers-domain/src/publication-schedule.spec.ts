import fc from 'fast-check';
import { lastWeekday, nthWeekday, SUNDAY } from './nth-weekday';
import {
  dueInstant,
  InvalidPublicationSchedule,
  lastDueDate,
  lastDueSessions,
  nextDue,
  parsePublicationSchedule,
  publicationSchedules,
  sessionClose,
} from './publication-schedule';
import { day, days } from './testing/session-fixture';
import { dateOfDayNumber, dayNumber, weekday, type TradingDate } from './trading-date';

const { nextDay, sameDay } = publicationSchedules;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('parsePublicationSchedule', () => {
  it.each(['nextDay', 'sameDay'] as const)('reads %s', (name) => {
    expect(parsePublicationSchedule(name)).toBe(publicationSchedules[name]);
  });

  it.each(['nextday', '', 'toString', undefined, nextDay])('refuses %j', (text) => {
    expect(() => parsePublicationSchedule(text)).toThrow(InvalidPublicationSchedule);
  });

  it('quotes what it refuses', () => {
    expect(() => parsePublicationSchedule('nextday')).toThrow(
      expect.objectContaining({
        name: 'InvalidPublicationSchedule',
        message: '"nextday" is not a publication schedule: expected nextDay or sameDay',
      }),
    );
  });

  it.each([
    ['nextDay', '00:30', ['03:30', '06:30']],
    ['sameDay', '17:30', ['18:30', '20:30']],
  ])('asks by %s at %s, and again twice on the same day', (name, dueAt, catchUps) => {
    expect(parsePublicationSchedule(name)).toMatchObject({ name, dueAt, catchUps });
  });
});

describe('sessionClose', () => {
  it.each([
    ['2026-02-25', '2026-02-25T21:00:00.000Z'],
    ['2026-07-01', '2026-07-01T20:00:00.000Z'],
    ['2026-11-27', '2026-11-27T18:00:00.000Z'],
    ['2025-07-03', '2025-07-03T17:00:00.000Z'],
  ])('of %s is %s', (session, close) => {
    expect(sessionClose(day(session)).toISOString()).toBe(close);
  });

  it('refuses a date without trading', () => {
    expect(() => sessionClose(day('2026-02-28'))).toThrow('2026-02-28 is not a session');
  });
});

describe('dueInstant', () => {
  it.each([
    ['2026-02-25', nextDay, '2026-02-26T05:30:00.000Z'],
    ['2026-02-27', nextDay, '2026-02-28T05:30:00.000Z'],
    ['2026-02-25', sameDay, '2026-02-25T22:30:00.000Z'],
    ['2026-11-27', sameDay, '2026-11-27T22:30:00.000Z'],
    ['2026-07-01', nextDay, '2026-07-02T04:30:00.000Z'],
  ])('of %s is by $name', (session, schedule, due) => {
    expect(dueInstant(day(session), schedule).toISOString()).toBe(due);
  });
});

describe('lastDueDate', () => {
  it.each([
    ['2026-02-26T05:29:59.999Z', nextDay, '2026-02-24'],
    ['2026-02-26T05:30:00.000Z', nextDay, '2026-02-25'],
    ['2026-02-25T22:29:59.999Z', sameDay, '2026-02-24'],
    ['2026-02-25T22:30:00.000Z', sameDay, '2026-02-25'],
    ['2026-03-01T12:00:00.000Z', nextDay, '2026-02-28'],
  ])('at %s is a calendar date', (at, schedule, date) => {
    expect(lastDueDate(new Date(at), schedule)).toBe(date);
  });
});

describe('lastDueSessions', () => {
  it('skips the days without trading', () => {
    const presidentsDay = new Date('2026-02-16T12:00:00Z');

    expect(lastDueSessions(3, presidentsDay, nextDay)).toEqual([
      '2026-02-11',
      '2026-02-12',
      '2026-02-13',
    ]);
  });

  it('counts a session from the very instant at which it is due', () => {
    const due = dueInstant(day('2026-02-25'), nextDay);

    expect(lastDueSessions(1, due, nextDay)).toEqual(['2026-02-25']);
    expect(lastDueSessions(1, new Date(due.getTime() - 1), nextDay)).toEqual(['2026-02-24']);
  });
});

describe('nextDue', () => {
  it('lies strictly after the instant', () => {
    const due = dueInstant(day('2026-02-25'), nextDay);

    expect(nextDue(due, nextDay)).toEqual({
      session: '2026-02-26',
      instant: new Date('2026-02-27T05:30:00Z'),
    });
    expect(nextDue(new Date(due.getTime() - 1), nextDay)).toEqual({
      session: '2026-02-25',
      instant: due,
    });
  });

  it('waits for Monday over a weekend', () => {
    expect(nextDue(new Date('2026-02-28T12:00:00Z'), nextDay)).toEqual({
      session: '2026-03-02',
      instant: new Date('2026-03-03T05:30:00Z'),
    });
  });
});

describe('the changes of the clocks', () => {
  /** The only closures among the sessions around any change. */
  const hurricaneSandy = days('2012-10-29 2012-10-30');

  /** By the law of the land, at 2 in the morning. */
  const clockChanges = (year: number) => {
    const since2007 = year >= 2007;
    const spring = since2007 ? nthWeekday(2, SUNDAY, year, 3) : nthWeekday(1, SUNDAY, year, 4);
    const autumn = since2007 ? nthWeekday(1, SUNDAY, year, 11) : lastWeekday(SUNDAY, year, 10);
    return {
      spring: dayNumber(spring) * DAY_MS + 7 * HOUR_MS,
      autumn: dayNumber(autumn) * DAY_MS + 6 * HOUR_MS,
    };
  };

  /** What a New Yorker reads off calendar and wall clock. */
  const wallClock = (year: number, atMs: number) => {
    const { spring, autumn } = clockChanges(year);
    const offsetMs = (atMs >= spring && atMs < autumn ? -4 : -5) * HOUR_MS;
    const [date = '', time = ''] = new Date(atMs + offsetMs).toISOString().split('T');
    return `${date} ${time.slice(0, 'HH:MM'.length)}`;
  };

  const duePerWallClock = (now: string, around: number, schedule: typeof nextDay) => {
    const due: TradingDate[] = [];
    for (let number = around - 8; number <= around + 8; number += 1) {
      const date = dateOfDayNumber(number);
      const dueDate = dateOfDayNumber(number + schedule.daysAfterSession);
      const trades = ![0, 6].includes(weekday(date)) && !hurricaneSandy.includes(date);
      if (trades && `${dueDate} ${schedule.dueAt}` <= now) due.push(date);
    }
    return due.slice(-3);
  };

  it('move no session, at any half hour of the days around them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2004, max: 2037 }),
        fc.constantFrom('spring', 'autumn'),
        fc.constantFrom(nextDay, sameDay),
        (year, season, schedule) => {
          const change = clockChanges(year)[season];
          const halfHours = Array.from({ length: 2 * 24 * 4 + 1 }, (_, index) => {
            return change - 2 * DAY_MS + index * (HOUR_MS / 2);
          });

          const sessions = halfHours.map((atMs) => lastDueSessions(3, new Date(atMs), schedule));

          expect(sessions).toEqual(
            halfHours.map((atMs) => {
              const today = Math.floor(atMs / DAY_MS);
              return duePerWallClock(wallClock(year, atMs), today, schedule);
            }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
