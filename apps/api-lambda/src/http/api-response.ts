import { hash } from 'node:crypto';
import { type APIGatewayProxyResult } from 'aws-lambda';
import { type Problem } from '@tre/movers-contract';
import { type ApiRequest } from './api-request';

/** An answer before it takes the gateway's form. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Open for reads from anywhere; the headers that a script needs are exposed. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, Link, Date, Age',
} as const;

/** What each 503 of ours says: another try in so many seconds may go well (RFC 9110, 10.2.3). */
export const RETRY_SOON = { 'retry-after': '5' } as const;

/** A JSON answer with a strong ETag of its bytes. */
export function jsonResponse(
  body: unknown,
  headers: Readonly<Record<string, string>>,
): ApiResponse {
  return contentResponse('application/json; charset=utf-8', JSON.stringify(body), headers);
}

/** An answer of any media type with a strong ETag of its bytes. */
export function contentResponse(
  mediaType: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): ApiResponse {
  return {
    status: 200,
    headers: { 'content-type': mediaType, etag: strongEtag(body), ...headers },
    body,
  };
}

/** A problem; never stored by a cache. */
export function problemResponse(
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): ApiResponse {
  return {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
    body: JSON.stringify(problem),
  };
}

/** Without its body where the caller has it already (`If-None-Match`) or asked by HEAD. */
export function conditional(
  response: ApiResponse,
  request: Pick<ApiRequest, 'method' | 'headers'>,
): ApiResponse {
  const etag = response.headers['etag'];
  const asked = request.headers.get('if-none-match');
  if (
    response.status === 200 &&
    etag !== undefined &&
    asked !== undefined &&
    matches(asked, etag)
  ) {
    const { 'content-type': _unsent, ...headers } = response.headers;
    return { status: 304, headers, body: '' };
  }
  return request.method === 'HEAD' ? { ...response, body: '' } : response;
}

/** The answer as API Gateway's Lambda proxy integration takes it. */
export function toProxyResult(response: ApiResponse): APIGatewayProxyResult {
  return {
    statusCode: response.status,
    headers: { ...CORS_HEADERS, ...response.headers },
    body: response.body,
    isBase64Encoded: false,
  };
}

function strongEtag(body: string): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
}

/** Compared weakly (RFC 9110, 13.1.2), since proxies weaken the tag when they compress. */
function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch
    .split(',')
    .map((candidate) => candidate.trim().replace(/^W\//, ''))
    .some((candidate) => candidate === '*' || candidate === etag);
}
