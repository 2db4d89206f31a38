import { setTimeout as sleepFor } from 'node:timers/promises';
import {
  GetCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import {
  type SessionReader,
  type SessionRecord,
  type SessionSummary,
  type TradingDate,
} from '@tre/movers-domain';
import { batchGetItems, type BatchGet } from './batch-get-items';
import { attributeNames } from './expression';
import {
  parseSessionRecord,
  parseSessionSummary,
  parseStoredDate,
  type StoredItem,
} from './parse-session-record';
import { storeErrorOf } from './store-error-of';
import { summaryAttributes, tableKey, yearIndex } from './table';

/** What a reader works with. */
export interface DynamoSessionReaderOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /**
   * How long one method goes on asking, retries and all, before it rejects.
   * @default 2_500
   */
  readonly timeLimitMs?: number;
  readonly sleep?: BatchGet['sleep'];
  readonly random?: BatchGet['random'];
}

/**
 * Reads records from the DynamoDB table by GetItem, BatchGetItem and, on the index, Query; all reads are eventually
 * consistent. Rejects with a `StoreError`.
 */
export class DynamoSessionReader implements SessionReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #timeLimitMs: number;
  readonly #sleep: BatchGet['sleep'];
  readonly #random: BatchGet['random'];

  constructor({
    client,
    tableName,
    timeLimitMs = 2_500,
    sleep = sleepFor,
    random = Math.random,
  }: DynamoSessionReaderOptions) {
    this.#client = client;
    this.#tableName = tableName;
    this.#timeLimitMs = timeLimitMs;
    this.#sleep = sleep;
    this.#random = random;
  }

  async record(date: TradingDate): Promise<SessionRecord | undefined> {
    const get = new GetCommand({ TableName: this.#tableName, Key: { [tableKey]: date } });
    const { Item } = await this.#client
      .send(get, { abortSignal: this.#timeLimit() })
      .catch((error: unknown) => {
        throw storeErrorOf(`GetItem on ${this.#tableName}`, error);
      });
    return Item && parseSessionRecord(Item);
  }

  async records(dates: readonly TradingDate[]): Promise<readonly SessionRecord[]> {
    const items = await this.#itemsOf(dates, {});
    return inOrder(dates, items.map(parseSessionRecord));
  }

  async summaries(dates: readonly TradingDate[]): Promise<readonly SessionSummary[]> {
    const projection = summaryAttributes.map((attribute) => `#${attribute}`).join(', ');
    const items = await this.#itemsOf(dates, {
      ProjectionExpression: projection,
      ExpressionAttributeNames: attributeNames(projection),
    });
    return inOrder(dates, items.map(parseSessionSummary));
  }

  async summariesBetween(from: TradingDate, to: TradingDate): Promise<readonly SessionSummary[]> {
    const timeLimit = this.#timeLimit();
    const years = await Promise.all(
      yearsBetween(from, to).map((year) => this.#itemsOfYear(year, from, to, timeLimit)),
    );
    return years.flat().map(parseSessionSummary);
  }

  /** Asks all years at once: where the coverage begins is not known, and the wait is that for one answer. */
  async oldestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined> {
    const timeLimit = this.#timeLimit();
    const oldest = await Promise.all(
      yearsBetween(from, to).map((year) => this.#endOfYear('oldest', year, from, to, timeLimit)),
    );
    return oldest.find((date) => date !== undefined);
  }

  /** Asks one year after the other, the newest first: that one nearly always has it. */
  async newestDate(from: TradingDate, to: TradingDate): Promise<TradingDate | undefined> {
    const timeLimit = this.#timeLimit();
    for (const year of yearsBetween(from, to).toReversed()) {
      const newest = await this.#endOfYear('newest', year, from, to, timeLimit);
      if (newest !== undefined) return newest;
    }
    return undefined;
  }

  #itemsOf(
    dates: readonly TradingDate[],
    attributes: BatchGet['attributes'],
  ): Promise<readonly StoredItem[]> {
    return batchGetItems({
      client: this.#client,
      tableName: this.#tableName,
      keys: [...new Set(dates)].map((date) => ({ [tableKey]: date })),
      attributes,
      abortSignal: this.#timeLimit(),
      sleep: this.#sleep,
      random: this.#random,
    });
  }

  async #itemsOfYear(
    year: string,
    from: TradingDate,
    to: TradingDate,
    abortSignal: AbortSignal,
  ): Promise<readonly StoredItem[]> {
    const items: StoredItem[] = [];
    let page: QueryCommandOutput | undefined;
    do {
      page = await this.#query(
        { ...rangeOfYear(year, from, to), ExclusiveStartKey: page?.LastEvaluatedKey },
        abortSignal,
      );
      items.push(...(page.Items ?? []));
    } while (page.LastEvaluatedKey);
    return items;
  }

  async #endOfYear(
    end: 'oldest' | 'newest',
    year: string,
    from: TradingDate,
    to: TradingDate,
    abortSignal: AbortSignal,
  ): Promise<TradingDate | undefined> {
    const { Items } = await this.#query(
      {
        ...rangeOfYear(year, from, to),
        ProjectionExpression: `#${yearIndex.sortKey}`,
        ScanIndexForward: end === 'oldest',
        Limit: 1,
      },
      abortSignal,
    );
    return Items?.map(parseStoredDate).at(0);
  }

  async #query(
    range: Omit<QueryCommandInput, 'TableName' | 'IndexName'>,
    abortSignal: AbortSignal,
  ): Promise<QueryCommandOutput> {
    const { name: IndexName } = yearIndex;
    const query = new QueryCommand({ TableName: this.#tableName, IndexName, ...range });
    return this.#client.send(query, { abortSignal }).catch((error: unknown) => {
      throw storeErrorOf(`Query on ${this.#tableName}/${IndexName}`, error);
    });
  }

  #timeLimit(): AbortSignal {
    return AbortSignal.timeout(this.#timeLimitMs);
  }
}

function rangeOfYear(year: string, from: TradingDate, to: TradingDate) {
  const range = `#${yearIndex.partitionKey} = :year AND #${yearIndex.sortKey} BETWEEN :from AND :to`;
  return {
    KeyConditionExpression: range,
    ExpressionAttributeNames: attributeNames(range),
    ExpressionAttributeValues: { ':year': year, ':from': from, ':to': to },
  };
}

function yearsBetween(from: TradingDate, to: TradingDate): readonly string[] {
  if (from > to) return [];
  const first = yearOf(from);
  return Array.from({ length: yearOf(to) - first + 1 }, (_, years) =>
    String(first + years).padStart(4, '0'),
  );
}

function yearOf(date: TradingDate): number {
  return Number(date.slice(0, 4));
}

/** What there is of the dates, as often and in the order as they are named. */
function inOrder<T extends { readonly date: TradingDate }>(
  dates: readonly TradingDate[],
  found: readonly T[],
): readonly T[] {
  const byDate = new Map(found.map((each) => [each.date, each]));
  return dates.map((date) => byDate.get(date)).filter((each) => each !== undefined);
}
