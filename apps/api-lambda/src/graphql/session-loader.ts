import {
  type DateSpan,
  type RecordPart,
  type SessionReader,
  type TradingDate,
  CALENDAR_START,
  LARGER_MOVE_SESSIONS,
  lastDueDate,
} from '@tre/movers-domain';
import { healedSessions, latestSession } from '../use-cases/data-status';
import { type PublishedData } from '../use-cases/published-data';
import { type PublishedReads } from '../use-cases/published-reads';
import { PAGE_SESSIONS } from '../use-cases/ranged-records';
import { createRangeReads } from './range-reads';
import { createRecordReads } from './record-reads';

/** The reads of one GraphQL request, none of them made twice. */
export interface SessionLoader extends PublishedReads {
  /** The sessions that runs still heal and that have a record, oldest first, with its status. */
  recent(): Promise<readonly RecordPart<'status'>[]>;
  /** The newest session with a record. */
  latest(): Promise<TradingDate | null>;
}

/** A page of sessions with all that their facts look back on. */
const MAX_BOARDS = PAGE_SESSIONS + LARGER_MOVE_SESSIONS;

/** About a second's work: every fact of a year of the default watchlist takes half of it. */
const MAX_LOOKS = 2_000_000;

/**
 * A loader for one request; it rejects with `RangeTooLarge` rather than read more than 626 boards, and reads nothing more
 * once the signal has stopped it.
 */
export function createSessionLoader(data: PublishedData, signal: AbortSignal): SessionLoader {
  const reader = stoppedBy(signal, data.reader);
  const { records } = createRecordReads(reader, { boards: MAX_BOARDS, looks: MAX_LOOKS });
  const healed = healedSessions(data);
  const newest = spanOf(healed);
  const { between, covers } = createRangeReads(reader);
  const recent = once(async () => {
    // By the next turn each root field has said which range it reads: one that holds these sessions need not be asked twice.
    await Promise.resolve();
    return newest !== undefined && covers(newest)
      ? between(newest, ['status'])
      : records(healed, ['status']);
  });
  return {
    records,
    between,
    oldestDate: once(() =>
      reader.oldestDate(CALENDAR_START, lastDueDate(data.now(), data.schedule)),
    ),
    recent,
    latest: once(async () => latestSession(data, await recent())),
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

function spanOf(dates: readonly TradingDate[]): DateSpan | undefined {
  const [from, to] = [dates.at(0), dates.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function stoppedBy(signal: AbortSignal, reader: SessionReader): SessionReader {
  return {
    record: async (date) => {
      signal.throwIfAborted();
      return reader.record(date);
    },
    records: async (dates, fields) => {
      signal.throwIfAborted();
      return reader.records(dates, fields);
    },
    recordsBetween: async (from, to, fields) => {
      signal.throwIfAborted();
      return reader.recordsBetween(from, to, fields);
    },
    oldestDate: (from, to) => reader.oldestDate(from, to),
    newestDate: (from, to) => reader.newestDate(from, to),
  };
}
