import {
  type Basis,
  type Direction,
  type HistoryCause,
  type MissingReason,
  type MoveSign,
  type Period,
  type RecordStatus,
  type SessionState,
  type Source,
} from '@tre/movers-domain';
import { type DataStatus } from '../use-cases/data-status';

type Values<T extends string> = Readonly<Record<Uppercase<string>, T>>;

/** The domain's word behind each value of the schema's enums. */
export const enumValues = {
  Basis: { PREVIOUS_CLOSE: 'previousClose', OPEN: 'open' } satisfies Values<Basis>,
  Direction: { ANY: 'any', UP: 'up', DOWN: 'down' } satisfies Values<Direction>,
  Period: {
    WEEK: 'week',
    MONTH: 'month',
    QUARTER: 'quarter',
    YEAR_TO_DATE: 'yearToDate',
  } satisfies Values<Period>,
  MoveSign: { ANY: 'any', SAME: 'same' } satisfies Values<MoveSign>,
  RecordStatus: { FINAL: 'final', PROVISIONAL: 'provisional' } satisfies Values<RecordStatus>,
  DateState: {
    WEEKEND: 'weekend',
    HOLIDAY: 'holiday',
    BEFORE_COVERAGE: 'beforeCoverage',
    FUTURE: 'future',
    PENDING: 'pending',
    LATE: 'late',
    MISSING: 'missing',
    PROVISIONAL: 'provisional',
    FINAL: 'final',
  } satisfies Values<SessionState>,
  Source: { MASSIVE: 'massive', SIMULATED: 'simulated', FILE: 'file' } satisfies Values<Source>,
  MissingReason: {
    NO_BAR: 'noBar',
    NO_PREVIOUS_CLOSE: 'noPreviousClose',
    INVALID_BAR: 'invalidBar',
    HELD: 'held',
    UNREFLECTED_SPLIT: 'unreflectedSplit',
    GONE: 'gone',
  } satisfies Values<MissingReason>,
  HistoryCause: {
    CREATED: 'created',
    COMPLETED: 'completed',
    UPSTREAM: 'upstream',
    WATCHLIST: 'watchlist',
  } satisfies Values<HistoryCause>,
  Punctuality: { OK: 'ok', LATE: 'late' } satisfies Values<DataStatus['punctuality']>,
};
