import { GraphQLError } from 'graphql';
import { type ApiRequest } from '../http/api-request';
import { RequestProblem } from '../http/problem';
import { wrongParameter } from '../http/wrong-parameter';

/** One GraphQL operation, as it came by GET or POST. */
export interface GraphqlRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const PARAMETERS = ['query', 'operationName', 'variables', 'extensions'];

/**
 * Reads a request by the GraphQL-over-HTTP specification: parameters by GET, a JSON object by POST, never a batch. A
 * wrong parameter or media type is a problem; a JSON body that is no GraphQL request is a GraphQL error.
 */
export function readGraphqlRequest(request: ApiRequest): GraphqlRequest {
  return request.method === 'POST' ? readBody(request) : readParameters(request);
}

function readParameters({ query: parameters }: ApiRequest): GraphqlRequest {
  for (const [name, values] of parameters) {
    if (!PARAMETERS.includes(name)) {
      throw wrongParameter(name, `The parameters are ${PARAMETERS.join(', ')}.`);
    }
    if (values.length !== 1) throw wrongParameter(name, `${name} must be given once.`);
  }
  const text = (name: string): string | undefined => parameters.get(name)?.[0] || undefined;
  const query = text('query');
  if (query === undefined) throw wrongParameter('query', 'query must be a GraphQL document.');
  const operationName = text('operationName');
  const variables = readVariables(text('variables'));
  return { query, ...(operationName && { operationName }), ...(variables && { variables }) };
}

function readVariables(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined;
  const value = parsedJson(text);
  if (value === null) return undefined;
  if (!isObject(value)) throw wrongParameter('variables', 'variables must be a JSON object.');
  return value;
}

function readBody({ headers, body }: ApiRequest): GraphqlRequest {
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';');
  if (mediaType.trim().toLowerCase() !== 'application/json') {
    throw new RequestProblem('unsupported-media-type', {
      detail: 'POST /graphql takes application/json.',
    });
  }
  const value = parsedJson(body ?? '');
  if (value === undefined) throw badRequest('The body is not valid JSON.');
  if (Array.isArray(value)) throw badRequest('Batches are not answered: send one operation.');
  if (!isObject(value)) throw badRequest('The body must be a JSON object.');
  const { query, operationName, variables } = value;
  if (typeof query !== 'string' || query === '') {
    throw badRequest('The body must have a GraphQL document as its query.');
  }
  if (!isAbsent(operationName) && typeof operationName !== 'string') {
    throw badRequest('operationName must be a string.');
  }
  if (!isAbsent(variables) && !isObject(variables)) {
    throw badRequest('variables must be an object.');
  }
  return { query, ...(operationName && { operationName }), ...(variables && { variables }) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isAbsent(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
