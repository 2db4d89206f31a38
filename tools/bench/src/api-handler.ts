import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TABLE } from './table-name';

/** The API's production bundle: a GET in, the body out. */
export type AskApi = (resource: string, query: Readonly<Record<string, string>>) => Promise<string>;

interface ProxyResult {
  readonly statusCode: number;
  readonly body: string;
}

/** Imports the bundle anew, set to the store at `endpoint`. */
export async function importApi(endpoint: string): Promise<AskApi> {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    TABLE_NAME: TABLE,
    WATCHLIST: 'AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA',
    PUBLICATION_SCHEDULE: 'nextDay',
    PUBLIC_BARS: 'true',
    HOLD_BEYOND_PERCENT: '40',
  });
  const bundle = `${pathToFileURL(resolve('dist/apps/api-lambda/main.mjs')).href}?${endpoint}`;
  const { handler } = (await import(bundle)) as {
    handler: (event: unknown) => Promise<ProxyResult>;
  };
  const ask: AskApi = async (resource, query) => {
    const { statusCode, body } = await handler(eventOf(resource, query));
    if (statusCode !== 200 || body.startsWith('{"errors"')) {
      throw new Error(`${resource} answered ${statusCode}: ${body.slice(0, 300)}`);
    }
    return body;
  };
  // Its client looks for the address at its first request, and the next import names another.
  await ask('/health', {});
  return ask;
}

function eventOf(resource: string, query: Readonly<Record<string, string>>): unknown {
  return {
    httpMethod: 'GET',
    resource,
    path: resource,
    pathParameters: null,
    queryStringParameters: query,
    multiValueQueryStringParameters: Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name, [value]]),
    ),
    headers: {},
    multiValueHeaders: {},
    body: null,
    isBase64Encoded: false,
    requestContext: { requestId: 'bench', stage: 'api', path: resource },
  };
}
