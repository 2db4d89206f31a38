import { parseTradingDate } from '@tre/movers-domain';
import {
  dayOfMonth,
  fullSessionDateText,
  monthName,
  nearDateText,
  possessiveDateText,
  sessionDateText,
  weekdayName,
} from './session-date-text';

const friday = parseTradingDate('2025-08-29');

describe('the wording of session dates', () => {
  it('names weekday, day, month and year', () => {
    expect(weekdayName(friday)).toBe('Friday');
    expect(dayOfMonth(parseTradingDate('2025-09-03'))).toBe('3');
    expect(monthName(parseTradingDate('2025-09-03'))).toBe('Sep');
    expect(sessionDateText(friday)).toBe('Fri 29 Aug');
    expect(fullSessionDateText(friday)).toBe('Fri 29 Aug 2025');
  });

  it.each([
    ['2025-09-04', 'Thu', "Thursday's"],
    ['2025-08-23', 'Sat', "Saturday's"],
    ['2025-09-05', 'Fri 5 Sep', "Fri 5 Sep's"],
    ['2025-08-22', 'Fri 22 Aug', "Fri 22 Aug's"],
    ['2024-08-29', 'Thu 29 Aug 2024', "Thu 29 Aug 2024's"],
  ])('names %s from Fri 29 Aug 2025 as %s', (date, near, possessive) => {
    expect(nearDateText(parseTradingDate(date), friday)).toBe(near);
    expect(possessiveDateText(parseTradingDate(date), friday)).toBe(possessive);
  });
});
