import {
  type Basis,
  type RecordPart,
  type SummaryField,
  type TradingDate,
  type Winner,
  dateOfDayNumber,
  dayNumber,
  lastDueDate,
  parseTradingDate,
  sessionsBetween,
  winnerField,
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

/** What a window holds: its final winners, newest first, and of all its records what was asked for. */
export interface LastMovers<Field extends SummaryField = never> {
  readonly window: DayWindow;
  readonly winners: readonly SessionWinner[];
  readonly records: readonly RecordPart<Field | 'status' | 'fetchedAt'>[];
}

/** The `days` calendar days that end on `end`; fewer where the calendar of four-digit years begins. */
export function dayWindow(days: number, end: TradingDate): DayWindow {
  const from = Math.max(dayNumber(end) + 1 - days, FIRST_DAY);
  return { from: dateOfDayNumber(from), to: end };
}

const FIRST_DAY = dayNumber(parseTradingDate('0000-01-01'));

/** The winners of the final records in the window, read by their dates, with further fields of the records. */
export async function lastMovers<Field extends SummaryField = never>(
  data: PublishedData,
  query: { readonly days: number; readonly end?: TradingDate; readonly basis: Basis },
  fields: readonly Field[] = [],
): Promise<LastMovers<Field>> {
  const end = query.end ?? lastDueDate(data.now(), data.schedule);
  const window = dayWindow(query.days, end);
  const top = winnerField(query.basis, 'any');
  const sessions = sessionsBetween(window.from, window.to);
  const records = await data.reader.records(sessions, [...fields, 'status', 'fetchedAt', top]);
  const winners = records
    .filter(({ status }) => status === 'final')
    .flatMap(({ date, [top]: winner }) => (winner === null ? [] : [{ date, ...winner }]))
    .reverse();
  return { window, winners, records };
}
