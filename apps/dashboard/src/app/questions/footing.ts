import {
  type DateState,
  type FootingFragment,
  type HistoryCause,
  type MissingReason,
  type Punctuality,
  type Source,
} from '@tre/movers-contract';
import { parseTicker, parseTradingDate, type ClockTime } from '@tre/movers-domain';
import {
  finite,
  instant,
  list,
  nullable,
  object,
  oneOf,
  parsed,
  string,
  type FieldsOf,
  type ReadOf,
} from './read-json';

/** Reads a calendar date. */
export const date = parsed(parseTradingDate);

/** Reads a ticker. */
export const ticker = parsed(parseTicker);

/** Reads whether a record is settled. */
export const recordStatus = oneOf(['FINAL', 'PROVISIONAL']);

/** Reads what is known of a calendar date. */
export const dateState = oneOf<DateState>([
  'WEEKEND',
  'HOLIDAY',
  'BEFORE_COVERAGE',
  'FUTURE',
  'PENDING',
  'LATE',
  'MISSING',
  'PROVISIONAL',
  'FINAL',
]);

/** Reads why a symbol does not rank. */
export const missingReason = oneOf<MissingReason>([
  'NO_BAR',
  'NO_PREVIOUS_CLOSE',
  'INVALID_BAR',
  'HELD',
  'UNREFLECTED_SPLIT',
  'GONE',
]);

/** Reads why a winner was published. */
export const historyCause = oneOf<HistoryCause>(['CREATED', 'COMPLETED', 'UPSTREAM', 'WATCHLIST']);

/** Reads where prices came from. */
export const source = oneOf<Source>(['MASSIVE', 'SIMULATED', 'FILE']);

const clockTime = parsed((value): ClockTime => {
  if (typeof value !== 'string' || !isClockTime(value)) throw new Error('expected HH:MM');
  return value;
});

/** Readers of what every question asks for: the fields of the fragment `Footing`. */
export const footingFields = {
  dataStatus: object({
    punctuality: oneOf<Punctuality>(['OK', 'LATE']),
    firstSession: nullable(date),
    latestSession: nullable(date),
    expectedSession: date,
    nextSession: date,
    nextDueAt: instant,
    schedule: object({
      dueAt: clockTime,
      daysAfterSession: finite,
      catchUps: list(clockTime),
    } satisfies FieldsOf<FootingFragment['dataStatus']['schedule']>),
  } satisfies FieldsOf<FootingFragment['dataStatus']>),
  latestSession: nullable(
    object({ date, status: recordStatus, source } satisfies FieldsOf<
      NonNullable<FootingFragment['latestSession']>
    >),
  ),
  watchlist: list(
    object({ symbol: ticker, name: nullable(string) } satisfies FieldsOf<
      FootingFragment['watchlist'][number]
    >),
  ),
} satisfies FieldsOf<FootingFragment>;

/** What every view stands on: the state of the data, the source of its prices, and who is watched. */
export type Footing = ReadOf<typeof footingFields>;

/** When data is due, in New York time. */
export type Schedule = Footing['dataStatus']['schedule'];

function isClockTime(value: string): value is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
