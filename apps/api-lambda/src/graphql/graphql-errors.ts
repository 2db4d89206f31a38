import { type ExecutionResult, type GraphQLError } from 'graphql';
import { type ApiResponse } from '../http/api-response';
import { refusedForSize } from './response-limit';

/**
 * An answer with errors, each with the request's id; never stored by a cache. Its status is 400 where nothing was
 * executed, in `application/json` too. (The GraphQL-over-HTTP draft lets that media type keep 200 for documents that
 * do not parse or validate; caches, logs and alarms understand a status better.) What it holds beside the errors, and
 * their number, are bounded as in any other answer.
 */
export function errorsResponse(
  { errors = [], ...result }: ExecutionResult,
  contentType: string,
  requestId: string,
): ApiResponse {
  const body = JSON.stringify({
    errors: errors.map((error) => identified(error, requestId)),
    ...result,
  });
  const refusal = refusedForSize(body);
  if (refusal !== undefined) return errorsResponse({ errors: [refusal] }, contentType, requestId);
  return {
    status: 'data' in result ? 200 : 400,
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    body,
  };
}

/** Without `http`, by which the server would tell itself a status. */
function identified(error: GraphQLError, requestId: string): object {
  const { http: _http, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions: { ...extensions, requestId } };
}
