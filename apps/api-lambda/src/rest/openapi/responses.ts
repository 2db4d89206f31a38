import { type JsonSchema } from '../parameter';
import { examples } from './examples';
import { headerRefs } from './headers';
import { schemaRef } from './schemas';

/** What an operation answers with one status. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: JsonSchema;
  readonly content?: Readonly<
    Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>
  >;
}

/** The answers that operations share, under `components`. */
export const responses = {
  NotModified: {
    description: 'The caller has these bytes already (`If-None-Match`).',
    headers: headerRefs('ETag', 'Last-Modified', 'Link'),
  },
  Options: {
    description: 'The methods of this path, and the leave to read it from other origins.',
    headers: headerRefs('Allow', 'No-Store'),
  },
  InvalidParameter: problem(
    'A parameter is wrong, unknown, or given twice; `parameter` names it.',
    examples.invalidParameter,
  ),
  NoRecord: problem(
    'The date has no record; `state` says why, and `holiday` by which name.',
    examples.noRecord,
  ),
  MethodNotAllowed: {
    ...problem('The path does not take this method.'),
    headers: headerRefs('Allow', 'No-Store'),
  },
  NotAcceptable: problem('`Accept` admits no form that is offered.'),
  RequestTooLarge: problem('The request has a body beyond all need.'),
  TooManyRequests: {
    ...problem('The gateway throttles.'),
    headers: headerRefs('Retry-After', 'No-Store'),
  },
  InternalError: problem('A fault of ours; `requestId` finds its log line.'),
  Unavailable: {
    ...problem('The store does not answer.', examples.unavailable),
    headers: headerRefs('Retry-After', 'No-Store'),
  },
  GatewayTimeout: problem('The function did not answer in time.'),
} as const satisfies Readonly<Record<string, ResponseObject>>;

/** A shared answer by its name. */
export function responseRef(name: keyof typeof responses): { readonly $ref: string } {
  return { $ref: `#/components/responses/${name}` };
}

function problem(description: string, example?: unknown): ResponseObject {
  return {
    description,
    headers: headerRefs('No-Store'),
    content: {
      'application/problem+json': {
        schema: schemaRef('Problem'),
        ...(example !== undefined && { example }),
      },
    },
  };
}
