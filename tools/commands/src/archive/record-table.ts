import { setTimeout as sleep } from 'node:timers/promises';
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { CALENDAR_START } from '@tre/movers-domain';
import { tableKey, yearIndex } from '@tre/movers-store/table';
import { askingFor } from '../aws/aws-refusal';
import { CommandError } from '../command-error';
import { inParallel } from '../in-parallel';
import { type ArchivedRecord } from './archive-file';
import { checkRecord } from './archive-line';

/** What became of a record that was to be restored; `kept`: the table's own is the same or better. */
export type RestoreOutcome = 'written' | 'kept';

type Item = Record<string, unknown>;

/** What one BatchGetItem takes at most. */
const CHUNK_SIZE = 100;
const AT_ONCE = 8;
/** A large chunk comes in several rounds: an answer holds 16 MB. */
const ROUNDS_LIMIT = 8;
const PAUSE_MS = 50;

/** The table of a deployment, seen as what an archive is made of: exact items, nothing rounded. */
export class RecordTable {
  readonly #client: DynamoDBDocumentClient;

  constructor(
    client: DynamoDBClient,
    readonly name: string,
    /** The last year that may have records. */
    private readonly lastYear: number,
  ) {
    this.#client = DynamoDBDocumentClient.from(client, {
      unmarshallOptions: { wrapNumbers: true },
    });
  }

  /** The date and the source of every record, by one Query a year. */
  async overview(): Promise<ReadonlyMap<string, string>> {
    const first = Number(CALENDAR_START.slice(0, 4));
    const years = Array.from({ length: this.lastYear - first + 1 }, (_, place) => first + place);
    const found = await inParallel(years, AT_ONCE, (year) => this.#ofYear(String(year)));
    return new Map(found.flat());
  }

  /** Every record, read consistently; refuses one that this release does not know. */
  async records(): Promise<readonly ArchivedRecord[]> {
    const dates = [...(await this.overview()).keys()];
    const chunks = Array.from({ length: Math.ceil(dates.length / CHUNK_SIZE) }, (_, chunk) =>
      dates.slice(chunk * CHUNK_SIZE, (chunk + 1) * CHUNK_SIZE),
    );
    const items = (await inParallel(chunks, AT_ONCE, (chunk) => this.#itemsOf(chunk))).flat();
    return items.map((item) => checkRecord(item, `${this.name}, ${String(item[tableKey])}`));
  }

  /** Writes the record as it is, its history with it, unless the table's own is the same or better (ADR 0006). */
  async restore(record: ArchivedRecord): Promise<RestoreOutcome> {
    const put = new PutCommand({
      TableName: this.name,
      Item: record,
      ConditionExpression: 'attribute_not_exists(#date) OR #precedence < :precedence',
      ExpressionAttributeNames: { '#date': tableKey, '#precedence': 'precedence' },
      ExpressionAttributeValues: { ':precedence': record['precedence'] },
    });
    return askingFor(`writing the record of ${record.date} to ${this.name}`, async () => {
      try {
        await this.#client.send(put);
        return 'written';
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'kept';
        throw error;
      }
    });
  }

  /** Keys that are left unprocessed are asked for again, more and more patiently. */
  async #itemsOf(dates: readonly string[]): Promise<readonly Item[]> {
    const items: Item[] = [];
    let left: Item[] = dates.map((date) => ({ [tableKey]: date }));
    for (let round = 0; left.length > 0; round += 1) {
      if (round === ROUNDS_LIMIT) {
        throw new CommandError(
          `${this.name} left ${left.length} records unread, throttled: repeat the command later`,
        );
      }
      if (round > 0) await sleep(PAUSE_MS * 2 ** round);
      const get = new BatchGetCommand({
        RequestItems: { [this.name]: { Keys: left, ConsistentRead: true } },
      });
      const { Responses, UnprocessedKeys } = await askingFor(
        `reading the records of ${this.name}`,
        () => this.#client.send(get),
      );
      items.push(...(Responses?.[this.name] ?? []));
      left = UnprocessedKeys?.[this.name]?.Keys ?? [];
    }
    return items;
  }

  async #ofYear(year: string): Promise<readonly [date: string, source: string][]> {
    const found: [string, string][] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const query = new QueryCommand({
        TableName: this.name,
        IndexName: yearIndex.name,
        KeyConditionExpression: '#year = :year',
        ProjectionExpression: '#date, #source',
        ExpressionAttributeNames: {
          '#year': yearIndex.partitionKey,
          '#date': tableKey,
          '#source': 'source',
        },
        ExpressionAttributeValues: { ':year': year },
        ExclusiveStartKey: start,
      });
      const { Items = [], LastEvaluatedKey } = await askingFor(
        `asking ${this.name} for the sessions of ${year}`,
        () => this.#client.send(query),
      );
      found.push(
        ...Items.map(({ date, source }): [string, string] => [String(date), String(source)]),
      );
      start = LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  }
}
