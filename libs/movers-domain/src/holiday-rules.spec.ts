import { ruledEarlyCloses, ruledHolidays } from './holiday-rules';

function dateOf(name: string, year: number): string | undefined {
  return [...ruledHolidays(year), ...ruledEarlyCloses(year)].find((day) => day.name === name)?.date;
}

describe('ruledHolidays', () => {
  it.each([
    ["New Year's Day", 2026, '2026-01-01'],
    ["New Year's Day", 2023, '2023-01-02'],
    ["New Year's Day", 2022, undefined],
    ["New Year's Day", 2033, undefined],
    ['Martin Luther King Jr. Day', 2026, '2026-01-19'],
    ["Washington's Birthday", 2026, '2026-02-16'],
    ['Good Friday', 2026, '2026-04-03'],
    ['Labor Day', 2026, '2026-09-07'],
    ['Juneteenth', 2021, undefined],
    ['Juneteenth', 2022, '2022-06-20'],
    ['Juneteenth', 2027, '2027-06-18'],
    ['Independence Day', 2026, '2026-07-03'],
    ['Independence Day', 2027, '2027-07-05'],
    ['Christmas Day', 2021, '2021-12-24'],
    ['Christmas Day', 2033, '2033-12-26'],
    ['Memorial Day', 2027, '2027-05-31'],
    ['Thanksgiving Day', 2029, '2029-11-22'],
  ])('puts %s of %d on %s', (name, year, date) => {
    expect(dateOf(name, year)).toBe(date);
  });
});

describe('a day that the rules leave out', () => {
  it.each([
    ['Juneteenth before 2022', 2021, 9],
    ['New Year on a Saturday', 2033, 9],
    ['neither', 2026, 10],
  ])('is none of the holidays: %s', (_, year, count) => {
    expect(ruledHolidays(year)).toHaveLength(count);
  });

  it('is none of the early closes', () => {
    expect(ruledEarlyCloses(2022).map(({ name }) => name)).toEqual(['Day after Thanksgiving']);
  });
});

describe('ruledEarlyCloses', () => {
  it.each([
    ['Day before Independence Day', 2024, '2024-07-03'],
    ['Day before Independence Day', 2028, '2028-07-03'],
    ['Day before Independence Day', 2020, undefined],
    ['Day before Independence Day', 2026, undefined],
    ['Day before Independence Day', 2022, undefined],
    ['Day after Thanksgiving', 2029, '2029-11-23'],
    ['Christmas Eve', 2026, '2026-12-24'],
    ['Christmas Eve', 2027, undefined],
    ['Christmas Eve', 2023, undefined],
  ])('puts %s of %d on %s', (name, year, date) => {
    expect(dateOf(name, year)).toBe(date);
  });
});
