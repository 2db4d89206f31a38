import { type RecordField, type SummaryField } from '@tre/movers-domain';

/** Every field that ranges may ask for. */
export const everySummaryField = [
  'status',
  'previousDate',
  'winners.previousClose.any',
  'winners.previousClose.up',
  'winners.previousClose.down',
  'winners.open.any',
  'winners.open.up',
  'winners.open.down',
  'watchlistSize',
  'missing',
  'source',
  'fetchedAt',
  'firstPublishedAt',
  'revision',
  'history',
] as const satisfies readonly SummaryField[];

/** Every field that reads by date may ask for. */
export const everyField = [
  ...everySummaryField,
  'board',
  'watchlist',
] as const satisfies readonly RecordField[];
