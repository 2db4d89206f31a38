import { dynamoCalls } from './dynamo-calls';

describe('dynamoCalls', () => {
  const headersOf = (operation: string) => ({
    'x-amz-target': `DynamoDB_20120810.${operation}`,
    authorization:
      'AWS4-HMAC-SHA256 Credential=LOCALAPI/20250830/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  });
  const bodyOf = (content: unknown) => Buffer.from(JSON.stringify(content));

  it('reads caller, operation, table, index and what is returned', () => {
    expect(
      dynamoCalls(headersOf('Query'), bodyOf({ TableName: 'things', IndexName: 'by-year' })),
    ).toEqual([
      {
        accessKeyId: 'LOCALAPI',
        operation: 'Query',
        table: 'things',
        index: 'by-year',
        returnValues: undefined,
      },
    ]);
    expect(
      dynamoCalls(headersOf('UpdateItem'), bodyOf({ TableName: 'things', ReturnValues: 'NONE' })),
    ).toMatchObject([{ operation: 'UpdateItem', index: undefined, returnValues: 'NONE' }]);
  });

  it('reads a batch as a call for each of its tables', () => {
    const body = bodyOf({ RequestItems: { things: { Keys: [] }, others: { Keys: [] } } });

    expect(dynamoCalls(headersOf('BatchGetItem'), body)).toMatchObject([
      { operation: 'BatchGetItem', table: 'things' },
      { operation: 'BatchGetItem', table: 'others' },
    ]);
  });

  it('does not pass over an operation that names no table', () => {
    const body = bodyOf({ TransactItems: [{ Put: { TableName: 'things' } }] });

    expect(dynamoCalls(headersOf('TransactWriteItems'), body)).toMatchObject([
      { operation: 'TransactWriteItems', table: undefined },
    ]);
  });

  it('tells that a request is not signed', () => {
    const { 'x-amz-target': target } = headersOf('GetItem');

    expect(dynamoCalls({ 'x-amz-target': target }, bodyOf({ TableName: 'things' }))).toMatchObject([
      { accessKeyId: undefined, table: 'things' },
    ]);
  });

  it.each([
    ['another service’s', { 'x-amz-target': 'secretsmanager.GetSecretValue' }, '{}'],
    ['one without a target', {}, '{}'],
    ['half a body', headersOf('GetItem'), '{"TableName"'],
    ['a list', headersOf('GetItem'), '[]'],
  ])('reads no call in %s', (_, headers, body) => {
    expect(dynamoCalls(headers, Buffer.from(body))).toEqual([]);
  });
});
