import { RequestProblem } from './problem';

/** The 400 that blames a parameter. */
export function wrongParameter(parameter: string, detail: string): RequestProblem {
  return new RequestProblem('invalid-parameter', { parameter: shortened(parameter), detail });
}

/** The text as JSON, so that control characters show, cut to a length that fits an answer. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

const LONGEST_SHOWN = 64;

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
