import { dayNumber, weekday, type TradingDate } from '@tre/movers-domain';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NEAR_DAYS = 6;

/** `Friday`. */
export function weekdayName(date: TradingDate): string {
  return WEEKDAYS[weekday(date)] ?? '';
}

/** `Fri 29 Aug`. */
export function sessionDateText(date: TradingDate): string {
  return `${weekdayName(date).slice(0, 3)} ${dayOfMonth(date)} ${monthName(date)}`;
}

/** `Fri 29 Aug 2025`. */
export function fullSessionDateText(date: TradingDate): string {
  return `${sessionDateText(date)} ${date.slice(0, 4)}`;
}

/** `29`. */
export function dayOfMonth(date: TradingDate): string {
  return String(Number(date.slice(8)));
}

/** `Aug`. */
export function monthName(date: TradingDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** `24 Jul`, with the year where it differs from another date's. */
export function shortDateText(date: TradingDate, from: TradingDate): string {
  const text = `${dayOfMonth(date)} ${monthName(date)}`;
  return date.slice(0, 4) === from.slice(0, 4) ? text : `${text} ${date.slice(0, 4)}`;
}

/** `Mon` within six days of another date, else `Mon 1 Sep`, with the year where it differs. */
export function nearDateText(date: TradingDate, from: TradingDate): string {
  if (isNear(date, from)) return weekdayName(date).slice(0, 3);
  return date.slice(0, 4) === from.slice(0, 4) ? sessionDateText(date) : fullSessionDateText(date);
}

/** `Monday's` within six days of another date, else `Mon 1 Sep's`. */
export function possessiveDateText(date: TradingDate, from: TradingDate): string {
  return `${isNear(date, from) ? weekdayName(date) : nearDateText(date, from)}'s`;
}

function isNear(date: TradingDate, from: TradingDate): boolean {
  return Math.abs(dayNumber(date) - dayNumber(from)) <= NEAR_DAYS;
}
