import { day } from '../testing/simulation';
import { availability, latestServed, latestSession, oldestDate, type Plan } from './publication';

const free: Plan = { name: 'free', historyYears: 2 };
const paid: Plan = { name: 'paid', historyYears: null };

describe('availability', () => {
  it.each([
    // The free plan: nothing of the current date until midnight in New York.
    ['2026-02-25', '2026-02-25T20:59:00Z', free, 'notYet'],
    ['2026-02-25', '2026-02-26T04:59:59.999Z', free, 'notYet'],
    ['2026-02-25', '2026-02-26T05:00:00Z', free, 'served'],
    ['2026-02-21', '2026-02-21T17:00:00Z', free, 'notYet'],
    ['2025-07-03', '2025-07-04T03:59:59Z', free, 'notYet'],
    ['2025-07-03', '2025-07-04T04:00:00Z', free, 'served'],
    // A paid one: from the close on, an early one minded.
    ['2026-02-25', '2026-02-25T20:59:59Z', paid, 'nothing'],
    ['2026-02-25', '2026-02-25T21:00:00Z', paid, 'served'],
    ['2025-11-28', '2025-11-28T17:59:59Z', paid, 'nothing'],
    ['2025-11-28', '2025-11-28T18:00:00Z', paid, 'served'],
    ['2026-02-21', '2026-02-21T22:00:00Z', paid, 'nothing'],
    // Both: the future is empty, a past weekend is served (and has no bars).
    ['2026-02-27', '2026-02-26T06:00:00Z', free, 'nothing'],
    ['2026-02-27', '2026-02-26T06:00:00Z', paid, 'nothing'],
    ['2026-02-21', '2026-02-26T06:00:00Z', free, 'served'],
    // The plan's history.
    ['2024-02-26', '2026-02-26T06:00:00Z', free, 'served'],
    ['2024-02-25', '2026-02-26T06:00:00Z', free, 'tooOld'],
    ['2003-09-10', '2026-02-26T06:00:00Z', paid, 'served'],
  ] as const)('%s at %s: %o %s', (date, at, plan, expected) => {
    expect(availability(day(date), new Date(at), plan)).toBe(expected);
  });
});

describe('latestSession', () => {
  it.each([
    ['2026-02-25T20:59:59Z', '2026-02-24'],
    ['2026-02-25T21:00:00Z', '2026-02-25'],
    ['2026-02-22T12:00:00Z', '2026-02-20'],
    ['2025-11-28T18:00:00Z', '2025-11-28'],
  ])('at %s is %s', (at, expected) => {
    expect(latestSession(new Date(at))).toBe(expected);
  });
});

describe('latestServed', () => {
  it.each([
    [free, '2026-02-25T22:00:00Z', '2026-02-24'],
    [free, '2026-02-26T05:00:00Z', '2026-02-25'],
    [paid, '2026-02-25T22:00:00Z', '2026-02-25'],
  ] as const)('of %o at %s is %s', (plan, at, expected) => {
    expect(latestServed(new Date(at), plan)).toBe(expected);
  });
});

describe('oldestDate', () => {
  it.each([
    ['2026-02-26', 2, '2024-02-26'],
    ['2024-02-29', 2, '2022-03-01'],
    ['2024-02-29', 4, '2020-02-29'],
  ])('on %s, %i years back, is %s', (today, historyYears, expected) => {
    expect(oldestDate(day(today), { name: 'free', historyYears })).toBe(expected);
  });

  it('is none without an end', () => {
    expect(oldestDate(day('2026-02-26'), paid)).toBeNull();
  });
});
