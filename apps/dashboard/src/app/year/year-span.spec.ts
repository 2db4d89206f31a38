import { dayNumber, parseTradingDate } from '@tre/movers-domain';
import fc from 'fast-check';
import { parseYear, yearsBetween, yearSpan } from './year-span';

const MOST_DATES = 366;

describe('parseYear', () => {
  it.each([
    ['2025', 2025],
    ['1999', 1999],
    ['25', undefined],
    ['9025', undefined],
    ['2025-01', undefined],
    ['twenty', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (text, expected) => {
    expect(parseYear(text)).toBe(expected);
  });
});

describe('yearSpan', () => {
  it('is a calendar year where one is chosen', () => {
    expect(yearSpan(2024, parseTradingDate('2025-08-29'))).toEqual({
      from: '2024-01-01',
      to: '2024-12-31',
    });
  });

  it.each([
    ['2025-08-29', '2024-09-01', '2025-08-31'],
    ['2025-12-31', '2025-01-01', '2025-12-31'],
    ['2025-01-02', '2024-02-01', '2025-01-31'],
    ['2024-02-29', '2023-03-01', '2024-02-29'],
  ])('is the twelve months that end with that of %s', (newest, from, to) => {
    expect(yearSpan(undefined, parseTradingDate(newest))).toEqual({ from, to });
  });

  it('holds the newest session and no more dates than one question may ask for', () => {
    const anyDate = fc
      .date({
        min: new Date('2003-09-10'),
        max: new Date('2090-12-31'),
        noInvalidDate: true,
      })
      .map((date) => parseTradingDate(date.toISOString().slice(0, 10)));

    fc.assert(
      fc.property(anyDate, (newest) => {
        const { from, to } = yearSpan(undefined, newest);

        expect(from <= newest && newest <= to).toBe(true);
        expect(dayNumber(to) - dayNumber(from) + 1).toBeLessThanOrEqual(MOST_DATES);
      }),
    );
  });
});

describe('yearsBetween', () => {
  it('lists the years that have sessions, newest first', () => {
    const latest = parseTradingDate('2025-08-29');

    expect(yearsBetween(parseTradingDate('2023-11-06'), latest)).toEqual([2025, 2024, 2023]);
    expect(yearsBetween(parseTradingDate('2024-08-30'), latest)).toEqual([2025, 2024]);
  });

  it('is empty where the last twelve months hold all', () => {
    const latest = parseTradingDate('2025-08-29');

    expect(yearsBetween(parseTradingDate('2024-09-03'), latest)).toEqual([]);
    expect(yearsBetween(null, null)).toEqual([]);
  });
});
