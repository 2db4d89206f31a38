import { LOOK_BACK_SESSIONS } from './look-back';
import {
  lastDueDate,
  lastDueSessions,
  sessionClose,
  type PublicationSchedule,
} from './publication-schedule';
import { type RecordStatus } from './session-record';
import { CALENDAR_START, marketDay } from './trading-calendar';
import { type TradingDate } from './trading-date';

/**
 * What is known of a date: no trading (`weekend`, `holiday`), older than the records (`beforeCoverage`), not closed
 * (`future`), closed but not due (`pending`), due without a record (`late` while it is one of the last three due
 * sessions, then `missing`), or the status of its record.
 */
export type SessionState =
  | 'weekend'
  | 'holiday'
  | 'beforeCoverage'
  | 'future'
  | 'pending'
  | 'late'
  | 'missing'
  | 'provisional'
  | 'final';

/** What the state of a date follows from. */
export interface KnownOfDate {
  readonly at: Date;
  readonly schedule: PublicationSchedule;
  /** The status of the date's record, if there is one. */
  readonly status: RecordStatus | undefined;
  /** The date of the oldest record of all, if there is one. */
  readonly oldestDate: TradingDate | undefined;
}

/** The state of a date at an instant. */
export function sessionState(date: TradingDate, known: KnownOfDate): SessionState {
  const { at, schedule, status, oldestDate } = known;
  if (date < CALENDAR_START) return 'beforeCoverage';
  const { kind } = marketDay(date);
  if (kind !== 'session') return kind;
  if (status !== undefined) return status;
  if (date > lastDueDate(at, schedule)) return at < sessionClose(date) ? 'future' : 'pending';
  if (lastDueSessions(LOOK_BACK_SESSIONS, at, schedule).includes(date)) return 'late';
  return oldestDate === undefined || date < oldestDate ? 'beforeCoverage' : 'missing';
}
