import { dayOf, lastWeekday, MONDAY, nthWeekday, SUNDAY, THURSDAY } from './nth-weekday';

describe('nthWeekday', () => {
  it.each([
    [1, MONDAY, 2026, 9, '2026-09-07'],
    [1, MONDAY, 2025, 9, '2025-09-01'],
    [3, MONDAY, 2026, 1, '2026-01-19'],
    [4, THURSDAY, 2026, 11, '2026-11-26'],
    [2, SUNDAY, 2026, 3, '2026-03-08'],
  ])('number %d of weekday %d in %d-%d is %s', (nth, day, year, month, date) => {
    expect(nthWeekday(nth, day, year, month)).toBe(date);
  });
});

describe('lastWeekday', () => {
  it.each([
    [MONDAY, 2026, 5, '2026-05-25'],
    [MONDAY, 2027, 5, '2027-05-31'],
    [SUNDAY, 2004, 10, '2004-10-31'],
  ])('weekday %d of %d-%d is %s', (day, year, month, date) => {
    expect(lastWeekday(day, year, month)).toBe(date);
  });
});

describe('dayOf', () => {
  it('pads years, months and days', () => {
    expect(dayOf(987, 6, 5)).toBe('0987-06-05');
  });
});
