import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  type CreateTableCommandInput,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';

const POLL_MS = 10;
const PATIENCE_MS = 5_000;

/**
 * Creates the table unless one of the same keys and indexes is there, and waits until it is active; rejects when
 * one of other keys or indexes is there.
 */
export async function createTable(endpoint: string, input: CreateTableCommandInput): Promise<void> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await createUnlessPresent(client, input);
    const table = await activeTable(client, input);
    if (layoutOf(table) !== layoutOf(input)) {
      throw new Error(
        `the table ${input.TableName} has other keys or indexes than asked for: found ${layoutOf(table)}, ` +
          `asked for ${layoutOf(input)}`,
      );
    }
  } finally {
    client.destroy();
  }
}

async function createUnlessPresent(
  client: DynamoDBClient,
  input: CreateTableCommandInput,
): Promise<void> {
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

async function activeTable(
  client: DynamoDBClient,
  { TableName }: CreateTableCommandInput,
): Promise<TableDescription> {
  for (const patience = AbortSignal.timeout(PATIENCE_MS); !patience.aborted; await sleep(POLL_MS)) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return Table;
  }
  throw new Error(`the table ${TableName} did not become active within ${PATIENCE_MS} ms`);
}

/** What makes two tables the same, in an order of its own. */
function layoutOf(table: CreateTableCommandInput | TableDescription): string {
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(
    ({ IndexName, KeySchema, Projection }) => ({
      name: IndexName,
      key: keyOf(KeySchema),
      projection: Projection?.ProjectionType,
      includes: Projection?.NonKeyAttributes?.toSorted(),
    }),
  );
  const types = (table.AttributeDefinitions ?? []).map(
    ({ AttributeName, AttributeType }) => `${AttributeName} ${AttributeType}`,
  );
  return JSON.stringify({
    key: keyOf(table.KeySchema),
    types: types.toSorted(),
    indexes: indexes.toSorted((a, b) => `${a.name}`.localeCompare(`${b.name}`)),
  });
}

function keyOf(schema: TableDescription['KeySchema']): readonly string[] {
  return (schema ?? [])
    .map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`)
    .toSorted();
}
