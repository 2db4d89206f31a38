import { RequestProblem } from '../http/problem';
import { type SingleParameters } from './query-parameters';

/** The forms of `GET /movers`. */
export type AnswerFormat = 'json' | 'csv';

const OFFERED: readonly { readonly format: AnswerFormat; readonly types: readonly string[] }[] = [
  { format: 'json', types: ['application/json', 'application/*', '*/*'] },
  { format: 'csv', types: ['text/csv', 'text/*', '*/*'] },
];

/** The form that `format` names, else the one that `Accept` prefers; JSON where both are as good. */
export function answerFormat(parameters: SingleParameters, headers: Headers): AnswerFormat {
  const named = parameters.get('format');
  if (named !== undefined) return namedFormat(named);
  const accept = headers.get('accept');
  if (accept === null || accept.trim() === '') return 'json';
  const ranked = OFFERED.map(({ format, types }) => ({
    format,
    quality: qualityOf(accept, types),
  }));
  const best = ranked.reduce((a, b) => (b.quality > a.quality ? b : a));
  if (best.quality === 0) {
    throw new RequestProblem('not-acceptable', {
      detail: 'GET /movers is offered as application/json and text/csv.',
    });
  }
  return best.format;
}

function namedFormat(named: string): AnswerFormat {
  const offered = OFFERED.find(({ format }) => format === named);
  if (offered === undefined) {
    throw new RequestProblem('invalid-parameter', {
      parameter: 'format',
      detail: `format is ${JSON.stringify(named.slice(0, 64))}: expected json or csv.`,
    });
  }
  return offered.format;
}

/** The quality that `Accept` gives to the most specific of `types` that it names. */
function qualityOf(accept: string, types: readonly string[]): number {
  const ranges = new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [type, quality === undefined ? 1 : Number(quality) || 0] as const;
    }),
  );
  const named = types.find((type) => ranges.has(type));
  return named === undefined ? 0 : (ranges.get(named) ?? 0);
}
