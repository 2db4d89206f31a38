import {
  type GatewayResponseOptions,
  ResponseType,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { type Problem } from '@tre/movers-contract';
import { publicPaths } from './public-paths';

/** Makes every answer that the gateway gives by itself a problem that a browser of any origin may read. */
export function addGatewayProblems(api: RestApi): void {
  for (const { on, problem, headers } of gatewayProblems) {
    for (const type of on) {
      api.addGatewayResponse(pascalCase(type.responseType), {
        type,
        statusCode: problem.status?.toString(),
        responseHeaders: { ...commonHeaders, ...headers },
        // The key only chooses this template; the header above names the type that is sent.
        templates: { 'application/json': JSON.stringify(problem) },
      });
    }
  }
}

/** A default has no status in its body: it stands for several, and each keeps its own. */
interface GatewayProblem {
  readonly on: readonly ResponseType[];
  readonly problem: Omit<Problem, 'status'> &
    Partial<Pick<Problem, 'status'>> & { readonly errors?: readonly object[] };
  readonly headers?: GatewayResponseOptions['responseHeaders'];
}

const commonHeaders = {
  'Content-Type': "'application/problem+json'",
  'Cache-Control': "'no-store'",
  'Access-Control-Allow-Origin': "'*'",
};

/** The gateway puts the id of the request here; the access log has it too. */
const REQUEST_ID = '$context.requestId';

const NO_GRAPHQL_REQUEST =
  'The body must be one JSON object with a GraphQL document as its query; batches are not answered.';

const gatewayProblems: readonly GatewayProblem[] = [
  {
    // A path without a resource counts as a request that lacks a signature.
    on: [ResponseType.MISSING_AUTHENTICATION_TOKEN, ResponseType.RESOURCE_NOT_FOUND],
    problem: {
      type: kind('not-found'),
      title: 'There is nothing at this path',
      status: 404,
      detail: `The paths are ${publicPaths.join(', ')}.`,
    },
  },
  {
    // The function's own words, for the only parameter that any path cannot do without.
    on: [ResponseType.BAD_REQUEST_PARAMETERS],
    problem: {
      type: kind('invalid-parameter'),
      title: 'A parameter is wrong',
      status: 400,
      detail: 'query must be a GraphQL document.',
      parameter: 'query',
    },
  },
  {
    // Bodies are checked at /graphql only, whose callers look for errors with a code.
    on: [ResponseType.BAD_REQUEST_BODY],
    problem: {
      type: kind('invalid-body'),
      title: 'The body is no GraphQL request',
      status: 400,
      detail: NO_GRAPHQL_REQUEST,
      errors: [
        {
          message: NO_GRAPHQL_REQUEST,
          extensions: { code: 'BAD_REQUEST', requestId: REQUEST_ID },
        },
      ],
    },
  },
  {
    on: [ResponseType.REQUEST_TOO_LARGE],
    problem: {
      type: kind('request-too-large'),
      title: 'The request is too large',
      status: 413,
      detail: 'The gateway takes bodies of up to 10 MB.',
    },
  },
  {
    on: [ResponseType.THROTTLED],
    problem: {
      type: kind('too-many-requests'),
      title: 'Too many requests',
      status: 429,
      detail: 'The service takes a limited number of requests a second. Try again in a moment.',
    },
    headers: {
      'Retry-After': "'1'",
      'Access-Control-Expose-Headers': "'Retry-After'",
    },
  },
  {
    on: [ResponseType.INTEGRATION_TIMEOUT, ResponseType.INTEGRATION_FAILURE],
    problem: {
      type: kind('gateway-timeout'),
      title: 'The service did not answer in time',
      status: 504,
      detail: 'Try again in a moment.',
      requestId: REQUEST_ID,
    },
  },
  {
    on: [ResponseType.DEFAULT_4XX],
    problem: {
      type: kind('request-refused'),
      title: 'The request was refused',
      detail: 'The gateway could not pass this request on.',
    },
  },
  {
    on: [ResponseType.DEFAULT_5XX],
    problem: {
      type: kind('internal-error'),
      title: 'Something went wrong on our side',
      detail: 'Try again in a moment.',
      requestId: REQUEST_ID,
    },
  },
];

function kind(name: string): string {
  return `tag:tre-stocks,2026:problem:${name}`;
}

function pascalCase(responseType: string): string {
  return responseType
    .toLowerCase()
    .replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
