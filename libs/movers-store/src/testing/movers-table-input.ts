import { type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { tableKey, yearIndex } from '../table';

/** The table of `table.ts` in the words of CreateTable. */
export function moversTableInput(tableName: string): CreateTableCommandInput {
  const { name, partitionKey, sortKey, includes } = yearIndex;
  return {
    TableName: tableName,
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
