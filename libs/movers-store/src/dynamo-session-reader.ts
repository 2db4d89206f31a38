import { setTimeout as sleepFor } from 'node:timers/promises';
import {
  GetItemCommand,
  QueryCommand,
  type DynamoDBClient,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import {
  type RecordField,
  type RecordPart,
  type SessionReader,
  type SessionRecord,
  type SummaryField,
  type TradingDate,
} from '@tre/movers-domain';
import { batchGetItems, type AttributeValues, type BatchGet } from './batch-get-items';
import { attributeNames } from './expression';
import { parseSessionRecord, recordPartParser } from './parse-session-record';
import { storeErrorOf } from './store-error-of';
import { plainItem } from './plain-value';
import { projectionOf } from './stored-field';
import { tableKey, yearIndex } from './table';

/** What a reader works with. */
export interface DynamoSessionReaderOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /**
   * How long one method goes on asking, retries and all, before it rejects; 0.8 s below the 3 s in which a caller hears.
   * @default 2_200
   */
  readonly timeLimitMs?: number;
  readonly sleep?: BatchGet['sleep'];
  readonly random?: BatchGet['random'];
}

/**
 * Reads records from the DynamoDB table by GetItem, BatchGetItem and, on the index, Query, and of parts nothing but
 * their attributes; all reads are eventually consistent. Rejects with a `StoreError`.
 */
export class DynamoSessionReader implements SessionReader {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #timeLimitMs: number;
  readonly #sleep: BatchGet['sleep'];
  readonly #random: BatchGet['random'];

  constructor({
    client,
    tableName,
    timeLimitMs = 2_200,
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
    const get = new GetItemCommand({ TableName: this.#tableName, Key: keyOf(date) });
    const { Item } = await this.#client
      .send(get, { abortSignal: this.#timeLimit() })
      .catch((error: unknown) => {
        throw storeErrorOf(`GetItem on ${this.#tableName}`, error);
      });
    return Item && parseSessionRecord(plainItem(Item));
  }

  async records<Field extends RecordField>(
    dates: readonly TradingDate[],
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]> {
    const items = await batchGetItems({
      client: this.#client,
      tableName: this.#tableName,
      keys: [...new Set(dates)].map(keyOf),
      projection: projectionOf(fields),
      abortSignal: this.#timeLimit(),
      sleep: this.#sleep,
      random: this.#random,
    });
    return inOrder(dates, partsOf(items, fields));
  }

  async recordsBetween<Field extends SummaryField>(
    from: TradingDate,
    to: TradingDate,
    fields: readonly Field[],
  ): Promise<readonly RecordPart<Field>[]> {
    const timeLimit = this.#timeLimit();
    const years = await Promise.all(
      yearsBetween(from, to).map((year) =>
        this.#partsOfYear(rangeOfYear(year, from, to, fields), fields, timeLimit),
      ),
    );
    return years.flat();
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

  /** Each page is parsed as it comes, while other years are still under way. */
  async #partsOfYear<Field extends SummaryField>(
    range: RangeOfYear,
    fields: readonly Field[],
    abortSignal: AbortSignal,
  ): Promise<readonly RecordPart<Field>[]> {
    const parts: RecordPart<Field>[] = [];
    let page: QueryCommandOutput | undefined;
    do {
      page = await this.#query(
        { ...range, ExclusiveStartKey: page?.LastEvaluatedKey },
        abortSignal,
      );
      parts.push(...partsOf(page.Items ?? [], fields));
    } while (page.LastEvaluatedKey);
    return parts;
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
        ...rangeOfYear(year, from, to, []),
        ScanIndexForward: end === 'oldest',
        Limit: 1,
      },
      abortSignal,
    );
    return partsOf(Items ?? [], []).at(0)?.date;
  }

  async #query(
    range: RangeOfYear & Partial<QueryCommandInput>,
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

type RangeOfYear = ReturnType<typeof rangeOfYear>;

const DATES_OF_YEAR = `#${yearIndex.partitionKey} = :year AND #${yearIndex.sortKey} BETWEEN :from AND :to`;
const NAMES_OF_RANGE = attributeNames(DATES_OF_YEAR);

function rangeOfYear(
  year: string,
  from: TradingDate,
  to: TradingDate,
  fields: readonly SummaryField[],
) {
  const projection = projectionOf(fields);
  return {
    ...projection,
    KeyConditionExpression: DATES_OF_YEAR,
    ExpressionAttributeNames: { ...projection.ExpressionAttributeNames, ...NAMES_OF_RANGE },
    ExpressionAttributeValues: { ':year': { S: year }, ':from': { S: from }, ':to': { S: to } },
  };
}

function keyOf(date: TradingDate): AttributeValues {
  return { [tableKey]: { S: date } };
}

function partsOf<Field extends RecordField>(
  items: readonly AttributeValues[],
  fields: readonly Field[],
): readonly RecordPart<Field>[] {
  return items.map(recordPartParser(fields));
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
