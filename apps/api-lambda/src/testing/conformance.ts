import { type APIGatewayProxyResult } from 'aws-lambda';
import { type ValidateFunction, Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../rest/openapi/open-api-document';

const document = openApiDocument() as unknown as OpenApi;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
  readonly components: object;
}

interface Operation {
  readonly responses: Readonly<Record<string, Referable<Answer> | undefined>>;
}

interface Answer {
  readonly headers?: Readonly<Record<string, Referable<Header>>>;
  readonly content?: Readonly<Record<string, { readonly schema: object } | undefined>>;
}

interface Header {
  readonly required?: boolean;
  readonly schema: object;
}

type Referable<T> = T | { readonly $ref: string };

/** Throws where an answer of the REST API is not what `openapi.json` says of its path, method and status. */
export function assertConformance(
  { method, resource }: { readonly method: string; readonly resource: string },
  result: APIGatewayProxyResult,
): void {
  const item = document.paths[resource];
  if (item === undefined) return;
  const operation = item[method.toLowerCase()];
  const status = String(operation === undefined ? 405 : result.statusCode);
  const answer = resolved((operation ?? item['get'])?.responses[status]);
  const broken =
    answer === undefined || String(result.statusCode) !== status
      ? [`status ${result.statusCode} is not documented`]
      : [...brokenHeaders(answer, result), ...brokenBody(answer, result, method)];
  if (broken.length > 0) {
    throw new Error(`${method} ${resource} breaks openapi.json: ${broken.join('; ')}`);
  }
}

function brokenHeaders({ headers = {} }: Answer, result: APIGatewayProxyResult): string[] {
  return Object.entries(headers).flatMap(([name, referable]) => {
    const header = resolved(referable);
    const value = result.headers?.[name.toLowerCase()];
    if (value === undefined) return header?.required === true ? [`${name} is missing`] : [];
    return header === undefined ? [] : brokenBy(header.schema, value, name);
  });
}

function brokenBody(
  { content }: Answer,
  { headers, body }: APIGatewayProxyResult,
  method: string,
): string[] {
  if (method === 'HEAD' || content === undefined) {
    return body === '' ? [] : ['a body where none is documented'];
  }
  const [type = ''] = String(headers?.['content-type']).split(';');
  const documented = content[type];
  if (documented === undefined) return [`media type ${type} is not documented`];
  return brokenBy(documented.schema, type.endsWith('json') ? JSON.parse(body) : body, 'body');
}

const ajv = addFormats(
  new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: true }),
);
ajv.addKeyword('components').addKeyword('example');
const compiled = new Map<object, ValidateFunction>();

function brokenBy(schema: object, value: unknown, name: string): string[] {
  const validate =
    compiled.get(schema) ?? ajv.compile({ ...schema, components: document.components });
  compiled.set(schema, validate);
  return validate(value) ? [] : [ajv.errorsText(validate.errors, { dataVar: name })];
}

function resolved<T extends object>(referable: Referable<T> | undefined): T | undefined {
  if (referable === undefined || !('$ref' in referable)) return referable;
  return referable.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document) as T;
}
