import { previousSession } from './trading-calendar';
import { type TradingDate } from './trading-date';

/** Lengths of unbroken runs, in sessions of the calendar. */
export interface Streaks {
  /** The run that ends on the newest session looked at; 0 where that one is not part of a run. */
  readonly current: number;
  readonly longest: number;
}

/**
 * The runs among dates (sessions, oldest first, each once): two belong to one run where the first is the calendar's
 * session just before the second. So weekends and holidays do not break a run, and every session left out does.
 */
export function streaksOf(dates: readonly TradingDate[], newest: TradingDate): Streaks {
  let longest = 0;
  let length = 0;
  let last: TradingDate | undefined;
  for (const date of dates) {
    length = previousSession(date) === last ? length + 1 : 1;
    longest = Math.max(longest, length);
    last = date;
  }
  return { current: last === newest ? length : 0, longest };
}
