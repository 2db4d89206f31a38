import { yearIndex } from '@tre/movers-store/table';
import { readUnits, writeUnits } from './capacity';
import { type StoredItem, itemSize } from './item-size';
import { type MeteredCall } from './metered-door';

/** What calls to the store cost there. */
export interface StoreBill {
  readonly calls: number;
  /** Eventually consistent, of the table's items. */
  readonly tableReadUnits: number;
  /** Eventually consistent, of the index. */
  readonly indexReadUnits: number;
  readonly writeUnits: number;
}

/** The records by date, as the store has them. */
export type StoredRecords = ReadonlyMap<string, StoredItem>;

/** Counts calls by AWS's rules and the size of the records that they met; throws on a kind of call that it doesn't know. */
export function storeBill(calls: readonly MeteredCall[], records: StoredRecords): StoreBill {
  const bills = calls.map((call) => billOf(call, records));
  const sum = (of: (bill: Omit<StoreBill, 'calls'>) => number) =>
    bills.reduce((total, bill) => total + of(bill), 0);
  return {
    calls: calls.length,
    tableReadUnits: sum((bill) => bill.tableReadUnits),
    indexReadUnits: sum((bill) => bill.indexReadUnits),
    writeUnits: sum((bill) => bill.writeUnits),
  };
}

/** The part of a record that the index holds. */
export function indexedPart(item: StoredItem): StoredItem {
  const { partitionKey, sortKey, includes } = yearIndex;
  const held: readonly string[] = [partitionKey, sortKey, ...includes];
  return Object.fromEntries(Object.entries(item).filter(([name]) => held.includes(name)));
}

const NOTHING = { tableReadUnits: 0, indexReadUnits: 0, writeUnits: 0 };

function billOf(
  { operation, request, answer }: MeteredCall,
  records: StoredRecords,
): Omit<StoreBill, 'calls'> {
  const sizeOf = (date: string) => itemSize(records.get(date) ?? {});
  switch (operation) {
    case 'GetItem':
      return { ...NOTHING, tableReadUnits: readUnits(sizeOf(dateOf((request as Keyed).Key))) };
    case 'BatchGetItem': {
      const keys = Object.values((request as Batch).RequestItems).flatMap(({ Keys }) => Keys);
      const units = keys.map((key) => readUnits(sizeOf(dateOf(key))));
      return { ...NOTHING, tableReadUnits: units.reduce((total, each) => total + each, 0) };
    }
    case 'Query': {
      const met = (answer as Page).Items.map((key) => records.get(dateOf(key)) ?? {});
      const bytes = met.reduce((total, item) => total + itemSize(indexedPart(item)), 0);
      return { ...NOTHING, indexReadUnits: readUnits(bytes) };
    }
    case 'UpdateItem': {
      const date = dateOf((request as Keyed).Key);
      const onTable = writeUnits(sizeOf(date));
      // The index follows what landed.
      const onIndex = writeUnits(itemSize(indexedPart(records.get(date) ?? {})));
      return { ...NOTHING, writeUnits: onTable + (answer === undefined ? 0 : onIndex) };
    }
    default:
      throw new Error(`nobody knows what a ${operation} costs: extend store-bill.ts`);
  }
}

interface Keyed {
  readonly Key: StoredItem;
}
interface Batch {
  readonly RequestItems: Readonly<Record<string, { readonly Keys: readonly StoredItem[] }>>;
}
interface Page {
  readonly Items: readonly StoredItem[];
}

function dateOf(key: StoredItem): string {
  const date = key['date']?.S;
  if (date === undefined) throw new Error(`no date in ${JSON.stringify(key)}`);
  return date;
}
