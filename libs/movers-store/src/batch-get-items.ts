import {
  BatchGetItemCommand,
  type AttributeValue,
  type DynamoDBClient,
  type KeysAndAttributes,
} from '@aws-sdk/client-dynamodb';
import { StoreUnavailable } from './store-error';
import { storeErrorOf } from './store-error-of';

/** What one BatchGetItem takes at most. */
const CHUNK_SIZE = 100;

/** How often keys that were left unprocessed are asked for, the first time included. */
const ROUNDS_LIMIT = 5;

const BASE_DELAY_MS = 50;
const MAX_DELAY_MS = 400;

/** An item, or its key, in the words of DynamoDB. */
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

/** What to get of which table, and by what means. */
export interface BatchGet {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly keys: readonly AttributeValues[];
  readonly projection: Pick<KeysAndAttributes, 'ProjectionExpression' | 'ExpressionAttributeNames'>;
  readonly abortSignal: AbortSignal;
  readonly sleep: (delayMs: number) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * The items of the keys (each given once), in no order, by BatchGetItems of 100 in parallel. Keys left unprocessed
 * are asked for again, after a while; rejects with `StoreUnavailable` when some stay so.
 */
export async function batchGetItems(batch: BatchGet): Promise<readonly AttributeValues[]> {
  const chunks = Array.from({ length: Math.ceil(batch.keys.length / CHUNK_SIZE) }, (_, chunk) =>
    batch.keys.slice(chunk * CHUNK_SIZE, (chunk + 1) * CHUNK_SIZE),
  );
  const items = await Promise.all(chunks.map((keys) => chunkOfItems(batch, keys)));
  return items.flat();
}

/** How long to wait before the round (1 is the first repetition): full jitter under a doubling bound. */
export function retryDelayMs(round: number, random: () => number): number {
  return random() * Math.min(BASE_DELAY_MS * 2 ** (round - 1), MAX_DELAY_MS);
}

async function chunkOfItems(
  batch: BatchGet,
  keys: readonly AttributeValues[],
): Promise<readonly AttributeValues[]> {
  const { client, tableName, projection, abortSignal, sleep, random } = batch;
  const items: AttributeValues[] = [];
  let left = [...keys];
  for (let round = 0; round < ROUNDS_LIMIT; round += 1) {
    if (round > 0) await sleep(retryDelayMs(round, random));
    const command = new BatchGetItemCommand({
      RequestItems: { [tableName]: { ...projection, Keys: left } },
    });
    const { Responses, UnprocessedKeys } = await client
      .send(command, { abortSignal })
      .catch((error: unknown) => {
        throw storeErrorOf(`BatchGetItem on ${tableName}`, error);
      });
    items.push(...(Responses?.[tableName] ?? []));
    left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (left.length === 0) return items;
  }
  throw new StoreUnavailable(
    `BatchGetItem on ${tableName}: ${left.length} of ${keys.length} keys stayed unprocessed in ${ROUNDS_LIMIT} rounds`,
  );
}
