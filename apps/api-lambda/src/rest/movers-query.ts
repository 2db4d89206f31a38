import { type Basis } from '@tre/movers-domain';
import { type AnswerFormat } from './answer-format';
import { calendarDate, oneOf, wholeNumber } from './parameter';

/** How many calendar days `GET /movers` covers where the request does not say. */
export const DEFAULT_DAYS = 7;

/** What a change is measured from where the request does not say. */
export const DEFAULT_BASIS: Basis = 'previousClose';

/** The query parameters of `GET /movers`. */
export const moversQuery = {
  days: wholeNumber({
    description: 'How many calendar days the window covers, `end` included.',
    min: 1,
    max: 366,
    otherwise: DEFAULT_DAYS,
    example: 30,
  }),
  end: calendarDate({
    description:
      'The last day of the window as YYYY-MM-DD of New York; by default, and at the latest, the last date whose data is due.',
    example: '2026-02-25',
  }),
  basis: oneOf<Basis>({
    description:
      'What a change is measured from: the close of the session before, or the open of the session itself.',
    values: ['previousClose', 'open'],
    otherwise: DEFAULT_BASIS,
    example: 'open',
  }),
  format: oneOf<AnswerFormat>({
    description: 'The form of the answer; goes before `Accept`.',
    values: ['json', 'csv'],
    example: 'csv',
  }),
};
