import { SymbolDocument, type SymbolQuery, type SymbolQueryVariables } from '@tre/movers-contract';
import { date, footingFields, missingReason, recordStatus, ticker } from '../questions/footing';
import { type Question } from '../questions/question';
import {
  finite,
  list,
  nullable,
  object,
  string,
  yesOrNo,
  type FieldsOf,
} from '../questions/read-json';

type SessionAnswer = SymbolQuery['symbol']['sessions'][number];
type BoardedSession = NonNullable<SymbolQuery['days'][number]['session']>;

const symbolAnswer = object({
  ...footingFields,
  symbol: object({
    symbol: ticker,
    name: nullable(string),
    isWatched: yesOrNo,
    sessions: list(
      object({
        date,
        status: recordStatus,
        row: nullable(
          object({ changePercent: finite, openChangePercent: finite } satisfies FieldsOf<
            NonNullable<SessionAnswer['row']>
          >),
        ),
        missing: nullable(
          object({
            reason: missingReason,
          } satisfies FieldsOf<NonNullable<SessionAnswer['missing']>>),
        ),
      } satisfies FieldsOf<SessionAnswer>),
    ),
  } satisfies FieldsOf<SymbolQuery['symbol']>),
  winners: list(
    object({ date, symbol: ticker } satisfies FieldsOf<SymbolQuery['winners'][number]>),
  ),
  days: list(
    object({
      session: nullable(
        object({
          date,
          board: list(
            object({ symbol: ticker, changePercent: finite } satisfies FieldsOf<
              BoardedSession['board'][number]
            >),
          ),
        } satisfies FieldsOf<BoardedSession>),
      ),
    } satisfies FieldsOf<SymbolQuery['days'][number]>),
  ),
} satisfies FieldsOf<SymbolQuery>);

/** One symbol's sessions in a range, who won each, and the boards to hold it against. */
export type SymbolAnswer = ReturnType<typeof symbolAnswer>;

/** Asks for one symbol's sessions in a range of at most 366 dates. */
export const symbolQuestion: Question<SymbolAnswer, SymbolQueryVariables> = {
  document: SymbolDocument,
  read: symbolAnswer,
};
