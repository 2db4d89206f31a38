import { type PublishOutcome } from './publish';
import { type RecordField, type RecordPart, type SummaryField } from './record-part';
import { type JudgedSession, type SessionRecord } from './session-record';
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
  /** The dates that have a record, in the order of `dates`, with the fields asked for and no others. */
  records<Field extends RecordField>(
    dates: readonly TradingDate[],
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
  /** The dates from `from` to `to`, both included, that have a record, oldest first, likewise. */
  recordsBetween<Field extends SummaryField>(
    from: TradingDate,
    to: TradingDate,
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
  /** The date of the oldest record between `from` and `to`, if there is one. */
  oldestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined>;
  /** The date of the newest record between `from` and `to`, if there is one. */
  newestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined>;
}
