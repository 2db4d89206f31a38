import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, startEmbeddedDynamo } from '@tre/embedded-dynamodb';
import { createDynamoClient } from '../create-dynamo-client';
import { moversTableInput } from './movers-table-input';

/** Region and credentials that only a stand-in takes. */
export const standInAccess = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

/** A DynamoDB stand-in in memory, with as many of our tables as are asked for. */
export interface EmbeddedTables {
  readonly client: DynamoDBClient;
  /** The same client, for plain values. */
  readonly documents: DynamoDBDocumentClient;
  readonly endpoint: string;
  newTable(): Promise<string>;
  close(): Promise<void>;
}

/** Starts the stand-in. */
export async function embeddedTables(): Promise<EmbeddedTables> {
  const dynamo = await startEmbeddedDynamo();
  const client = createDynamoClient({
    endpoint: dynamo.endpoint,
    ...standInAccess,
    connectionTimeoutMs: 10_000,
    requestTimeoutMs: 10_000,
  });
  let tables = 0;
  return {
    client,
    documents: DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    endpoint: dynamo.endpoint,
    newTable: async () => {
      tables += 1;
      const name = `movers-${tables}`;
      await createTable(dynamo.endpoint, moversTableInput(name));
      return name;
    },
    close: async () => {
      client.config.requestHandler.destroy?.();
      await dynamo.close();
    },
  };
}
