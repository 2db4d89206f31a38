import { type PublishOutcome } from './publish';
import { type JudgedSession, type SessionRecord, type SessionSummary } from './session-record';
import { type TradingDate } from './trading-date';

/** Where judged sessions go. Writes only: nothing can be read through it. */
export interface SessionPublisher {
  /** Stores the session if it precedes what is stored; says which way it went. */
  publish(judged: JudgedSession): Promise<PublishOutcome>;
}

/** Where records are read. Every method rejects with the adapter's unavailability error when the store does not answer. */
export interface SessionReader {
  /** The record of a date, if there is one. */
  record(date: TradingDate): Promise<SessionRecord | undefined>;
  /** The records of the dates that have one, in the order of `dates`, boards included. */
  records(dates: readonly TradingDate[]): Promise<readonly SessionRecord[]>;
  /** The summaries of the dates that have a record, in the order of `dates`. */
  summaries(dates: readonly TradingDate[]): Promise<readonly SessionSummary[]>;
  /** The summaries of all records from `from` to `to`, both included, oldest first. */
  summariesBetween(from: TradingDate, to: TradingDate): Promise<readonly SessionSummary[]>;
  /** The date of the oldest record between `from` and `to`, if there is one. */
  oldestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined>;
  /** The date of the newest record between `from` and `to`, if there is one. */
  newestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined>;
}
