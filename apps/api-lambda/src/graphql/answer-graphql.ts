import { GraphQLError } from 'graphql';
import { createLRUCache, createSchema, createYoga, useExecutionCancellation } from 'graphql-yoga';
import { CALENDAR_START, lastDueDate } from '@tre/movers-domain';
import { type ApiRequest } from '../http/api-request';
import { type ApiResponse, contentResponse } from '../http/api-response';
import { type ApiService } from '../http/api-service';
import { cacheControl, settledness } from '../http/freshness';
import { RequestProblem } from '../http/problem';
import { errorsResponse, hasErrors, withRequestId } from './graphql-errors';
import { documentLimits } from './limits/document-limits';
import { type FailureContext, maskFailures, maskedError } from './mask-failures';
import { type GraphqlRequest, readGraphqlRequest } from './read-graphql-request';
import { refuseByStatus } from './refuse-by-status';
import { type GraphqlContext } from './graphql-context';
import { resolvers } from './resolvers';
import { type SessionLoader, createSessionLoader } from './session-loader';
import { typeDefs } from './type-defs';
import { TimeOver, withinTime } from './within-time';

/** Below the function's own 15 s, so that a caller gets an answer. */
const EXECUTION_LIMIT_MS = 10_000;

/** Below the 6 MB that Lambda hands back. */
const MAX_RESPONSE_BYTES = 5_000_000;

/** How many documents stay parsed; with the limit on tokens, some tens of megabytes at worst. */
const CACHED_DOCUMENTS = 64;

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
    if (error instanceof GraphQLError) return errorsResponse(400, [error], requestId);
    if (!(error instanceof TimeOver)) throw error;
    service.logFailure({
      message: 'the operation took too long',
      resource: '/graphql',
      requestId,
      error,
    });
    return errorsResponse(503, [coded('The operation took too long.', 'TIMEOUT')], requestId);
  }
}

async function answer(
  request: ApiRequest,
  asked: GraphqlRequest,
  service: ApiService,
): Promise<ApiResponse> {
  const { data, logFailure } = service;
  const { requestId } = request;
  const loader = createSessionLoader(data);
  const { response, body } = await withinTime(EXECUTION_LIMIT_MS, async (signal) => {
    const context = { data, loader, requestId, logFailure };
    const executed = await server(service).fetch(webRequest(request, asked, signal), context);
    return { response: executed, body: await executed.text() };
  });
  if (response.status === 406) {
    throw new RequestProblem('not-acceptable', {
      detail: 'GraphQL is offered as application/json and application/graphql-response+json.',
    });
  }
  if (Buffer.byteLength(body) > MAX_RESPONSE_BYTES) {
    const megabytes = MAX_RESPONSE_BYTES / 1_000_000;
    throw coded(
      `The answer is larger than ${megabytes} MB: ask for less of it.`,
      'RANGE_TOO_LARGE',
    );
  }
  const contentType = response.headers.get('content-type') ?? 'application/json';
  if (request.method === 'GET' && response.status === 200 && !hasErrors(body)) {
    return contentResponse(contentType, body, await cacheHeaders(service, loader));
  }
  return {
    status: response.status,
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    body: hasErrors(body) ? withRequestId(body, requestId) : body,
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
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    logging: false,
    cors: false,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: CACHED_DOCUMENTS }),
      errorCache: createLRUCache({ max: CACHED_DOCUMENTS }),
    },
    plugins: [documentLimits(), maskFailures(), refuseByStatus(), useExecutionCancellation()],
    maskedErrors: { maskError: (error) => maskedError(error, logFailure) },
  });
}

function coded(message: string, code: 'TIMEOUT' | 'RANGE_TOO_LARGE'): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The server sees one form of request only, whichever it came in; of the headers, what negotiates the answer. */
function webRequest({ headers }: ApiRequest, asked: GraphqlRequest, signal: AbortSignal): Request {
  const accept = headers.get('accept');
  return new Request('http://api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accept !== null && { accept }) },
    body: JSON.stringify(asked),
    signal,
  });
}

function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
