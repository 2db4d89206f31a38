import { type DynamoCall } from '@tre/embedded-dynamodb';
import { DistinctCalls } from './distinct-calls';

describe('DistinctCalls', () => {
  const call: DynamoCall = {
    accessKeyId: 'LOCALAPI',
    operation: 'Query',
    table: 'records',
    index: 'by-year',
    returnValues: undefined,
  };

  it('keeps a call once', () => {
    const calls = new DistinctCalls();

    expect([calls.add(call), calls.add({ ...call })]).toEqual([true, false]);
    expect(calls.all).toEqual([call]);
  });

  it.each([
    { accessKeyId: 'LOCALINGEST' },
    { operation: 'Scan' },
    { table: 'others' },
    { index: undefined },
    { returnValues: 'ALL_OLD' },
  ])('tells a call with %j from it', (change) => {
    const calls = new DistinctCalls();
    calls.add(call);

    expect(calls.add({ ...call, ...change })).toBe(true);
    expect(calls.all).toEqual([call, { ...call, ...change }]);
  });
});
