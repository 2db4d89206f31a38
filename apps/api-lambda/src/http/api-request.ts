import { type APIGatewayProxyEvent } from 'aws-lambda';

/** A request as the routes see it, whichever prefix it came by. */
export interface ApiRequest {
  readonly method: string;
  /** The resource as the template declares it, such as `/movers/{date}`. */
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Every value of every query parameter, decoded. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly headers: Headers;
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

/** Those that HTTP allows (RFC 9110, 5.1 and 5.5): the platform throws at any other, such as one with a euro sign. */
function readHeaders(event: APIGatewayProxyEvent): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(event.multiValueHeaders ?? {})) {
    if (!TOKEN.test(name)) continue;
    for (const value of values ?? []) if (FIELD_VALUE.test(value)) headers.append(name, value);
  }
  return headers;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~\w]+$/;
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

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
