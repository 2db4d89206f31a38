import {
  type Basis,
  type SessionSummary,
  type TradingDate,
  type Winner,
  dateOfDayNumber,
  dayNumber,
  lastDueDate,
  parseTradingDate,
  sessionsBetween,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';

/** Which calendar days `GET /movers` covers, both ends included. */
export interface DayWindow {
  readonly from: TradingDate;
  readonly to: TradingDate;
}

/** A session's top mover, its change in percent with 10 decimal places. */
export interface SessionWinner extends Winner {
  readonly date: TradingDate;
}

/** What a window holds: its final winners, newest first, and all its records. */
export interface LastMovers {
  readonly window: DayWindow;
  readonly winners: readonly SessionWinner[];
  readonly summaries: readonly SessionSummary[];
}

/** The `days` calendar days that end on `end`; fewer where the calendar of four-digit years begins. */
export function dayWindow(days: number, end: TradingDate): DayWindow {
  const from = Math.max(dayNumber(end) + 1 - days, FIRST_DAY);
  return { from: dateOfDayNumber(from), to: end };
}

const FIRST_DAY = dayNumber(parseTradingDate('0000-01-01'));

/** The winners of the final records in the window, read by their dates. */
export async function lastMovers(
  data: PublishedData,
  query: { readonly days: number; readonly end?: TradingDate; readonly basis: Basis },
): Promise<LastMovers> {
  const end = query.end ?? lastDueDate(data.now(), data.schedule);
  const window = dayWindow(query.days, end);
  const summaries = await data.reader.summaries(sessionsBetween(window.from, window.to));
  const winners = summaries
    .filter((summary) => summary.status === 'final')
    .flatMap(({ date, winners: { [query.basis]: ofBasis } }) =>
      ofBasis.any === null ? [] : [{ date, ...ofBasis.any }],
    )
    .reverse();
  return { window, winners, summaries };
}
