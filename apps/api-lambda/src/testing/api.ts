import { type APIGatewayProxyEvent, type APIGatewayProxyResult } from 'aws-lambda';
import { type SessionReader, parseTicker, publicationSchedules } from '@tre/movers-domain';
import { InMemorySessionStore } from '@tre/movers-store';
import { createHandler } from '../handler';
import { type PublishedData } from '../use-cases/published-data';
import { assertConformance } from './conformance';
import { PUBLISHED, judged } from './published-sessions';

/** Saturday 30 August 2025, 00:31 New York time: Friday's session has been due for a minute. */
export const NOW = new Date('2025-08-30T04:31:00Z');

/** A request in the gateway's terms. */
export interface Asked {
  readonly method?: string;
  readonly resource?: string;
  readonly date?: string;
  /** What stands before the resource's path: a stage, or the edge's `/api`. */
  readonly prefix?: string;
  /** As it stands behind the question mark. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The function over an in-memory store that holds {@link PUBLISHED}. */
export async function publishedApi(overrides: Partial<PublishedData> = {}) {
  const store = new InMemorySessionStore();
  for (const date of PUBLISHED) {
    await store.publish(judged(date, `${date}T23:00:00.000Z`));
  }
  return apiOver(store, overrides);
}

/** The function over any reader; every REST answer is held against `openapi.json`. */
export function apiOver(reader: SessionReader, overrides: Partial<PublishedData> = {}) {
  const failures: unknown[] = [];
  const handler = createHandler({
    data: {
      reader,
      schedule: publicationSchedules.nextDay,
      watchlist: [
        { symbol: parseTicker('AAPL'), name: 'Apple' },
        { symbol: parseTicker('MSFT'), name: 'Microsoft' },
        { symbol: parseTicker('NVDA'), name: null },
      ],
      bars: 'show',
      holdBeyondPercent: 40,
      now: () => NOW,
      ...overrides,
    },
    logFailure: (entry) => failures.push(entry),
  });
  const ask = async (asked: Asked) => {
    const event = eventOf(asked);
    const result = await handler(event);
    assertConformance({ method: event.httpMethod, resource: event.resource }, result);
    return result;
  };
  return { ask, failures };
}

/** The body of a JSON answer. */
export function bodyOf(result: APIGatewayProxyResult): unknown {
  return JSON.parse(result.body);
}

function eventOf(asked: Asked): APIGatewayProxyEvent {
  const {
    method = 'GET',
    resource = '/movers',
    date,
    prefix = '',
    query = '',
    headers = {},
    body = null,
  } = asked;
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())];
  const path = `${prefix}${resource.replace('{date}', date ?? '')}`;
  return {
    httpMethod: method,
    resource,
    path,
    pathParameters: date === undefined ? null : { date },
    queryStringParameters: null,
    multiValueQueryStringParameters:
      names.length === 0
        ? null
        : Object.fromEntries(names.map((name) => [name, parameters.getAll(name)])),
    headers,
    multiValueHeaders: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    ),
    body,
    isBase64Encoded: false,
    stageVariables: null,
    requestContext: { ...REQUEST_CONTEXT, httpMethod: method, path, resourcePath: resource },
  };
}

const REQUEST_CONTEXT: APIGatewayProxyEvent['requestContext'] = {
  accountId: '000000000000',
  apiId: 'api',
  authorizer: null,
  protocol: 'HTTP/1.1',
  httpMethod: 'GET',
  identity: {
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
    sourceIp: '127.0.0.1',
    user: null,
    userAgent: null,
    userArn: null,
  },
  path: '/movers',
  stage: 'api',
  requestId: 'request-1',
  requestTimeEpoch: 0,
  resourceId: 'movers',
  resourcePath: '/movers',
};
