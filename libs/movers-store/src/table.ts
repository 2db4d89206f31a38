import { type SessionRecord } from '@tre/movers-domain';

type Attribute = keyof SessionRecord;

/** The table's partition key, a text; it has no sort key. */
export const tableKey = 'date' satisfies Attribute;

/** The index that ranges are read from, one partition a year; both keys are texts. */
export const yearIndex = {
  name: 'by-year',
  partitionKey: 'year',
  sortKey: 'date',
  /** What the index holds beside its keys (projection type INCLUDE). */
  includes: [
    'status',
    'previousDate',
    'symbol',
    'changePercent',
    'winners',
    'watchlistSize',
    'missing',
    'source',
    'fetchedAt',
    'firstPublishedAt',
    'revision',
    'history',
  ],
} as const satisfies {
  readonly name: string;
  readonly partitionKey: Attribute;
  readonly sortKey: Attribute;
  readonly includes: readonly Attribute[];
};

/** Every attribute of a record. */
export const recordAttributes = [
  tableKey,
  ...yearIndex.includes,
  'schemaVersion',
  'year',
  'board',
  'watchlist',
  'precedence',
  'contentHash',
] as const satisfies readonly Attribute[];
