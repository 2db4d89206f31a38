import {
  partOf,
  publishOver,
  type JudgedSession,
  type PublishOutcome,
  type RecordField,
  type RecordPart,
  type SessionPublisher,
  type SessionReader,
  type SessionRecord,
  type SummaryField,
  type TradingDate,
} from '@tre/movers-domain';

/** Keeps records in memory: the ports without a database, for tests and tools. */
export class InMemorySessionStore implements SessionPublisher, SessionReader {
  readonly #records = new Map<TradingDate, SessionRecord>();

  async publish(judged: JudgedSession): Promise<PublishOutcome> {
    const { outcome, record } = publishOver(this.#records.get(judged.date), judged);
    this.#records.set(judged.date, record);
    return outcome;
  }

  async record(date: TradingDate): Promise<SessionRecord | undefined> {
    return this.#records.get(date);
  }

  async records<Field extends RecordField>(
    dates: readonly TradingDate[],
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]> {
    return dates
      .map((date) => this.#records.get(date))
      .filter((record) => record !== undefined)
      .map((record) => partOf(record, fields));
  }

  async recordsBetween<Field extends SummaryField>(
    from: TradingDate,
    to: TradingDate,
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]> {
    return this.records(this.#datesBetween(from, to), fields);
  }

  async oldestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined> {
    return this.#datesBetween(from, to).at(0);
  }

  async newestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined> {
    return this.#datesBetween(from, to).at(-1);
  }

  #datesBetween(from: TradingDate, to: TradingDate): readonly TradingDate[] {
    return [...this.#records.keys()].filter((date) => date >= from && date <= to).toSorted();
  }
}
