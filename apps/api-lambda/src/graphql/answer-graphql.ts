import { GraphQLError } from 'graphql';
import { createLRUCache, createSchema, createYoga } from 'graphql-yoga';
import { CALENDAR_START, lastDueDate } from '@tre/movers-domain';
import { type ApiRequest } from '../http/api-request';
import { type ApiResponse, contentResponse } from '../http/api-response';
import { type ApiService } from '../http/api-service';
import { cacheControl, settledness } from '../http/freshness';
import { preferredType } from '../http/preferred-type';
import { RequestProblem } from '../http/problem';
import { executeOperation } from './execute-operation';
import { errorsResponse } from './graphql-errors';
import { documentLimits } from './limits/document-limits';
import { type FailureContext, maskFailures, maskedError } from './mask-failures';
import { type GraphqlRequest, readGraphqlRequest } from './read-graphql-request';
import { type GraphqlContext } from './graphql-context';
import { resolvers } from './resolvers';
import { type SessionLoader, createSessionLoader } from './session-loader';
import { typeDefs } from './type-defs';
import { TimeOver, withinTime } from './within-time';

/** Below the function's own 15 s, so that a caller gets an answer. */
const EXECUTION_LIMIT_MS = 10_000;

/** Below the 6 MB that Lambda hands back. */
const MAX_RESPONSE_BYTES = 5_000_000;

/** The first one where the caller does not mind. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const;

/** How many documents stay parsed; with the limit on tokens, some tens of megabytes at worst. */
const CACHED_DOCUMENTS = 64;

const JSON_TYPE = 'application/json; charset=utf-8';

const server = memoized(createServer);

/** Answers a GraphQL request by GET or POST; clean GET answers are cacheable as REST's are. */
export async function answerGraphql(
  request: ApiRequest,
  service: ApiService,
): Promise<ApiResponse> {
  const { requestId } = request;
  try {
    return await answer(request, readGraphqlRequest(request), service);
  } catch (error) {
    if (error instanceof GraphQLError)
      return errorsResponse({ errors: [error] }, JSON_TYPE, requestId);
    if (!(error instanceof TimeOver)) throw error;
    service.logFailure({
      message: 'the operation took too long',
      resource: '/graphql',
      requestId,
      error,
    });
    const over = coded('The operation took too long.', 'TIMEOUT');
    return { ...errorsResponse({ errors: [over] }, JSON_TYPE, requestId), status: 503 };
  }
}

async function answer(
  request: ApiRequest,
  asked: GraphqlRequest,
  service: ApiService,
): Promise<ApiResponse> {
  const { data, logFailure } = service;
  const { requestId } = request;
  const mediaType = preferredType(request.headers.get('accept'), MEDIA_TYPES);
  if (mediaType === undefined) {
    throw new RequestProblem('not-acceptable', {
      detail: `GraphQL is offered as ${MEDIA_TYPES.join(' and ')}.`,
    });
  }
  const contentType = `${mediaType}; charset=utf-8`;
  const loader = createSessionLoader(data);
  const context = { data, loader, requestId, logFailure };
  const result = await withinTime(EXECUTION_LIMIT_MS, (signal) =>
    executeOperation(server(service), asked, context, signal),
  );
  if (result.errors !== undefined) return errorsResponse(result, contentType, requestId);
  const body = JSON.stringify(result);
  if (Buffer.byteLength(body) > MAX_RESPONSE_BYTES) {
    const megabytes = MAX_RESPONSE_BYTES / 1_000_000;
    throw coded(
      `The answer is larger than ${megabytes} MB: ask for less of it.`,
      'RANGE_TOO_LARGE',
    );
  }
  return request.method === 'GET'
    ? contentResponse(contentType, body, await cacheHeaders(service, loader))
    : {
        status: 200,
        headers: { 'content-type': contentType, 'cache-control': 'no-store' },
        body,
      };
}

async function cacheHeaders({ data }: ApiService, loader: SessionLoader) {
  const all = { from: CALENDAR_START, to: lastDueDate(data.now(), data.schedule) };
  const settled = settledness(all, await loader.recent(), data);
  return { 'cache-control': cacheControl(settled, data), vary: 'Accept' };
}

function createServer({ logFailure }: ApiService) {
  return createYoga<GraphqlContext & FailureContext>({
    schema: createSchema<GraphqlContext & FailureContext>({ typeDefs, resolvers }),
    graphiql: false,
    landingPage: false,
    logging: false,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: CACHED_DOCUMENTS }),
      errorCache: createLRUCache({ max: CACHED_DOCUMENTS }),
    },
    plugins: [documentLimits(), maskFailures()],
    maskedErrors: { maskError: (error) => maskedError(error, logFailure) },
  });
}

function coded(message: string, code: 'TIMEOUT' | 'RANGE_TOO_LARGE'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
