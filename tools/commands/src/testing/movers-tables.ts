import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, startEmbeddedDynamo } from '@tre/embedded-dynamodb';
import { type JudgedSession } from '@tre/movers-domain';
import { DynamoSessionPublisher } from '@tre/movers-store';
import { tableKey, yearIndex } from '@tre/movers-store/table';
import { RecordTable } from '../archive/record-table';

/** A store on this machine, and what tests put into its tables. */
export interface MoversTables {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  newTable(): Promise<RecordTable>;
  /** Publishes as the ingestion does, one after another. */
  publish(table: RecordTable, ...sessions: readonly JudgedSession[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts the store. */
export async function moversTables(): Promise<MoversTables> {
  const { endpoint, close } = await startEmbeddedDynamo();
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  let tables = 0;
  return {
    endpoint,
    client,
    newTable: async () => {
      tables += 1;
      await createTable(endpoint, tableInput(`movers-${tables}`));
      return new RecordTable(client, `movers-${tables}`, 2027);
    },
    publish: async (table, ...sessions) => {
      const publisher = new DynamoSessionPublisher({ client: documents, tableName: table.name });
      for (const session of sessions) await publisher.publish(session);
    },
    close: async () => {
      client.destroy();
      await close();
    },
  };
}

function tableInput(TableName: string): CreateTableCommandInput & { readonly TableName: string } {
  const { name, partitionKey, sortKey, includes } = yearIndex;
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set([tableKey, partitionKey, sortKey])].map((key) => ({
      AttributeName: key,
      AttributeType: 'S',
    })),
    KeySchema: [{ AttributeName: tableKey, KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: name,
        KeySchema: [
          { AttributeName: partitionKey, KeyType: 'HASH' },
          { AttributeName: sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...includes] },
      },
    ],
  };
}
