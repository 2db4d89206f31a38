import { type TradingDate, CALENDAR_START, lastDueDate, lastSessions } from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { InvalidRange } from './refused-range';

/** A number of sessions up to a date. */
export interface SessionCount {
  readonly sessions: number;
  /** The last date; the last one whose data is due where not given or later. */
  readonly ending?: TradingDate | null;
}

/**
 * The last due sessions of the calendar up to a date, oldest first; throws {@link InvalidRange} for fewer than one or
 * more than `most`. Before the calendar there are none.
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
  const end = ending && ending < latest ? ending : latest;
  if (end < CALENDAR_START) return [];
  return lastSessions(sessions, end).filter((session) => session >= CALENDAR_START);
}
