import { newYorkDate, newYorkInstant, type ClockTime } from './new-york-time';
import { lastSessions, marketDay, nextSession } from './trading-calendar';
import { addDays, type TradingDate } from './trading-date';

/** `nextDay` suits plans that refuse the current date until midnight, `sameDay` those that do not. */
export type PublicationScheduleName = 'nextDay' | 'sameDay';

/** When a session's data is asked for: at `dueAt`, and again at the catch-ups of the same day. */
export interface PublicationSchedule {
  readonly name: PublicationScheduleName;
  readonly dueAt: ClockTime;
  readonly daysAfterSession: 0 | 1;
  readonly catchUps: readonly ClockTime[];
}

/** Thrown by {@link parsePublicationSchedule}; `message` quotes the text and says what was expected. */
export class InvalidPublicationSchedule extends Error {
  override readonly name = 'InvalidPublicationSchedule';
}

/** The schedules there are, in New York's time. */
export const publicationSchedules: Readonly<Record<PublicationScheduleName, PublicationSchedule>> =
  {
    nextDay: { name: 'nextDay', dueAt: '00:30', daysAfterSession: 1, catchUps: ['03:30', '06:30'] },
    sameDay: { name: 'sameDay', dueAt: '17:30', daysAfterSession: 0, catchUps: ['18:30', '20:30'] },
  };

/** Reads the name of a schedule. */
export function parsePublicationSchedule(text: unknown): PublicationSchedule {
  if (text === 'nextDay' || text === 'sameDay') return publicationSchedules[text];
  throw new InvalidPublicationSchedule(
    `${JSON.stringify(text)} is not a publication schedule: expected nextDay or sameDay`,
  );
}

/** The instant at which a session ends, an early close minded; throws a RangeError for a date without trading. */
export function sessionClose(session: TradingDate): Date {
  const day = marketDay(session);
  if (day.kind !== 'session') throw new RangeError(`${session} is not a session`);
  return newYorkInstant(session, day.closesAt);
}

/** The instant from which a session's data is expected. */
export function dueInstant(session: TradingDate, schedule: PublicationSchedule): Date {
  return newYorkInstant(addDays(session, schedule.daysAfterSession), schedule.dueAt);
}

/** The last `count` sessions that are due at or before an instant, oldest first. */
export function lastDueSessions(
  count: number,
  at: Date,
  schedule: PublicationSchedule,
): readonly TradingDate[] {
  return lastSessions(count, lastDueDate(at, schedule));
}

/** The last calendar date, session or not, whose data would be due at or before an instant (ADR 0014). */
export function lastDueDate(at: Date, schedule: PublicationSchedule): TradingDate {
  return spanAt(at, schedule).date;
}

/** The session that falls due next, strictly after an instant. */
export function nextDue(at: Date, schedule: PublicationSchedule): DueSession {
  return spanAt(at, schedule).next;
}

/** A session and the instant from which its data is expected. */
export interface DueSession {
  readonly session: TradingDate;
  readonly instant: Date;
}

/** From when until when a date is the last one due. */
interface DueSpan {
  readonly date: TradingDate;
  readonly from: Date;
  readonly until: Date;
  readonly next: DueSession;
}

/** The last answer for each schedule: each request asks a few times, and it changes once a day. */
const spans = new WeakMap<PublicationSchedule, DueSpan>();

function spanAt(at: Date, schedule: PublicationSchedule): DueSpan {
  const last = spans.get(schedule);
  if (last !== undefined && last.from <= at && at < last.until) return last;
  const latest = addDays(newYorkDate(at), -schedule.daysAfterSession);
  const date = dueInstant(latest, schedule) <= at ? latest : addDays(latest, -1);
  const session = nextSession(date);
  const span = {
    date,
    from: dueInstant(date, schedule),
    until: dueInstant(addDays(date, 1), schedule),
    next: { session, instant: dueInstant(session, schedule) },
  };
  spans.set(schedule, span);
  return span;
}
