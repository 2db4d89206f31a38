import { addDays, parseTradingDate, weekday, type TradingDate } from './trading-date';

/** Days of the week as {@link weekday} counts them. */
export const MONDAY = 1;
export const THURSDAY = 4;
export const FRIDAY = 5;
export const SATURDAY = 6;
export const SUNDAY = 0;

const WEEK = 7;

/** A day of a year, months counted from 1. */
export function dayOf(year: number, month: number, day: number): TradingDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return parseTradingDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/** The `nth` (from 1) given day of the week in a month. */
export function nthWeekday(nth: number, day: number, year: number, month: number): TradingDate {
  const first = dayOf(year, month, 1);
  return addDays(first, ((day - weekday(first) + WEEK) % WEEK) + (nth - 1) * WEEK);
}

/** The last given day of the week in a month. */
export function lastWeekday(day: number, year: number, month: number): TradingDate {
  const fourth = nthWeekday(4, day, year, month);
  const fifth = addDays(fourth, WEEK);
  return fifth.slice(0, 7) === fourth.slice(0, 7) ? fifth : fourth;
}
