import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { createTable } from './create-table';
import { startEmbeddedDynamo, type EmbeddedDynamo } from './start-embedded-dynamo';
import { byYear, clientOf, hasThing, putThing, thingsTable } from './testing/things-table';

describe('createTable', () => {
  let dynamo: EmbeddedDynamo;

  beforeEach(async () => {
    dynamo = await startEmbeddedDynamo();
  });
  afterEach(() => dynamo.close());

  it('waits until table and index are active', async () => {
    const client = clientOf(dynamo.endpoint);

    await createTable(dynamo.endpoint, thingsTable);

    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'things' }));
    client.destroy();
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexStatus)).toEqual(['ACTIVE']);
  });

  it('leaves a table of the same layout as it is', async () => {
    await createTable(dynamo.endpoint, thingsTable);
    await putThing(dynamo.endpoint, 'lamp');

    await createTable(dynamo.endpoint, thingsTable);

    expect(await hasThing(dynamo.endpoint, 'lamp')).toBe(true);
  });

  it('takes no notice of the order in which indexes and attributes are named', async () => {
    await createTable(dynamo.endpoint, thingsTable);

    const again = createTable(dynamo.endpoint, {
      ...thingsTable,
      AttributeDefinitions: thingsTable.AttributeDefinitions.toReversed(),
      GlobalSecondaryIndexes: [byYear(['size', 'colour'])],
    });

    await expect(again).resolves.toBeUndefined();
  });

  it('refuses a table of another layout, showing both', async () => {
    await createTable(dynamo.endpoint, thingsTable);

    const other = createTable(dynamo.endpoint, {
      ...thingsTable,
      GlobalSecondaryIndexes: [byYear(['colour'])],
    });

    await expect(other).rejects.toThrow(/the table things has other keys or indexes.*colour.*size/);
  });

  it('passes on what is wrong with the layout', async () => {
    const broken = createTable(dynamo.endpoint, { ...thingsTable, KeySchema: [] });

    await expect(broken).rejects.toThrow(/keySchema/);
  });
});
