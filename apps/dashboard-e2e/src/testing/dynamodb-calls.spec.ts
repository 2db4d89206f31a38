import { compareCalls, type DynamodbCall } from './dynamodb-calls';

const list = [
  'IngestRole may dynamodb:UpdateItem on MoversTable if dynamodb:ReturnValues StringEqualsIfExists NONE',
  'IngestRole may secretsmanager:GetSecretValue on Secret',
  'ApiRole may dynamodb:Query on MoversTable/by-year',
];
const roles = new Map([
  ['Ingest', 'IngestRole'],
  ['Api', 'ApiRole'],
]);
const table = 'TreStocks-prod-Data-MoversTable0123ABCD';
const update = { operation: 'UpdateItem', table, returnValues: 'NONE' };
const query = { operation: 'Query', table, index: 'by-year' };

describe('compareCalls', () => {
  const compare = (ingest: readonly DynamodbCall[], api: readonly DynamodbCall[]) =>
    compareCalls(
      [
        { id: 'Ingest', dynamodbCalls: ingest },
        { id: 'Api', dynamodbCalls: api },
      ],
      roles,
      list,
    );

  it('finds no difference where every line is needed and every call is allowed', () => {
    expect(compare([update], [query])).toEqual({ notAllowed: [], notMade: [] });
  });

  it('names the lines that no call needed', () => {
    expect(compare([], [query])).toEqual({ notAllowed: [], notMade: [list[0]] });
    expect(compare([update], [])).toEqual({ notAllowed: [], notMade: [list[2]] });
  });

  it.each<[string, DynamodbCall, string]>([
    [
      'another operation',
      { operation: 'Scan', table },
      'ApiRole Scan on MoversTable returning nothing',
    ],
    ['the other role’s', update, 'ApiRole UpdateItem on MoversTable returning NONE'],
    [
      'the table in place of its index',
      { operation: 'Query', table },
      'ApiRole Query on MoversTable returning nothing',
    ],
    [
      'another index',
      { ...query, index: 'by-name' },
      'ApiRole Query on MoversTable/by-name returning nothing',
    ],
    [
      'another table',
      { ...query, table: 'x-OtherTable0123ABCD' },
      'ApiRole Query on OtherTable/by-year returning nothing',
    ],
    [
      'no table',
      { operation: 'TransactGetItems' },
      'ApiRole TransactGetItems on no table returning nothing',
    ],
  ])('does not allow %s', (_, call, told) => {
    expect(compare([update], [query, call])).toEqual({ notAllowed: [told], notMade: [] });
  });

  it('allows an update that asks for nothing, and none that asks for the item', () => {
    const { returnValues: _, ...silent } = update;

    expect(compare([silent], [query]).notAllowed).toEqual([]);
    expect(compare([{ ...update, returnValues: 'ALL_OLD' }], [query])).toEqual({
      notAllowed: ['IngestRole UpdateItem on MoversTable returning ALL_OLD'],
      notMade: [list[0]],
    });
  });

  it('does not pass over a line about DynamoDB that it cannot read', () => {
    expect(() => compareCalls([], roles, ['Role may dynamodb:Scan'])).toThrow('not Role may');
  });
});
