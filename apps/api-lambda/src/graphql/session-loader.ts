import DataLoader from 'dataloader';
import {
  type SessionRecord,
  type SessionSummary,
  type TradingDate,
  CALENDAR_START,
  LARGER_MOVE_SESSIONS,
  lastDueDate,
} from '@tre/movers-domain';
import { healedSessions, latestSession } from '../use-cases/data-status';
import { type PublishedData } from '../use-cases/published-data';
import { type PublishedReads } from '../use-cases/published-reads';
import { PAGE_SESSIONS } from '../use-cases/ranged-summaries';
import { RangeTooLarge } from '../use-cases/refused-range';
import { createRangeReads } from './range-reads';

/** The reads of one GraphQL request, none of them made twice. */
export interface SessionLoader extends PublishedReads {
  /** The summaries of the sessions that runs still heal, oldest first. */
  recent(): Promise<readonly SessionSummary[]>;
  /** The newest session with a record. */
  latest(): Promise<TradingDate | null>;
}

/** What one BatchGetItem takes at most. */
const BATCH_SIZE = 100;

/** A page of sessions with all that their facts look back on. */
const MAX_BOARDS = PAGE_SESSIONS + LARGER_MOVE_SESSIONS;

/** A loader for one request; it rejects with {@link RangeTooLarge} rather than read more than 626 boards. */
export function createSessionLoader(data: PublishedData): SessionLoader {
  const { reader } = data;
  const ranges = createRangeReads(reader);
  const boards = new DataLoader<TradingDate, SessionRecord | undefined>(
    async (dates) => {
      const byDate = new Map((await reader.records(dates)).map((record) => [record.date, record]));
      return dates.map((date) => byDate.get(date));
    },
    { maxBatchSize: BATCH_SIZE },
  );
  const datesRead = new Set<TradingDate>();
  const record = async (date: TradingDate) => {
    datesRead.add(date);
    if (datesRead.size > MAX_BOARDS) {
      throw new RangeTooLarge(`a request reads at most ${MAX_BOARDS} sessions' boards`);
    }
    return boards.load(date);
  };
  const recent = once(async () => {
    // By the next turn each root field has said which range it reads.
    await Promise.resolve();
    const healed = healedSessions(data);
    const [from, to] = [healed.at(0), healed.at(-1)];
    return from !== undefined && to !== undefined && ranges.covers({ from, to })
      ? ranges.between({ from, to })
      : reader.summaries(healed);
  });
  return {
    record,
    records: async (dates) => {
      const records = await Promise.all(dates.map(record));
      return records.filter((each) => each !== undefined);
    },
    between: (from, to) => ranges.between({ from, to }),
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
