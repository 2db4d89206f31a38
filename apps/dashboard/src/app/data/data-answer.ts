import { DataDocument, type DataQuery, type DataQueryVariables } from '@tre/movers-contract';
import { CALENDAR_START } from '@tre/movers-domain';
import {
  date,
  footingFields,
  historyCause,
  recordStatus,
  source,
  ticker,
} from '../questions/footing';
import { type Question } from '../questions/question';
import {
  finite,
  instant,
  list,
  nullable,
  object,
  yesOrNo,
  type FieldsOf,
} from '../questions/read-json';

type CorrectionAnswer = DataQuery['corrections'][number];

const dataAnswer = object({
  ...footingFields,
  latestSession: nullable(
    object({ date, status: recordStatus, source, fetchedAt: instant } satisfies FieldsOf<
      NonNullable<DataQuery['latestSession']>
    >),
  ),
  rules: object({
    holdBeyondPercent: finite,
    publicBars: yesOrNo,
  } satisfies FieldsOf<DataQuery['rules']>),
  coverage: object({
    sessions: finite,
    final: finite,
    provisional: finite,
    corrected: finite,
    missingSessions: list(date),
  } satisfies FieldsOf<DataQuery['coverage']>),
  corrections: list(
    object({
      date,
      history: list(
        object({
          at: instant,
          cause: historyCause,
          symbol: ticker,
          changePercent: finite,
        } satisfies FieldsOf<CorrectionAnswer['history'][number]>),
      ),
    } satisfies FieldsOf<CorrectionAnswer>),
  ),
} satisfies FieldsOf<DataQuery>);

/** What there is of all sessions, and by which rules. */
export type DataAnswer = ReturnType<typeof dataAnswer>;

/** The question of the data view. */
export const dataQuestion: Question<DataAnswer, DataQueryVariables> = {
  document: DataDocument,
  read: dataAnswer,
};

/** The whole history; the API cuts it where there can be no records, so that the question never changes. */
export const wholeHistory: DataQueryVariables = { from: CALENDAR_START, to: '9999-12-31' };
