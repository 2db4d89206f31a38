import { RequestProblem } from '../http/problem';

/** The forms of `GET /movers`. */
export type AnswerFormat = 'json' | 'csv';

const OFFERED: readonly { readonly format: AnswerFormat; readonly types: readonly string[] }[] = [
  { format: 'json', types: ['application/json', 'application/*', '*/*'] },
  { format: 'csv', types: ['text/csv', 'text/*', '*/*'] },
];

/** The form that the request names, else the one that `Accept` prefers; JSON where both are as good. */
export function answerFormat(named: AnswerFormat | undefined, headers: Headers): AnswerFormat {
  if (named !== undefined) return named;
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
