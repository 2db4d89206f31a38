import { type APIGatewayProxyEvent } from 'aws-lambda';
import { type HttpHeader } from '../http/http-exchange';
import { type DeployedApi } from '../template/deployed-app';
import { localAccount } from '../template/local-account';
import { isBinaryType } from './media-type';
import { type MatchedRoute } from './route-table';

/** A request that found its route. */
export interface RoutedRequest {
  readonly method: string;
  /** Without the stage, as it was sent. */
  readonly path: string;
  /** Without the question mark, as it was sent. */
  readonly query: string;
  readonly headers: readonly HttpHeader[];
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly matched: MatchedRoute;
  readonly requestId: string;
  readonly traceId: string;
  readonly at: Date;
}

/**
 * The event of a REST API's Lambda proxy integration
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html). Query
 * parameters are decoded; path and path parameters stay encoded, as REST APIs leave them.
 */
export function proxyEvent(request: RoutedRequest, api: DeployedApi): APIGatewayProxyEvent {
  const { route, pathParameters } = request.matched;
  const headers = [...request.headers.filter(isPassedOn), ...forwardedHeaders(request)];
  const query = queryPairs(request.query);
  const isBinary = isBinaryType(lastOf(headers, 'content-type'), api.binaryMediaTypes);
  return {
    resource: route.resource,
    path: request.path,
    httpMethod: request.method,
    headers: singles(headers),
    multiValueHeaders: multis(headers),
    queryStringParameters: query.length === 0 ? null : singles(query),
    multiValueQueryStringParameters: query.length === 0 ? null : multis(query),
    pathParameters: pathParameters === null ? null : { ...pathParameters },
    stageVariables: api.stageVariables === null ? null : { ...api.stageVariables },
    requestContext: requestContext(request, api, headers),
    body:
      request.body.byteLength === 0 ? null : request.body.toString(isBinary ? 'base64' : 'utf8'),
    isBase64Encoded: isBinary && request.body.byteLength > 0,
  };
}

/** Those that belong to the connection end at the gateway. */
function isPassedOn([name]: HttpHeader): boolean {
  return !ENDING_HERE.includes(name.toLowerCase());
}

const ENDING_HERE = [
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'content-length',
];

function forwardedHeaders({ headers, sourceIp, traceId }: RoutedRequest): readonly HttpHeader[] {
  const has = (name: string) => headers.some(([one]) => one.toLowerCase() === name.toLowerCase());
  const [, port = '80'] = /:(\d+)$/.exec(lastOf(headers, 'host') ?? '') ?? [];
  const added: readonly HttpHeader[] = [
    ['X-Amzn-Trace-Id', `Root=${traceId}`],
    ['X-Forwarded-For', sourceIp],
    ['X-Forwarded-Port', port],
    ['X-Forwarded-Proto', 'http'],
  ];
  return added.filter(([name]) => !has(name));
}

function requestContext(
  request: RoutedRequest,
  api: DeployedApi,
  headers: readonly HttpHeader[],
): APIGatewayProxyEvent['requestContext'] {
  const { route } = request.matched;
  return {
    accountId: localAccount.accountId,
    apiId: api.id,
    authorizer: null,
    protocol: 'HTTP/1.1',
    httpMethod: request.method,
    identity: identity(request.sourceIp, lastOf(headers, 'user-agent') ?? null),
    path: `/${api.stage}${request.path}`,
    stage: api.stage,
    requestId: request.requestId,
    extendedRequestId: request.requestId,
    requestTime: commonLogTime(request.at),
    requestTimeEpoch: request.at.getTime(),
    resourceId: route.resourceId,
    resourcePath: route.resource,
    domainName: lastOf(headers, 'host') ?? '',
    domainPrefix: api.id,
  };
}

function identity(
  sourceIp: string,
  userAgent: string | null,
): APIGatewayProxyEvent['requestContext']['identity'] {
  return {
    accessKey: null,
    accountId: null,
    apiKey: null,
    apiKeyId: null,
    caller: null,
    clientCert: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp,
    user: null,
    userAgent,
    userArn: null,
  };
}

/** `22/Nov/2026:23:59:51 +0000` */
function commonLogTime(at: Date): string {
  const [, day, month, year, time] =
    /, (\d\d) (\w{3}) (\d{4}) ([\d:]{8})/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

function queryPairs(query: string): readonly HttpHeader[] {
  return query === '' ? [] : [...new URLSearchParams(query)];
}

/** The last value of each name. */
function singles(pairs: readonly HttpHeader[]): Record<string, string> {
  return Object.fromEntries(pairs);
}

function multis(pairs: readonly HttpHeader[]): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
}

function lastOf(headers: readonly HttpHeader[], name: string): string | undefined {
  return headers.findLast(([one]) => one.toLowerCase() === name)?.[1];
}
