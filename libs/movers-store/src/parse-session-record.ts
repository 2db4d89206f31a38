import {
  isTicker,
  isTradingDate,
  type BoardRow,
  type DirectionWinners,
  type HistoryEntry,
  type MissingSymbol,
  type RecordField,
  type RecordFields,
  type RecordPart,
  type SessionRecord,
  type Winner,
  type Winners,
} from '@tre/movers-domain';
import { type AttributeValues } from './batch-get-items';
import { StoreError } from './store-error';
import {
  isCount,
  isNumber,
  isText,
  listOf,
  objectOf,
  oneOf,
  orAbsent,
  orNull,
  type Shape,
} from './stored-shape';
import { storedField } from './stored-field';
import { recordAttributes, tableKey } from './table';

/** Thrown when a stored item is not what this version reads; names the date and the field. */
export class UnreadableRecord extends StoreError {
  override readonly name = 'UnreadableRecord';

  constructor(
    readonly date: string,
    readonly field: string,
  ) {
    super(`the stored record of ${date} cannot be read: its ${field} is not as expected`);
  }
}

/** An item in plain values. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** Reads a whole record, of schema version 1; throws {@link UnreadableRecord}. */
export function parseSessionRecord(item: StoredItem): SessionRecord {
  return readRecord(item);
}

/**
 * A reader of the date and some fields of items, whatever else they hold: made once for the thousands of items that a
 * range may have. It throws {@link UnreadableRecord}.
 */
export function recordPartParser<Field extends RecordField>(
  fields: readonly Field[],
): (item: AttributeValues) => RecordPart<Field> {
  return parserOf<AttributeValues, RecordFields, Field | 'date'>(
    fieldShape,
    ['date', ...fields],
    storedField,
  );
}

/** Every field is set, or an error thrown, which the cast at the end relies on. */
function parserOf<Item, T, Field extends keyof T & string>(
  shape: Shape<T>,
  fields: readonly Field[],
  reading: (field: Field | typeof tableKey) => (item: Item) => unknown,
): (item: Item) => Pick<T, Field> {
  const dateOf = reading(tableKey);
  const readings = fields.map((field) => ({ field, read: reading(field), is: shape[field] }));
  return (item) => {
    const parsed: Partial<Pick<T, Field>> = {};
    for (const { field, read, is } of readings) {
      const value = read(item);
      if (!is(value)) throw new UnreadableRecord(String(dateOf(item)), field);
      parsed[field] = value;
    }
    return parsed as Pick<T, Field>;
  };
}

const winner = objectOf<Winner>({ symbol: isTicker, changePercent: isNumber });

const directionWinners = objectOf<DirectionWinners>({
  any: orNull(winner),
  up: orNull(winner),
  down: orNull(winner),
});

const boardRow = objectOf<BoardRow>({
  symbol: isTicker,
  open: isNumber,
  high: isNumber,
  low: isNumber,
  close: isNumber,
  volume: isNumber,
  previousClose: isNumber,
  changePercent: isNumber,
  openChangePercent: isNumber,
});

const missingSymbol = objectOf<MissingSymbol>({
  symbol: isTicker,
  reason: oneOf('noBar', 'noPreviousClose', 'invalidBar', 'held', 'unreflectedSplit', 'gone'),
  changePercent: orAbsent(isNumber),
});

const historyEntry = objectOf<HistoryEntry>({
  at: isText,
  cause: oneOf('created', 'completed', 'upstream', 'watchlist'),
  symbol: isTicker,
  changePercent: isNumber,
});

const plainShape = {
  date: isTradingDate,
  status: oneOf('final', 'provisional'),
  previousDate: isTradingDate,
  watchlistSize: isCount,
  missing: listOf(missingSymbol),
  source: oneOf('massive', 'simulated', 'file'),
  fetchedAt: isText,
  firstPublishedAt: isText,
  revision: isCount,
  history: listOf(historyEntry),
  board: listOf(boardRow),
  watchlist: listOf(isTicker),
} satisfies Partial<Shape<SessionRecord>>;

const recordShape: Shape<SessionRecord> = {
  ...plainShape,
  schemaVersion: oneOf(1),
  symbol: isTicker,
  changePercent: isNumber,
  winners: objectOf<Winners>({ previousClose: directionWinners, open: directionWinners }),
  year: isText,
  precedence: isText,
  contentHash: isText,
};

const fieldShape: Shape<RecordFields> = {
  ...plainShape,
  'winners.previousClose.any': winner,
  'winners.previousClose.up': orNull(winner),
  'winners.previousClose.down': orNull(winner),
  'winners.open.any': orNull(winner),
  'winners.open.up': orNull(winner),
  'winners.open.down': orNull(winner),
};

const readRecord = parserOf(
  recordShape,
  recordAttributes,
  (attribute) => (item: StoredItem) => item[attribute],
);
