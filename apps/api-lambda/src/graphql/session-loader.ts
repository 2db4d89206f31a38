import DataLoader from 'dataloader';
import { type SessionRecord, type SessionSummary, type TradingDate } from '@tre/movers-domain';
import { healedSessions, latestSession } from '../use-cases/data-status';
import { type PublishedData } from '../use-cases/published-data';

/** The reads of one GraphQL request, none of them made twice. */
export interface SessionLoader {
  record(date: TradingDate): Promise<SessionRecord | undefined>;
  /** The summaries of the sessions that runs still heal, oldest first. */
  recent(): Promise<readonly SessionSummary[]>;
  /** The newest session with a record. */
  latest(): Promise<TradingDate | null>;
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
  let latest: Promise<TradingDate | null> | undefined;
  const loadRecent = () => (recent ??= reader.summaries(healedSessions(data)));
  return {
    record: (date) => records.load(date),
    recent: loadRecent,
    latest: () => (latest ??= loadRecent().then((summaries) => latestSession(data, summaries))),
    between: (from, to) => {
      const key = `${from}/${to}`;
      const known = ranges.get(key) ?? reader.summariesBetween(from, to);
      ranges.set(key, known);
      return known;
    },
  };
}
