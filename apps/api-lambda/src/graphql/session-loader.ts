import {
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
import { createBoardReads } from './board-reads';
import { createRangeReads } from './range-reads';

/** The reads of one GraphQL request, none of them made twice. */
export interface SessionLoader extends PublishedReads {
  /** The summaries of the sessions that runs still heal, oldest first. */
  recent(): Promise<readonly SessionSummary[]>;
  /** The newest session with a record. */
  latest(): Promise<TradingDate | null>;
}

/** A page of sessions with all that their facts look back on. */
const MAX_BOARDS = PAGE_SESSIONS + LARGER_MOVE_SESSIONS;

/** About a second's work: every fact of a year of the default watchlist takes half of it. */
const MAX_LOOKS = 2_000_000;

/** A loader for one request; it rejects with `RangeTooLarge` rather than read more than 626 boards. */
export function createSessionLoader(data: PublishedData): SessionLoader {
  const { reader } = data;
  const ranges = createRangeReads(reader);
  const { records } = createBoardReads(reader, { boards: MAX_BOARDS, looks: MAX_LOOKS });
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
    record: async (date) => (await records([date])).at(0),
    records,
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
