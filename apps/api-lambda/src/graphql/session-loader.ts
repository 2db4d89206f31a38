import DataLoader from 'dataloader';
import { type SessionRecord, type SessionSummary, type TradingDate } from '@tre/movers-domain';
import { healedSessions } from '../use-cases/data-status';
import { type PublishedData } from '../use-cases/published-data';

/** The reads of one GraphQL request, none of them made twice. */
export interface SessionLoader {
  record(date: TradingDate): Promise<SessionRecord | undefined>;
  /** The summaries of the sessions that runs still heal, oldest first. */
  recent(): Promise<readonly SessionSummary[]>;
  between(from: TradingDate, to: TradingDate): Promise<readonly SessionSummary[]>;
}

/** A loader for one request. */
export function createSessionLoader(data: PublishedData): SessionLoader {
  const { reader } = data;
  const records = new DataLoader<TradingDate, SessionRecord | undefined>(async (dates) => {
    const byDate = new Map((await reader.records(dates)).map((record) => [record.date, record]));
    return dates.map((date) => byDate.get(date));
  });
  const ranges = new Map<string, Promise<readonly SessionSummary[]>>();
  let recent: Promise<readonly SessionSummary[]> | undefined;
  return {
    record: (date) => records.load(date),
    recent: () => (recent ??= reader.summaries(healedSessions(data))),
    between: (from, to) => {
      const key = `${from}/${to}`;
      const known = ranges.get(key) ?? reader.summariesBetween(from, to);
      ranges.set(key, known);
      return known;
    },
  };
}
