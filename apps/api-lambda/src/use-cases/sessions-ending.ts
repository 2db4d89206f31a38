import { type TradingDate, CALENDAR_START, lastDueDate, lastSessions } from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { InvalidRange } from './refused-range';

/** A number of sessions up to a date. */
export interface SessionCount {
  readonly sessions: number;
  /** The last date; the last one whose data is due where not given. */
  readonly ending?: TradingDate | null;
}

/**
 * The last sessions of the calendar up to a date, oldest first; throws {@link InvalidRange} for fewer than one or more
 * than `most`, and for a date outside the calendar or whose data is not due.
 */
export function sessionsEnding(
  data: PublishedData,
  { sessions, ending }: SessionCount,
  most: number,
): readonly TradingDate[] {
  if (sessions < 1 || sessions > most) {
    throw new InvalidRange(`sessions is ${sessions}: expected 1 to ${most}`);
  }
  const latest = lastDueDate(data.now(), data.schedule);
  const end = ending ?? latest;
  if (end > latest) {
    throw new InvalidRange(`ending is ${end}: the last date whose data is due is ${latest}`);
  }
  if (end < CALENDAR_START) {
    throw new InvalidRange(`ending is ${end}: the calendar begins on ${CALENDAR_START}`);
  }
  return lastSessions(sessions, end).filter((session) => session >= CALENDAR_START);
}
