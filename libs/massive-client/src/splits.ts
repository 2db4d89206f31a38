import { type Page } from './all-pages';
import { type MalformedRow } from './bar';
import { type Target, nextPageUrl } from './base-url';
import { checkedDate, checkedTicker } from './checked-argument';
import { type Wire, isWire, parseEnvelope } from './envelope';

/** A split, reverse split or stock dividend: `splitFrom` old shares became `splitTo` new ones. */
export interface Split {
  readonly symbol: string;
  /** The first session at the new price, YYYY-MM-DD. */
  readonly executionDate: string;
  readonly splitFrom: number;
  readonly splitTo: number;
  /** `forward_split`, `reverse_split`, `stock_dividend`, or what else the upstream says; null if it says nothing. */
  readonly adjustmentType: string | null;
  /** What unadjusted prices before `executionDate` are multiplied by, later splits included; null if not said. */
  readonly historicalAdjustmentFactor: number | null;
}

/** The splits of the symbols asked for. */
export interface Splits {
  /** Oldest first. */
  readonly splits: readonly Split[];
  /** Rows of these symbols that cannot be read. */
  readonly malformed: readonly MalformedRow[];
}

/** Whose splits, and executed when; both dates included, YYYY-MM-DD. */
export interface SplitsQuery {
  readonly tickers: Iterable<string>;
  readonly from: string;
  readonly to: string;
}

/** What a row of splits calls our fields. */
export const SPLIT_FIELDS = {
  symbol: 'ticker',
  executionDate: 'execution_date',
  splitFrom: 'split_from',
  splitTo: 'split_to',
  adjustmentType: 'adjustment_type',
  historicalAdjustmentFactor: 'historical_adjustment_factor',
} as const;

/** The most rows of one page, by the vendor's description (its schema says one more). */
const PAGE_LIMIT = 5000;

/** GET /stocks/v1/splits */
export function splitsTarget({ tickers, from, to }: SplitsQuery): Target {
  return {
    segments: ['stocks', 'v1', 'splits'],
    query: {
      'ticker.any_of': [...tickers].map(checkedTicker).join(','),
      'execution_date.gte': checkedDate(from),
      'execution_date.lte': checkedDate(to),
      sort: 'execution_date.asc',
      limit: String(PAGE_LIMIT),
    },
  };
}

/** Reads one page down to its rows; throws MalformedAnswer. */
export function parseSplitsPage(body: string, url: URL): Page {
  const { wire, rows } = parseEnvelope(body);
  return { rows, next: nextPageUrl(wire['next_url'], url) };
}

/** Reads the rows of all pages; those of other symbols or dates were not asked for and are left out. */
export function parseSplits(rows: Iterable<unknown>, { tickers, from, to }: SplitsQuery): Splits {
  const wanted: ReadonlySet<unknown> = new Set(tickers);
  const splits: Split[] = [];
  const malformed: MalformedRow[] = [];
  for (const row of rows) {
    if (!isWire(row) || !wanted.has(row[SPLIT_FIELDS.symbol])) continue;
    const split = parseSplit(String(row[SPLIT_FIELDS.symbol]), row);
    if ('reason' in split) malformed.push(split);
    else if (from <= split.executionDate && split.executionDate <= to) splits.push(split);
  }
  return { splits, malformed };
}

function parseSplit(symbol: string, row: Wire): Split | MalformedRow {
  const executionDate = row[SPLIT_FIELDS.executionDate];
  const splitFrom = row[SPLIT_FIELDS.splitFrom];
  const splitTo = row[SPLIT_FIELDS.splitTo];
  const adjustmentType = row[SPLIT_FIELDS.adjustmentType];
  const factor = row[SPLIT_FIELDS.historicalAdjustmentFactor];
  if (typeof executionDate !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(executionDate)) {
    return { symbol, reason: 'execution_date is not a date' };
  }
  if (!isShareCount(splitFrom) || !isShareCount(splitTo)) {
    return { symbol, reason: `split_from and split_to of ${executionDate} are not both above 0` };
  }
  return {
    symbol,
    executionDate,
    splitFrom,
    splitTo,
    adjustmentType: typeof adjustmentType === 'string' ? adjustmentType : null,
    historicalAdjustmentFactor:
      typeof factor === 'number' && Number.isFinite(factor) ? factor : null,
  };
}

function isShareCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
