import { GraphQLError } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { CALENDAR_START, lastDueDate } from '@tre/movers-domain';
import { StoreUnavailable } from '@tre/movers-store';
import { type ApiRequest } from '../http/api-request';
import { type ApiResponse, contentResponse } from '../http/api-response';
import { cacheControl, settledness } from '../http/freshness';
import { type ApiService, type LogFailure } from '../http/api-service';
import { InvalidRange, RangeTooLarge } from '../use-cases/refused-range';
import { type GraphqlContext } from './graphql-context';
import { resolvers } from './resolvers';
import { createSessionLoader } from './session-loader';
import { typeDefs } from './type-defs';

const server = memoized(createServer);

/** Answers a GraphQL request by GET or POST; clean GET answers are cacheable as REST's are. */
export async function answerGraphql(
  request: ApiRequest,
  service: ApiService,
): Promise<ApiResponse> {
  const { data } = service;
  const loader = createSessionLoader(data);
  const response = await server(service).fetch(webRequest(request), { data, loader });
  const contentType = response.headers.get('content-type') ?? 'application/json';
  const body = withinLimit(await response.text());
  if (request.method !== 'GET' || response.status !== 200 || hasErrors(body)) {
    return {
      status: response.status,
      headers: { 'content-type': contentType, 'cache-control': 'no-store' },
      body,
    };
  }
  const all = { from: CALENDAR_START, to: lastDueDate(data.now(), data.schedule) };
  const settled = settledness(all, await loader.recent(), data);
  return contentResponse(contentType, body, {
    'cache-control': cacheControl(settled, data),
    vary: 'Accept',
  });
}

function createServer(service: ApiService) {
  const logFailure = onceAnError(service.logFailure);
  return createYoga<GraphqlContext>({
    schema: createSchema<GraphqlContext>({ typeDefs, resolvers }),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    logging: false,
    cors: false,
    maskedErrors: { maskError: (error) => maskedError(error, logFailure) },
  });
}

/** Past this many bytes an answer is refused: 5 MB, below the 6 MB that a function may return. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;

function withinLimit(body: string): string {
  if (Buffer.byteLength(body) <= MAX_BODY_BYTES) return body;
  const message = 'The answer is larger than 5 MB; ask for a shorter range or fewer fields.';
  return JSON.stringify({ errors: [refusal(message, 'RANGE_TOO_LARGE', undefined)] });
}

/** graphql-js puts `errors` first where there are any, so the whole body need not be parsed again. */
function hasErrors(body: string): boolean {
  return body.startsWith('{"errors"');
}

function maskedError(error: unknown, logFailure: LogFailure): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const isIntended = cause === undefined || cause === null || cause instanceof GraphQLError;
  if (error instanceof GraphQLError && isIntended) return error;
  const path = error instanceof GraphQLError ? error.path : undefined;
  if (cause instanceof InvalidRange) return refusal(cause.message, 'BAD_USER_INPUT', path);
  if (cause instanceof RangeTooLarge) return refusal(cause.message, 'RANGE_TOO_LARGE', path);
  if (cause instanceof StoreUnavailable) {
    logFailure({ message: 'the store does not answer', resource: '/graphql', error: cause });
    return refusal('The store does not answer; try again soon.', 'UNAVAILABLE', path);
  }
  logFailure({ message: 'unexpected error', resource: '/graphql', error: cause });
  return refusal('The field could not be answered.', 'INTERNAL_ERROR', path);
}

/** A read that fails for one field fails for each that shares it; it is one failure all the same. */
function onceAnError(logFailure: LogFailure): LogFailure {
  const logged = new WeakSet<Error>();
  return (entry) => {
    if (entry.error instanceof Error) {
      if (logged.has(entry.error)) return;
      logged.add(entry.error);
    }
    logFailure(entry);
  };
}

function refusal(message: string, code: ErrorCode, path: GraphQLError['path']): GraphQLError {
  return new GraphQLError(message, { extensions: { code }, ...(path && { path }) });
}

/** Codes that callers may rely on. */
type ErrorCode = 'BAD_USER_INPUT' | 'RANGE_TOO_LARGE' | 'UNAVAILABLE' | 'INTERNAL_ERROR';

function webRequest({ method, query, headers, body }: ApiRequest): Request {
  const parameters = new URLSearchParams();
  for (const [name, values] of query) {
    for (const value of values) parameters.append(name, value);
  }
  return new Request(`http://api/graphql?${parameters.toString()}`, {
    method,
    headers: bodyHeaders(headers),
    ...(method === 'POST' && { body: body ?? '' }),
  });
}

/** Only what content negotiation and the protection against cross-site requests look at. */
function bodyHeaders(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of ['accept', 'content-type', 'x-graphql-yoga-csrf']) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
