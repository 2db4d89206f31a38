import { type StoredItem, itemSize } from './item-size';
import { type MeteredCall } from './metered-door';
import { indexedPart, storeBill } from './store-bill';

/** Of about so many bytes outside the index. */
const record = (date: string, bytes: number): readonly [string, StoredItem] => [
  date,
  { date: { S: date }, year: { S: date.slice(0, 4) }, board: { S: 'x'.repeat(bytes) } },
];
const key = (date: string) => ({ date: { S: date } });

const records = new Map([record('2026-02-24', 1_000), record('2026-02-25', 5_000)]);

describe('storeBill', () => {
  it.each<[string, MeteredCall, { tableReadUnits?: number; indexReadUnits?: number }]>([
    [
      'a GetItem by its item, rounded up to 4 KB, at half a unit',
      { operation: 'GetItem', request: { Key: key('2026-02-25') }, answer: {} },
      { tableReadUnits: 1 },
    ],
    [
      'each key of a batch for itself, and what is not there as the smallest item',
      {
        operation: 'BatchGetItem',
        request: {
          RequestItems: { t: { Keys: ['2026-02-24', '2026-02-25', '2026-02-26'].map(key) } },
        },
        answer: {},
      },
      { tableReadUnits: 0.5 + 1 + 0.5 },
    ],
    [
      'a Query by all that it met in the index, however little it shows',
      {
        operation: 'Query',
        request: {},
        answer: { Items: [key('2026-02-24'), key('2026-02-25')] },
      },
      { indexReadUnits: 0.5 },
    ],
    [
      'a Query that met nothing',
      { operation: 'Query', request: {}, answer: { Items: [] } },
      { indexReadUnits: 0.5 },
    ],
  ])('counts %s', (_, call, units) => {
    const nothing = { tableReadUnits: 0, indexReadUnits: 0, writeUnits: 0 };

    expect(storeBill([call], records)).toEqual({ ...nothing, ...units, calls: 1 });
  });

  it('counts a write on the table, and on the index where it landed', () => {
    const write = { operation: 'UpdateItem', request: { Key: key('2026-02-25') } };

    expect(storeBill([{ ...write, answer: {} }], records).writeUnits).toBe(5 + 1);
    expect(storeBill([{ ...write, answer: undefined }], records).writeUnits).toBe(5);
  });

  it('refuses a call that it cannot count', () => {
    const scan = { operation: 'Scan', request: {}, answer: {} };

    expect(() => storeBill([scan], records)).toThrow('nobody knows what a Scan costs');
  });
});

describe('indexedPart', () => {
  it('leaves out what the index does not hold', () => {
    const [, item] = record('2026-02-25', 5_000);

    expect(itemSize(indexedPart(item))).toBe(4 + 10 + 4 + 4);
  });
});
