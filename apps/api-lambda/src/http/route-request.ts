import { getAtomFeed } from '../rest/get-atom-feed';
import { getHealth } from '../rest/get-health';
import { getJsonFeed } from '../rest/get-json-feed';
import { getMovers } from '../rest/get-movers';
import { getOpenApi } from '../rest/get-open-api';
import { getSession } from '../rest/get-session';
import { type ApiRequest } from './api-request';
import { type ApiResponse } from './api-response';
import { type ApiService } from './api-service';
import { RequestProblem } from './problem';

/** Answers a request of one resource. */
export type Route = (request: ApiRequest, service: ApiService) => Promise<ApiResponse>;

interface Resource {
  readonly methods: readonly string[];
  readonly answer: Route;
}

const READS = ['GET', 'HEAD'];

/** The longest body that any request needs: a GraphQL document with its variables. */
export const MAX_BODY_BYTES = 64 * 1024;

let answerGraphql: Route | undefined;

/** Loaded at the first question, so that REST starts without it. */
const graphql: Route = async (request, service) => {
  answerGraphql ??= (await import('../graphql/answer-graphql')).answerGraphql;
  return answerGraphql(request, service);
};

const RESOURCES: ReadonlyMap<string, Resource> = new Map([
  ['/movers', { methods: READS, answer: getMovers }],
  ['/movers/{date}', { methods: READS, answer: getSession }],
  ['/health', { methods: READS, answer: getHealth }],
  ['/feed.atom', { methods: READS, answer: getAtomFeed }],
  ['/feed.json', { methods: READS, answer: getJsonFeed }],
  ['/openapi.json', { methods: READS, answer: getOpenApi }],
  ['/graphql', { methods: ['GET', 'POST'], answer: graphql }],
]);

/** The paths that are answered, as the template declares them. */
export const resourcePaths: readonly string[] = [...RESOURCES.keys()];

/** Finds the resource's route and refuses methods that it does not know. */
export async function routeRequest(request: ApiRequest, service: ApiService): Promise<ApiResponse> {
  const resource = RESOURCES.get(request.resource);
  if (resource === undefined) {
    throw new RequestProblem('not-found', { detail: 'There is nothing at this path.' });
  }
  const allow = [...resource.methods, 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') return preflight(allow);
  if (!resource.methods.includes(request.method)) {
    throw new RequestProblem(
      'method-not-allowed',
      { detail: `${request.resource} takes ${allow}.` },
      { allow },
    );
  }
  if (request.body !== null && Buffer.byteLength(request.body) > MAX_BODY_BYTES) {
    throw new RequestProblem('request-too-large', {
      detail: `Bodies of up to ${MAX_BODY_BYTES / 1024} KiB are read.`,
    });
  }
  return resource.answer(request, service);
}

function preflight(allow: string): ApiResponse {
  return {
    status: 204,
    headers: {
      allow,
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'content-type, if-none-match',
      'access-control-max-age': '86400',
      'cache-control': 'no-store',
    },
    body: '',
  };
}
