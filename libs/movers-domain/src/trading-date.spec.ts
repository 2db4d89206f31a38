import fc from 'fast-check';
import { anyDate } from './testing/arbitraries';
import { day } from './testing/session-fixture';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  InvalidTradingDate,
  isTradingDate,
  parseTradingDate,
  weekday,
} from './trading-date';

describe('parseTradingDate', () => {
  it.each(['2024-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseTradingDate(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-00-10',
    '2026',
    '2026-01',
    '2026-1-2',
    '20260102',
    '2026-01-02T00:00:00Z',
    ' 2026-01-02',
    '12026-01-02',
    '2026-01-02\n',
    '+02026-01-02',
    '２０２６-01-02',
    '',
    20260102,
    null,
    undefined,
  ])('refuses %j', (text) => {
    expect(() => parseTradingDate(text)).toThrow(InvalidTradingDate);
  });

  it('quotes what it refuses', () => {
    expect(() => parseTradingDate('soon')).toThrow(
      expect.objectContaining({
        name: 'InvalidTradingDate',
        message: '"soon" is not a date: expected an existing day as YYYY-MM-DD',
      }),
    );
  });
});

describe('isTradingDate', () => {
  it('takes a weekend for a date too', () => {
    expect(isTradingDate('2026-02-28')).toBe(true);
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-07', 2, '2026-03-09'],
  ])('goes from %s by %d to %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
  });

  it('refuses to leave the years of four digits', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0000-01-01'), -1)).toThrow(RangeError);
  });
});

describe('dayNumber', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('2026-02-25'))).toBe(20509);
  });

  it('is undone by dateOfDayNumber', () => {
    fc.assert(
      fc.property(anyDate('0000-01-01', '9999-12-31'), (date) => {
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
      }),
    );
  });

  it('orders dates as their text does', () => {
    const aDate = anyDate('1900-01-01', '2100-12-31');

    fc.assert(
      fc.property(aDate, aDate, (a, b) => {
        expect(dayNumber(a) < dayNumber(b)).toBe(a < b);
      }),
    );
  });
});

describe('weekday', () => {
  it.each([
    ['2026-02-22', 0],
    ['2026-02-25', 3],
    ['2026-02-28', 6],
    ['1969-12-31', 3],
  ])('of %s is %d', (date, number) => {
    expect(weekday(day(date))).toBe(number);
  });
});
