import { preferredType } from '../http/preferred-type';
import { RequestProblem } from '../http/problem';

/** The forms of `GET /movers`. */
export type AnswerFormat = 'json' | 'csv';

const FORMATS = { 'application/json': 'json', 'text/csv': 'csv' } as const;

/** The form that the request names, else the one that `Accept` prefers; JSON where both are as good. */
export function answerFormat(
  named: AnswerFormat | undefined,
  headers: ReadonlyMap<string, string>,
): AnswerFormat {
  if (named !== undefined) return named;
  const type = preferredType(headers.get('accept'), ['application/json', 'text/csv']);
  if (type === undefined) {
    throw new RequestProblem('not-acceptable', {
      detail: 'GET /movers is offered as application/json and text/csv.',
    });
  }
  return FORMATS[type];
}
