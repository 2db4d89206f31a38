import {
  type DateSpan,
  type RecordField,
  type RecordPart,
  type SummaryField,
  type TradingDate,
} from '@tre/movers-domain';

/** The reads that several questions of one request share, so that none is made twice. */
export interface PublishedReads {
  /** The dates that have a record, in the order of `dates`, with the fields asked for at least. */
  records<Field extends RecordField>(
    dates: readonly TradingDate[],
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
  /** The dates from one to another, both included, that have a record, oldest first, likewise. */
  between<Field extends SummaryField>(
    span: DateSpan,
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]>;
  /** The date of the oldest record of all. */
  oldestDate(): Promise<TradingDate | undefined>;
}
