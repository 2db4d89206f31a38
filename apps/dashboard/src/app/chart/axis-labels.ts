import { dayNumber, type TradingDate } from '@tre/movers-domain';
import { dayOfMonth, monthName } from '../wording/session-date-text';

/** How much of the session axis there is room to word. */
export type AxisDetail = 'sessions' | 'weeks' | 'months' | 'quarters';

/** From how many pixels a session on each detail reads well. */
const LEAST_PITCH: Readonly<Record<AxisDetail, number>> = {
  sessions: 19,
  weeks: 7,
  months: 1.6,
  quarters: 0,
};

/** How many sessions there are between two words at least, else the first stays away. */
const LEAST_APART: Readonly<Record<AxisDetail, number>> = {
  sessions: 1,
  weeks: 3,
  months: 12,
  quarters: 30,
};

const DETAILS: readonly AxisDetail[] = ['sessions', 'weeks', 'months', 'quarters'];

/** The finest detail that the room for one session allows, in pixels. */
export function axisDetail(pitch: number): AxisDetail {
  return DETAILS.find((detail) => pitch >= LEAST_PITCH[detail]) ?? 'quarters';
}

/**
 * The words under each session: its day, and below it the month where one begins; over long ranges the month, and
 * below it the year. Where there is little room only the first session of each week, month or quarter is worded.
 */
export function axisLabels(
  dates: readonly TradingDate[],
  detail: AxisDetail,
): readonly (readonly string[])[] {
  const marks = dates.flatMap((date, index) => {
    const before = dates[index - 1];
    return before !== undefined && part(before, detail) === part(date, detail) ? [] : [index];
  });
  const [first, second] = marks;
  const crowded =
    first !== undefined && second !== undefined && second - first < LEAST_APART[detail];
  const worded = new Set(crowded ? marks.slice(1) : marks);
  let whole = '';
  return dates.map((date, index) => {
    if (!worded.has(index)) return [];
    const [words, within] = wordsOf(date, detail);
    if (within === whole) return [words];
    whole = within;
    return [words, within];
  });
}

/** What a date is worded by, and what that is a part of. */
function wordsOf(date: TradingDate, detail: AxisDetail): readonly [string, string] {
  return detail === 'sessions' || detail === 'weeks'
    ? [dayOfMonth(date), monthName(date)]
    : [monthName(date), date.slice(0, 4)];
}

/** Dates of the same part share a word. Weeks run from Monday: day 0, 1970-01-01, was a Thursday. */
function part(date: TradingDate, detail: AxisDetail): string {
  switch (detail) {
    case 'sessions':
      return date;
    case 'weeks':
      return String(Math.floor((dayNumber(date) + 3) / 7));
    case 'months':
      return date.slice(0, 7);
    case 'quarters':
      return `${date.slice(0, 4)} ${Math.floor((Number(date.slice(5, 7)) - 1) / 3)}`;
  }
}
