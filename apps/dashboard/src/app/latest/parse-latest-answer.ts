import {
  type HistoryCause,
  type LatestQuery,
  type MissingReason,
  type Punctuality,
  type RecordStatus,
  type Source,
} from '@tre/movers-contract';
import { parseTicker, parseTradingDate, type ClockTime } from '@tre/movers-domain';
import {
  finite,
  instant,
  isObject,
  list,
  MalformedAnswer,
  nullable,
  object,
  oneOf,
  parsed,
  string,
  type FieldsOf,
} from './read-json';

/** Thrown when the API answers with GraphQL errors; `code` is the first one's, such as `UNAVAILABLE`. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type SessionAnswer = NonNullable<LatestQuery['latestSession']>;

const date = parsed(parseTradingDate);
const ticker = parsed(parseTicker);
const count = finite;

const clockTime = parsed((value): ClockTime => {
  if (typeof value !== 'string' || !isClockTime(value)) throw new Error('expected HH:MM');
  return value;
});

const dataStatus = object({
  punctuality: oneOf<Punctuality>(['OK', 'LATE']),
  latestSession: nullable(date),
  expectedSession: date,
  nextSession: date,
  nextDueAt: instant,
  schedule: object({
    dueAt: clockTime,
    daysAfterSession: count,
    catchUps: list(clockTime),
  } satisfies FieldsOf<LatestQuery['dataStatus']['schedule']>),
} satisfies FieldsOf<LatestQuery['dataStatus']>);

const winner = object({
  symbol: ticker,
  changePercent: finite,
} satisfies FieldsOf<NonNullable<SessionAnswer['winner']>>);

const status = oneOf<RecordStatus>(['FINAL', 'PROVISIONAL']);

const session = object({
  date,
  previousDate: date,
  status,
  source: oneOf<Source>(['MASSIVE', 'SIMULATED', 'FILE']),
  fetchedAt: instant,
  firstPublishedAt: instant,
  revision: count,
  watchlistSize: count,
  winner: nullable(winner),
  otherWinner: nullable(winner),
  missing: list(
    object({
      symbol: ticker,
      reason: oneOf<MissingReason>([
        'NO_BAR',
        'NO_PREVIOUS_CLOSE',
        'INVALID_BAR',
        'HELD',
        'UNREFLECTED_SPLIT',
        'GONE',
      ]),
      changePercent: nullable(finite),
    } satisfies FieldsOf<SessionAnswer['missing'][number]>),
  ),
  history: list(
    object({
      at: instant,
      cause: oneOf<HistoryCause>(['CREATED', 'COMPLETED', 'UPSTREAM', 'WATCHLIST']),
      symbol: ticker,
      changePercent: finite,
    } satisfies FieldsOf<SessionAnswer['history'][number]>),
  ),
  board: list(
    object({
      symbol: ticker,
      open: nullable(finite),
      close: nullable(finite),
      volume: nullable(finite),
      previousClose: nullable(finite),
      changePercent: finite,
      openChangePercent: finite,
    } satisfies FieldsOf<SessionAnswer['board'][number]>),
  ),
} satisfies FieldsOf<SessionAnswer>);

const latestAnswer = object({
  dataStatus,
  latestSession: nullable(session),
  latestWinners: list(
    object({
      date,
      status,
      symbol: ticker,
      changePercent: finite,
      revision: count,
      missingCount: count,
    } satisfies FieldsOf<LatestQuery['latestWinners'][number]>),
  ),
  otherWinners: list(
    object({ date, symbol: ticker, changePercent: finite } satisfies FieldsOf<
      LatestQuery['otherWinners'][number]
    >),
  ),
  watchlist: list(
    object({ symbol: ticker, name: nullable(string) } satisfies FieldsOf<
      LatestQuery['watchlist'][number]
    >),
  ),
} satisfies FieldsOf<LatestQuery>);

/**
 * The answer to the one question of the latest view, asked with close to close as the basis and open to close as the
 * other one, so that both are at hand.
 */
export type LatestAnswer = ReturnType<typeof latestAnswer>;

/** The record of the latest session. */
export type LatestSession = NonNullable<LatestAnswer['latestSession']>;

/** A ranked symbol of the latest session. */
export type BoardRow = LatestSession['board'][number];

/** When data is due, in New York time. */
export type Schedule = LatestAnswer['dataStatus']['schedule'];

/** Reads the body of a GraphQL answer; throws {@link RefusedQuestion} or {@link MalformedAnswer}. */
export function parseLatestAnswer(body: unknown): LatestAnswer {
  if (!isObject(body)) throw new MalformedAnswer('answer: expected an object');
  const [error] = Array.isArray(body['errors']) ? body['errors'] : [];
  if (error !== undefined) throw refusedBy(error);
  return latestAnswer(body['data'], 'data');
}

function refusedBy(error: unknown): RefusedQuestion {
  const message = isObject(error) ? error['message'] : undefined;
  const extensions = isObject(error) ? error['extensions'] : undefined;
  const code = isObject(extensions) ? extensions['code'] : undefined;
  return new RefusedQuestion(
    typeof code === 'string' ? code : 'UNKNOWN',
    typeof message === 'string' ? message : 'refused without a message',
  );
}

function isClockTime(value: string): value is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
