import {
  publishOver,
  type JudgedSession,
  type PublishOutcome,
  type SessionPublisher,
  type SessionReader,
  type SessionRecord,
  type SessionSummary,
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

  async records(dates: readonly TradingDate[]): Promise<readonly SessionRecord[]> {
    return dates.map((date) => this.#records.get(date)).filter((record) => record !== undefined);
  }

  async summaries(dates: readonly TradingDate[]): Promise<readonly SessionSummary[]> {
    return (await this.records(dates)).map(summaryOf);
  }

  async summariesBetween(from: TradingDate, to: TradingDate): Promise<readonly SessionSummary[]> {
    return this.summaries(this.#datesBetween(from, to));
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

function summaryOf(record: SessionRecord): SessionSummary {
  const { schemaVersion, year, board, watchlist, precedence, contentHash, ...summary } = record;
  return summary;
}
