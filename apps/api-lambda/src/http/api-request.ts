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

function readHeaders(event: APIGatewayProxyEvent): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(event.multiValueHeaders ?? {})) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
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
