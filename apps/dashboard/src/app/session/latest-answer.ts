import {
  LatestDocument,
  type HistoryCause,
  type LatestQuery,
  type LatestQueryVariables,
  type MissingReason,
} from '@tre/movers-contract';
import { date, footingFields, recordStatus, source, ticker } from '../questions/footing';
import { type Question } from '../questions/question';
import {
  finite,
  instant,
  list,
  nullable,
  object,
  oneOf,
  type FieldsOf,
} from '../questions/read-json';

type SessionAnswer = NonNullable<LatestQuery['latestSession']>;

const winner = object({
  symbol: ticker,
  changePercent: finite,
} satisfies FieldsOf<NonNullable<SessionAnswer['winner']>>);

const session = object({
  date,
  previousDate: date,
  status: recordStatus,
  source,
  fetchedAt: instant,
  firstPublishedAt: instant,
  revision: finite,
  watchlistSize: finite,
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
  ...footingFields,
  latestSession: nullable(session),
  latestWinners: list(
    object({
      date,
      status: recordStatus,
      symbol: ticker,
      changePercent: finite,
      revision: finite,
      missingCount: finite,
    } satisfies FieldsOf<LatestQuery['latestWinners'][number]>),
  ),
  otherWinners: list(
    object({ date, symbol: ticker, changePercent: finite } satisfies FieldsOf<
      LatestQuery['otherWinners'][number]
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

/** Asks for the latest session and the winners before it, on both bases. */
export const latestQuestion: Question<LatestAnswer, LatestQueryVariables> = {
  document: LatestDocument,
  read: latestAnswer,
};
