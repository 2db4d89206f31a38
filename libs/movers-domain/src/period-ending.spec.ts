import fc from 'fast-check';
import { periodEnding, type Period } from './period-ending';
import { anyDate } from './testing/arbitraries';
import { day } from './testing/session-fixture';
import { addDays, weekday, type TradingDate } from './trading-date';

describe('periodEnding', () => {
  it.each<[Period, string, string]>([
    ['week', '2025-08-27', '2025-08-25'],
    ['week', '2025-08-25', '2025-08-25'],
    ['week', '2025-08-31', '2025-08-25'],
    ['week', '2026-01-02', '2025-12-29'],
    ['month', '2025-08-27', '2025-08-01'],
    ['month', '2024-02-29', '2024-02-01'],
    ['quarter', '2025-08-27', '2025-07-01'],
    ['quarter', '2025-12-31', '2025-10-01'],
    ['quarter', '2025-03-31', '2025-01-01'],
    ['yearToDate', '2025-08-27', '2025-01-01'],
  ])('takes the %s that ends on %s from %s on', (period, date, from) => {
    expect(periodEnding(period, day(date))).toEqual({ from, to: date });
  });

  it('begins with the first day, going back, before which another period lies', () => {
    const nameOf: Readonly<Record<Exclude<Period, 'week'>, (date: TradingDate) => string>> = {
      month: (date) => date.slice(0, 7),
      quarter: (date) => `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
      yearToDate: (date) => date.slice(0, 4),
    };

    fc.assert(
      fc.property(
        anyDate('2003-09-10', '2040-12-31'),
        fc.constantFrom<Exclude<Period, 'week'>>('month', 'quarter', 'yearToDate'),
        (date, period) => {
          const { from } = periodEnding(period, date);

          expect(nameOf[period](from)).toBe(nameOf[period](date));
          expect(nameOf[period](addDays(from, -1))).not.toBe(nameOf[period](date));
        },
      ),
    );
  });

  it('begins a week on the last Monday', () => {
    fc.assert(
      fc.property(anyDate('2003-09-10', '2040-12-31'), (date) => {
        const { from } = periodEnding('week', date);

        expect(weekday(from)).toBe(1);
        expect(from <= date && date < addDays(from, 7)).toBe(true);
      }),
    );
  });
});
