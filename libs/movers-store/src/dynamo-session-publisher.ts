import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type JudgedSession, type PublishOutcome, type SessionPublisher } from '@tre/movers-domain';
import { conditionalUpdate, type Change, type Condition } from './expression';
import { publishingAttempts } from './publishing-attempts';
import { precedesStored } from './publishing-conditions';
import { StoreUnavailable } from './store-error';
import { storeErrorOf } from './store-error-of';
import { tableKey } from './table';

/** What a publisher works with. */
export interface DynamoSessionPublisherOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  /**
   * How long one publication goes on, retries and all, before it rejects.
   * @default 15_000
   */
  readonly timeLimitMs?: number;
}

/** Each lost round means that another publisher landed in between; so many in a row are no accident. */
const ROUNDS_LIMIT = 20;

/**
 * Publishes into the DynamoDB table by conditional UpdateItems alone: nothing is read, nothing is returned. Rejects
 * with a `StoreError`.
 */
export class DynamoSessionPublisher implements SessionPublisher {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #timeLimitMs: number;

  constructor({ client, tableName, timeLimitMs = 15_000 }: DynamoSessionPublisherOptions) {
    this.#client = client;
    this.#tableName = tableName;
    this.#timeLimitMs = timeLimitMs;
  }

  async publish(judged: JudgedSession): Promise<PublishOutcome> {
    const abortSignal = AbortSignal.timeout(this.#timeLimitMs);
    const lands = (condition: Condition, changes: readonly Change[]) =>
      this.#lands(judged, condition, changes, abortSignal);
    for (let round = 0; round < ROUNDS_LIMIT; round += 1) {
      for (const { outcome, condition, changes } of publishingAttempts(judged)) {
        if (await lands(condition, changes)) return outcome;
      }
      // No attempt met what it was for: either the stored one is newer or better, or it changed between two of them.
      if (!(await lands(precedesStored(judged), []))) return 'superseded';
    }
    throw new StoreUnavailable(
      `UpdateItem on ${this.#tableName}: the record of ${judged.date} kept changing, or is not one of ours`,
    );
  }

  async #lands(
    { date }: JudgedSession,
    condition: Condition,
    changes: readonly Change[],
    abortSignal: AbortSignal,
  ): Promise<boolean> {
    const update = new UpdateCommand({
      TableName: this.#tableName,
      Key: { [tableKey]: date },
      ...conditionalUpdate(condition, changes),
      ReturnValues: 'NONE',
    });
    try {
      await this.#client.send(update, { abortSignal });
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw storeErrorOf(`UpdateItem on ${this.#tableName}`, error);
    }
  }
}
