import { YearDocument, type YearQuery, type YearQueryVariables } from '@tre/movers-contract';
import { date, dateState, footingFields, ticker } from '../questions/footing';
import { type Question } from '../questions/question';
import { finite, list, nullable, object, string, type FieldsOf } from '../questions/read-json';

type DayAnswer = YearQuery['days'][number];
type SessionAnswer = NonNullable<DayAnswer['session']>;

const winner = object({
  symbol: ticker,
  changePercent: finite,
} satisfies FieldsOf<NonNullable<SessionAnswer['winner']>>);

const session = object({
  revision: finite,
  watchlistSize: finite,
  winner: nullable(winner),
  openWinner: nullable(winner),
  missing: list(object({ symbol: ticker } satisfies FieldsOf<SessionAnswer['missing'][number]>)),
} satisfies FieldsOf<SessionAnswer>);

const yearAnswer = object({
  ...footingFields,
  days: list(
    object({
      date,
      state: dateState,
      holiday: nullable(string),
      earlyClose: nullable(string),
      session: nullable(session),
    } satisfies FieldsOf<DayAnswer>),
  ),
} satisfies FieldsOf<YearQuery>);

/** The days of some months, each with the winners of its session on both bases. */
export type YearAnswer = ReturnType<typeof yearAnswer>;

/** A calendar date, its state and its record. */
export type YearDay = YearAnswer['days'][number];

/** The question of the year's calendar, the same for both bases, so that changing the basis asks for nothing. */
export const yearQuestion: Question<YearAnswer, YearQueryVariables> = {
  document: YearDocument,
  read: yearAnswer,
};
