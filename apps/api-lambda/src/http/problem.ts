import { type Problem } from '@tre/movers-contract';

/** The kinds of problems; each has its row in `docs/problems.md`. */
export const PROBLEM_KINDS = {
  'invalid-parameter': { status: 400, title: 'A parameter is wrong' },
  'no-record': { status: 404, title: 'There is no record for this date' },
  'not-found': { status: 404, title: 'There is nothing at this path' },
  'method-not-allowed': { status: 405, title: 'This method is not allowed here' },
  'not-acceptable': { status: 406, title: 'None of the accepted media types is offered' },
  'request-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'This media type is not read here' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The store does not answer' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A kind by its name, which ends the `type` of its problems. */
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** What a problem may tell besides its kind. */
export type ProblemDetails = Pick<Problem, 'detail'> &
  Partial<Pick<Problem, 'parameter' | 'state' | 'holiday' | 'requestId'>>;

/** A refusal that a caller can act on; the handler turns it into `application/problem+json`. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    kind: ProblemKind,
    details: ProblemDetails,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(details.detail);
    this.problem = problemOf(kind, details);
    this.headers = headers;
  }
}

/** The body of a problem; `type` is a tag URI (RFC 4151), the same wherever the API is served. */
export function problemOf(kind: ProblemKind, details: ProblemDetails): Problem {
  return { type: `tag:tre-stocks,2026:problem:${kind}`, ...PROBLEM_KINDS[kind], ...details };
}
