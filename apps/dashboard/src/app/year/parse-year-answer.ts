import { type DateState, type YearQuery } from '@tre/movers-contract';
import { parseTicker, parseTradingDate } from '@tre/movers-domain';
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
} from '../latest/read-json';

type DayAnswer = YearQuery['days'][number];
type SessionAnswer = NonNullable<DayAnswer['session']>;

const date = parsed(parseTradingDate);
const ticker = parsed(parseTicker);

const winner = object({
  symbol: ticker,
  changePercent: finite,
} satisfies FieldsOf<NonNullable<SessionAnswer['winner']>>);

/** Reads the answer to the one question of the year's calendar, which holds both bases. */
export const readYearAnswer = object({
  dataStatus: object({
    firstSession: nullable(date),
    latestSession: nullable(date),
    expectedSession: date,
    nextSession: date,
    nextDueAt: instant,
  } satisfies FieldsOf<YearQuery['dataStatus']>),
  days: list(
    object({
      date,
      state: oneOf<DateState>([
        'WEEKEND',
        'HOLIDAY',
        'BEFORE_COVERAGE',
        'FUTURE',
        'PENDING',
        'LATE',
        'MISSING',
        'PROVISIONAL',
        'FINAL',
      ]),
      holiday: nullable(string),
      earlyClose: nullable(string),
      session: nullable(
        object({
          revision: finite,
          watchlistSize: finite,
          winner: nullable(winner),
          openWinner: nullable(winner),
          missing: list(
            object({ symbol: ticker } satisfies FieldsOf<SessionAnswer['missing'][number]>),
          ),
        } satisfies FieldsOf<SessionAnswer>),
      ),
    } satisfies FieldsOf<DayAnswer>),
  ),
} satisfies FieldsOf<YearQuery>);

/** The days of a year and the state of the data. */
export type YearAnswer = ReturnType<typeof readYearAnswer>;

/** A calendar date, its state and its record. */
export type YearDay = YearAnswer['days'][number];
