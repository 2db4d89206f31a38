import { goodFriday } from './good-friday';
import {
  dayOf,
  FRIDAY,
  lastWeekday,
  MONDAY,
  nthWeekday,
  SATURDAY,
  SUNDAY,
  THURSDAY,
} from './nth-weekday';
import { addDays, weekday, type TradingDate } from './trading-date';

/** A weekday on which the exchange does not trade at all, or not to the usual close. */
export interface NamedDay {
  readonly date: TradingDate;
  readonly name: string;
}

const JUNETEENTH_SINCE = 2022;

/** The full closures of a year that follow from NYSE Rule 7.2. */
export function ruledHolidays(year: number): readonly NamedDay[] {
  return [
    ...newYearsDay(year),
    { date: nthWeekday(3, MONDAY, year, 1), name: 'Martin Luther King Jr. Day' },
    { date: nthWeekday(3, MONDAY, year, 2), name: "Washington's Birthday" },
    { date: goodFriday(year), name: 'Good Friday' },
    { date: lastWeekday(MONDAY, year, 5), name: 'Memorial Day' },
    ...juneteenth(year),
    { date: observed(dayOf(year, 7, 4)), name: 'Independence Day' },
    { date: nthWeekday(1, MONDAY, year, 9), name: 'Labor Day' },
    { date: thanksgiving(year), name: 'Thanksgiving Day' },
    { date: observed(dayOf(year, 12, 25)), name: 'Christmas Day' },
  ];
}

/** The days of a year that by rule trade until 13:00 only. */
export function ruledEarlyCloses(year: number): readonly NamedDay[] {
  return [
    ...beforeHoliday(dayOf(year, 7, 3), 'Day before Independence Day'),
    { date: addDays(thanksgiving(year), 1), name: 'Day after Thanksgiving' },
    ...beforeHoliday(dayOf(year, 12, 24), 'Christmas Eve'),
  ];
}

/** On a Saturday the day is not made up for: the Friday before ends the accounting year, and is traded. */
function newYearsDay(year: number): readonly NamedDay[] {
  const date = dayOf(year, 1, 1);
  return weekday(date) === SATURDAY ? [] : [{ date: observed(date), name: "New Year's Day" }];
}

function juneteenth(year: number): readonly NamedDay[] {
  return year < JUNETEENTH_SINCE
    ? []
    : [{ date: observed(dayOf(year, 6, 19)), name: 'Juneteenth' }];
}

function thanksgiving(year: number): TradingDate {
  return nthWeekday(4, THURSDAY, year, 11);
}

function observed(date: TradingDate): TradingDate {
  switch (weekday(date)) {
    case SATURDAY:
      return addDays(date, -1);
    case SUNDAY:
      return addDays(date, 1);
    default:
      return date;
  }
}

/**
 * Monday to Thursday only: on a Friday the eve is itself the holiday observed. (Until 2012 a Wednesday 3 July
 * traded to the end and Friday 5 July closed early, but no year from 2003 to 2012 has these weekdays.)
 */
function beforeHoliday(eve: TradingDate, name: string): readonly NamedDay[] {
  const day = weekday(eve);
  return day >= MONDAY && day < FRIDAY ? [{ date: eve, name }] : [];
}
