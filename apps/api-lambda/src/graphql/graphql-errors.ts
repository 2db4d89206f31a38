import { type ExecutionResult, type GraphQLError } from 'graphql';
import { type ApiResponse } from '../http/api-response';

/**
 * An answer with errors, each with the request's id; never stored by a cache. Its status is 400 where nothing was
 * executed, in `application/json` too. (The GraphQL-over-HTTP draft lets that media type keep 200 for documents that
 * do not parse or validate; caches, logs and alarms understand a status better.)
 */
export function errorsResponse(
  { errors = [], ...result }: ExecutionResult,
  contentType: string,
  requestId: string,
): ApiResponse {
  return {
    status: 'data' in result ? 200 : 400,
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    body: JSON.stringify({
      errors: errors.map((error) => identified(error, requestId)),
      ...result,
    }),
  };
}

/** Without `http`, by which the server would tell itself a status. */
function identified(error: GraphQLError, requestId: string): object {
  const { http: _http, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions: { ...extensions, requestId } };
}
