import {
  StandingsDocument,
  type StandingsQuery,
  type StandingsQueryVariables,
} from '@tre/movers-contract';
import { date, footingFields, ticker } from '../questions/footing';
import { type Question } from '../questions/question';
import { finite, list, nullable, object, optional, type FieldsOf } from '../questions/read-json';

type StandingAnswer = StandingsQuery['leaderboard']['standings'][number];
type MoversAnswer = NonNullable<StandingsQuery['rangeMovers']>;

const datedChange = object({
  date,
  changePercent: finite,
} satisfies FieldsOf<StandingAnswer['best']>);

const standingsAnswer = object({
  ...footingFields,
  coverage: object({
    sessions: finite,
    provisional: finite,
    missingSessions: list(date),
  } satisfies FieldsOf<StandingsQuery['coverage']>),
  leaderboard: object({
    records: finite,
    standings: list(
      object({
        symbol: ticker,
        wins: finite,
        upWins: finite,
        downWins: finite,
        best: datedChange,
        worst: datedChange,
        meanAbsolutePercent: finite,
        currentStreak: finite,
        longestStreak: finite,
      } satisfies FieldsOf<StandingAnswer>),
    ),
  } satisfies FieldsOf<StandingsQuery['leaderboard']>),
  rangeMovers: optional(
    object({
      movers: list(
        object({
          symbol: ticker,
          changePercent: nullable(finite),
          missingSessions: list(date),
        } satisfies FieldsOf<MoversAnswer['movers'][number]>),
      ),
    } satisfies FieldsOf<MoversAnswer>),
  ),
} satisfies FieldsOf<StandingsQuery>);

/** Who won how often in a range, and, where it is short enough, how far each symbol moved. */
export type StandingsAnswer = ReturnType<typeof standingsAnswer>;

/** A symbol's figures as a winner. */
export type Standing = StandingsAnswer['leaderboard']['standings'][number];

/** How far a symbol moved over the range. */
export type Mover = NonNullable<StandingsAnswer['rangeMovers']>['movers'][number];

/** Asks for the standings of a range; `withMovers` of one of at most 366 sessions only. */
export const standingsQuestion: Question<StandingsAnswer, StandingsQueryVariables> = {
  document: StandingsDocument,
  read: standingsAnswer,
};
