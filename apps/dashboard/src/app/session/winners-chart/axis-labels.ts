import { dayNumber, type TradingDate } from '@tre/movers-domain';
import { dayOfMonth, monthName } from '../../wording/session-date-text';

/** How much of the session axis there is room to word. */
export type AxisDetail = 'sessions' | 'weeks';

/**
 * The words under each session: its day, and below it the month where one begins. In `weeks` only the first session
 * of each week is worded, the others stay blank.
 */
export function axisLabels(
  dates: readonly TradingDate[],
  detail: AxisDetail,
): readonly (readonly string[])[] {
  let month = '';
  return dates.map((date, index) => {
    const before = dates[index - 1];
    if (detail === 'weeks' && before !== undefined && weekOf(before) === weekOf(date)) return [];
    if (monthName(date) === month) return [dayOfMonth(date)];
    month = monthName(date);
    return [dayOfMonth(date), month];
  });
}

/** Weeks run from Monday: day 0, 1970-01-01, was a Thursday. */
function weekOf(date: TradingDate): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}
