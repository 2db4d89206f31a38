import { type SessionRecord, type SessionSummary, type TradingDate } from '@tre/movers-domain';

/** The reads that several questions of one request share, so that none is made twice. */
export interface PublishedReads {
  record(date: TradingDate): Promise<SessionRecord | undefined>;
  /** The records of the dates that have one, oldest first. */
  records(dates: readonly TradingDate[]): Promise<readonly SessionRecord[]>;
  /** The summaries of all records from one date to another, both included, oldest first. */
  between(from: TradingDate, to: TradingDate): Promise<readonly SessionSummary[]>;
  /** The date of the oldest record of all. */
  oldestDate(): Promise<TradingDate | undefined>;
}
