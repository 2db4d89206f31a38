import { type APIGatewayProxyEvent } from 'aws-lambda';

/** A request as the routes see it, whichever prefix it came by. */
export interface ApiRequest {
  readonly method: string;
  /** The resource as the template declares it, such as `/movers/{date}`. */
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Every value of every query parameter, decoded. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  /** Header fields by their names in lower case, the values of one name joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | null;
  readonly requestId: string;
}

/** Reads API Gateway's proxy event. */
export function readApiRequest(event: APIGatewayProxyEvent): ApiRequest {
  return {
    method: event.httpMethod,
    resource: event.resource,
    pathParameters: definedEntries(event.pathParameters),
    query: new Map(
      Object.entries(event.multiValueQueryStringParameters ?? {}).map(([name, values]) => [
        name,
        values ?? [],
      ]),
    ),
    headers: readHeaders(event),
    body: decodeBody(event),
    requestId: event.requestContext.requestId,
  };
}

/** By a plain map: the platform's own throws at a value with a euro sign, and is slow to make. */
function readHeaders(event: APIGatewayProxyEvent): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(event.multiValueHeaders ?? {}).flatMap(([name, values]) =>
      values?.length ? [[name.toLowerCase(), values.join(', ')]] : [],
    ),
  );
}

function decodeBody({ body, isBase64Encoded }: APIGatewayProxyEvent): string | null {
  return body !== null && isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

function definedEntries(
  record: Readonly<Record<string, string | undefined>> | null,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
