import {
  isTicker,
  isTradingDate,
  type BoardRow,
  type DirectionWinners,
  type HistoryEntry,
  type MissingSymbol,
  type SessionRecord,
  type SessionSummary,
  type TradingDate,
  type Winner,
  type Winners,
} from '@tre/movers-domain';
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

/** An item as the store hands it out. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** Reads a whole record, of schema version 1; throws {@link UnreadableRecord}. */
export function parseSessionRecord(item: StoredItem): SessionRecord {
  return parse(item, recordShape, recordFields);
}

/** Reads the summary in an item, whatever else it holds; throws {@link UnreadableRecord}. */
export function parseSessionSummary(item: StoredItem): SessionSummary {
  return parse(item, summaryShape, summaryFields);
}

/** Reads the date of an item; throws {@link UnreadableRecord}. */
export function parseStoredDate(item: StoredItem): TradingDate {
  return parse(item, { date: isTradingDate }, ['date']).date;
}

function parse<T>(item: StoredItem, shape: Shape<T>, fields: readonly (keyof T & string)[]): T {
  const parsed: Partial<T> = {};
  for (const field of fields) {
    const value = item[field];
    if (!shape[field](value)) throw new UnreadableRecord(String(item['date']), field);
    parsed[field] = value;
  }
  return parsed as T;
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

const summaryShape: Shape<SessionSummary> = {
  date: isTradingDate,
  status: oneOf('final', 'provisional'),
  previousDate: isTradingDate,
  symbol: isTicker,
  changePercent: isNumber,
  winners: objectOf<Winners>({ previousClose: directionWinners, open: directionWinners }),
  watchlistSize: isCount,
  missing: listOf(missingSymbol),
  source: oneOf('massive', 'simulated', 'file'),
  fetchedAt: isText,
  firstPublishedAt: isText,
  revision: isCount,
  history: listOf(historyEntry),
};

const recordShape: Shape<SessionRecord> = {
  schemaVersion: oneOf(1),
  ...summaryShape,
  year: isText,
  board: listOf(boardRow),
  watchlist: listOf(isTicker),
  precedence: isText,
  contentHash: isText,
};

const summaryFields = Object.keys(summaryShape) as (keyof SessionSummary)[];
const recordFields = Object.keys(recordShape) as (keyof SessionRecord)[];
