import { type DateSpan } from './evidence-span';
import { dayOf, MONDAY } from './nth-weekday';
import { addDays, weekday, type TradingDate } from './trading-date';

/** A period of the calendar, from its first day to a date in it. */
export type Period = 'week' | 'month' | 'quarter' | 'yearToDate';

const WEEK = 7;
const QUARTER_MONTHS = 3;

/**
 * The part of a period that is over on a date, that date included: from the Monday, the first of the month, the first
 * of the quarter (January, April, July, October) or New Year's Day. Its ends need not be sessions.
 */
export function periodEnding(period: Period, date: TradingDate): DateSpan {
  return { from: firstDay(period, date), to: date };
}

function firstDay(period: Period, date: TradingDate): TradingDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  switch (period) {
    case 'week':
      return addDays(date, -((weekday(date) - MONDAY + WEEK) % WEEK));
    case 'month':
      return dayOf(year, month, 1);
    case 'quarter':
      return dayOf(year, month - ((month - 1) % QUARTER_MONTHS), 1);
    case 'yearToDate':
      return dayOf(year, 1, 1);
  }
}
