import {
  type RecordPart,
  type TradingDate,
  CALENDAR_START,
  LOOK_BACK_SESSIONS,
  lastDueSessions,
  nextDue,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';

/** How fresh the data is. */
export interface DataStatus {
  /** `late` when the newest due session has no final record. */
  readonly punctuality: 'ok' | 'late';
  readonly latestSession: TradingDate | null;
  readonly expectedSession: TradingDate;
  readonly nextSession: TradingDate;
  readonly nextDueAt: Date;
}

/** The sessions that scheduled runs still look back on, oldest first. */
export function healedSessions(data: PublishedData): readonly TradingDate[] {
  return lastDueSessions(LOOK_BACK_SESSIONS, data.now(), data.schedule);
}

/** The newest session with a record, null while there is none. */
export async function latestSession(
  data: PublishedData,
  recent: readonly RecordPart[],
): Promise<TradingDate | null> {
  const newest = recent.at(-1);
  if (newest !== undefined) return newest.date;
  const [expected] = lastDueSessions(1, data.now(), data.schedule);
  return (await data.reader.newestDate(CALENDAR_START, expected ?? CALENDAR_START)) ?? null;
}

/** The state of the data, by the records of {@link healedSessions} and the {@link latestSession}. */
export function dataStatus(
  data: PublishedData,
  recent: readonly RecordPart<'status'>[],
  latest: TradingDate | null,
): DataStatus {
  const expectedSession = healedSessions(data).at(-1) ?? CALENDAR_START;
  const next = nextDue(data.now(), data.schedule);
  const isFinal = recent.some(({ date, status }) => date === expectedSession && status === 'final');
  return {
    punctuality: isFinal ? 'ok' : 'late',
    latestSession: latest,
    expectedSession,
    nextSession: next.session,
    nextDueAt: next.instant,
  };
}
