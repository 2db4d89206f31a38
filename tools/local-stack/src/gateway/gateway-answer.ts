import { type HttpAnswer } from '../http/http-exchange';
import { type DeployedGatewayResponse } from '../template/deployed-app';

/** The cases in which the gateway answers by itself, with the status that each has unless the template says otherwise. */
export const gatewayCases = {
  missingRoute: {
    type: 'MISSING_AUTHENTICATION_TOKEN',
    status: 403,
    message: 'Missing Authentication Token',
  },
  badParameters: {
    type: 'BAD_REQUEST_PARAMETERS',
    status: 400,
    message: 'Missing required request parameters',
  },
  badBody: { type: 'BAD_REQUEST_BODY', status: 400, message: 'Invalid request body' },
  tooLarge: { type: 'REQUEST_TOO_LARGE', status: 413, message: 'Request Entity Too Large' },
  timedOut: { type: 'INTEGRATION_TIMEOUT', status: 504, message: 'Endpoint request timed out' },
  /** A function's error or malformed answer has no type of its own. */
  failed: { type: 'DEFAULT_5XX', status: 502, message: 'Internal server error' },
} as const;

/** What the variables of a template stand for. */
export interface GatewayContext {
  readonly requestId: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly stage: string;
  readonly sourceIp: string;
  readonly at: Date;
}

/** Answers as the template's gateway response for the case says, or as API Gateway does where it says nothing. */
export function gatewayAnswer(
  name: keyof typeof gatewayCases,
  responses: ReadonlyMap<string, DeployedGatewayResponse>,
  context: GatewayContext,
): HttpAnswer {
  const { type, status, message } = gatewayCases[name];
  const fallback = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
  const response = responses.get(type) ?? responses.get(fallback);
  const [[contentType, template] = DEFAULT_TEMPLATE] = response?.templates ?? [];
  const variables = variablesOf(type, message, context);
  const body = template.replace(VARIABLE, (found) => variables[found] ?? '');
  const headers = response?.headers ?? [];
  const hasType = headers.some(([header]) => header.toLowerCase() === 'content-type');
  return {
    status: response?.status ?? status,
    headers: [
      ...headers,
      ...(hasType ? [] : [['Content-Type', contentType] as const]),
      ['x-amzn-ErrorType', errorTypes[name]],
    ],
    body: Buffer.from(body),
  };
}

const DEFAULT_TEMPLATE = ['application/json', '{"message":$context.error.messageString}'] as const;
const VARIABLE = /\$context(?:\.\w+)+/g;

const errorTypes = {
  missingRoute: 'MissingAuthenticationTokenException',
  badParameters: 'BadRequestException',
  badBody: 'BadRequestException',
  tooLarge: 'RequestTooLargeException',
  timedOut: 'InternalServerErrorException',
  failed: 'InternalServerErrorException',
} as const;

function variablesOf(
  type: string,
  message: string,
  { requestId, httpMethod, path, stage, sourceIp, at }: GatewayContext,
): Readonly<Record<string, string>> {
  return {
    '$context.error.message': message,
    '$context.error.messageString': JSON.stringify(message),
    '$context.error.responseType': type,
    '$context.extendedRequestId': requestId,
    '$context.httpMethod': httpMethod,
    '$context.identity.sourceIp': sourceIp,
    '$context.path': `/${stage}${path}`,
    '$context.requestId': requestId,
    '$context.requestTimeEpoch': String(at.getTime()),
    '$context.stage': stage,
  };
}
