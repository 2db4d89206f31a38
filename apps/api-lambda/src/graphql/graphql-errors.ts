import { type GraphQLError } from 'graphql';
import { type ApiResponse } from '../http/api-response';

/** An answer of nothing but errors, each with the request's id; never stored by a cache. */
export function errorsResponse(
  status: number,
  errors: readonly GraphQLError[],
  requestId: string,
): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: withRequestId(JSON.stringify({ errors }), requestId),
  };
}

/** graphql-js puts `errors` first where there are any, so a body without need not be parsed. */
export function hasErrors(body: string): boolean {
  return body.startsWith('{"errors"');
}

/** The body with the request's id among the extensions of each of its errors. */
export function withRequestId(body: string, requestId: string): string {
  const result = JSON.parse(body) as { errors: { extensions?: object }[] };
  const errors = result.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return JSON.stringify({ ...result, errors });
}
