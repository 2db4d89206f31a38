import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type CreateTableCommandInput,
  type GlobalSecondaryIndex,
} from '@aws-sdk/client-dynamodb';

/** An index that projects the attributes. */
export function byYear(NonKeyAttributes: string[]): GlobalSecondaryIndex {
  return {
    IndexName: 'by-year',
    KeySchema: [
      { AttributeName: 'year', KeyType: 'HASH' },
      { AttributeName: 'id', KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes },
  };
}

/** A table with an index, the way the product's is. */
export const thingsTable = {
  TableName: 'things',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'id', AttributeType: 'S' },
    { AttributeName: 'year', AttributeType: 'S' },
  ],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [byYear(['colour', 'size'])],
} satisfies CreateTableCommandInput;

/** A client of the endpoint; the caller destroys it. */
export function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
}

/** Stores a thing. */
export async function putThing(endpoint: string, id: string): Promise<void> {
  const client = clientOf(endpoint);
  await client.send(
    new PutItemCommand({ TableName: 'things', Item: { id: { S: id }, year: { S: '2026' } } }),
  );
  client.destroy();
}

/** Whether the thing is stored. */
export async function hasThing(endpoint: string, id: string): Promise<boolean> {
  const client = clientOf(endpoint);
  const { Item } = await client.send(
    new GetItemCommand({ TableName: 'things', Key: { id: { S: id } } }),
  );
  client.destroy();
  return Item !== undefined;
}
