import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the API answers, in the shape that the gateway takes. */
export interface ApiAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The API's production bundle: a GET in, the answer out; rejects where that is no success. */
export type AskApi = (
  resource: string,
  query: Readonly<Record<string, string>>,
) => Promise<ApiAnswer>;

/** Where the records are. */
export interface RecordsPlace {
  readonly endpoint: string;
  readonly tableName: string;
}

/** Imports the bundle anew, set to a store. */
export async function importApi({ endpoint, tableName }: RecordsPlace): Promise<AskApi> {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    TABLE_NAME: tableName,
    WATCHLIST: 'AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA',
    PUBLICATION_SCHEDULE: 'nextDay',
    PUBLIC_BARS: 'true',
    HOLD_BEYOND_PERCENT: '40',
  });
  const bundle = `${pathToFileURL(resolve('dist/apps/api-lambda/main.mjs')).href}?${endpoint}`;
  const { handler } = (await import(bundle)) as {
    handler: (event: unknown) => Promise<ApiAnswer>;
  };
  const ask: AskApi = async (resource, query) => {
    const answer = await handler(eventOf(resource, query));
    const { statusCode, body } = answer;
    if (statusCode !== 200 || body.startsWith('{"errors"')) {
      throw new Error(`${resource} answered ${statusCode}: ${body.slice(0, 300)}`);
    }
    return answer;
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
    requestContext: { requestId: 'measured', stage: 'api', path: resource },
  };
}
