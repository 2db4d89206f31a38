import { GraphQLError } from 'graphql';
import { CALENDAR_START, lastDueDate } from '@tre/movers-domain';
import { type ApiRequest } from '../http/api-request';
import { type ApiResponse, RETRY_SOON, contentResponse } from '../http/api-response';
import { type ApiService } from '../http/api-service';
import { cacheControl, settledness } from '../http/freshness';
import { preferredType } from '../http/preferred-type';
import { RequestProblem } from '../http/problem';
import { executeOperation, preparedDocument } from './execute-operation';
import { errorsResponse } from './graphql-errors';
import { type GraphqlRequest, readGraphqlRequest } from './read-graphql-request';
import { refusedForSize } from './response-limit';
import { type SessionLoader, createSessionLoader } from './session-loader';
import { TimeOver, withinTime } from './within-time';

/** Below the function's own 15 s, so that a caller gets an answer. */
const EXECUTION_LIMIT_MS = 10_000;

/** The first one where the caller does not mind. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const;

const JSON_TYPE = 'application/json; charset=utf-8';

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
    const over = new GraphQLError('The operation took too long.', {
      extensions: { code: 'TIMEOUT' },
    });
    const response = errorsResponse({ errors: [over] }, JSON_TYPE, requestId);
    return { ...response, status: 503, headers: { ...response.headers, ...RETRY_SOON } };
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
  const prepared = preparedDocument(asked.query);
  if (prepared.errors !== undefined) return errorsResponse(prepared, contentType, requestId);
  const { result, loader } = await withinTime(EXECUTION_LIMIT_MS, async (signal) => {
    const reads = createSessionLoader(data, signal);
    const context = { data, loader: reads, requestId, logFailure };
    const execution = executeOperation(prepared.document, asked, context);
    // What the age goes by is read along with the answer. Should it fail, it does so again where the age is told.
    if (request.method === 'GET') reads.recent().catch(() => undefined);
    return { result: await execution, loader: reads };
  });
  if (result.errors !== undefined) return errorsResponse(result, contentType, requestId);
  const body = JSON.stringify(result);
  const refusal = refusedForSize(body);
  if (refusal !== undefined) throw refusal;
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
