import { type Parameter } from '../parameter';
import { headers } from './headers';
import { type RestOperation, operations } from './operations';
import { responseRef, responses } from './responses';
import { schemas } from './schemas';

/** The REST API in OpenAPI 3.1, from the definitions that read its requests; its golden is `openapi.json` of movers-contract. */
export function openApiDocument() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'TRE Stocks',
      version: '1.0.0',
      summary: 'The top mover of a stock watchlist, every trading day.',
      description:
        'Public, read only. Errors are problem+json (RFC 9457) and never cached. Any range and any question: GraphQL at `graphql`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '.', description: 'Wherever this document lies.' }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, operation]) => [path, pathItem(operation)]),
    ),
    components: { schemas, responses, headers },
  };
}

function pathItem(operation: RestOperation) {
  const answers = answersOf(operation);
  return {
    ...(Object.keys(operation.path).length > 0 && {
      parameters: parametersIn('path', operation.path),
    }),
    get: { operationId: `get${operation.id}`, ...described(operation), responses: answers },
    head: {
      operationId: `head${operation.id}`,
      ...described(operation),
      description: 'Like GET, without the body.',
      responses: withoutContent(answers),
    },
    options: {
      operationId: `options${operation.id}`,
      summary: 'The methods of this path',
      responses: { '204': responseRef('Options') },
    },
  };
}

function described({ summary, description, query }: RestOperation) {
  return {
    summary,
    ...(description !== undefined && { description }),
    ...(Object.keys(query).length > 0 && { parameters: parametersIn('query', query) }),
  };
}

function parametersIn(
  place: 'path' | 'query',
  definitions: Readonly<Record<string, Parameter<unknown>>>,
) {
  return Object.entries(definitions).map(([name, { description, schema, example }]) => ({
    name,
    in: place,
    description,
    required: place === 'path',
    schema,
    example,
  }));
}

type Answers = Readonly<Record<string, object>>;

/** By status: what the operation says, and what the gateway or a fault may say instead. */
function answersOf({ ok, others }: RestOperation): Answers {
  return {
    '200': ok,
    ...Object.fromEntries(
      Object.entries(others).map(([status, name]) => [status, responseRef(name)]),
    ),
    '405': responseRef('MethodNotAllowed'),
    '413': responseRef('RequestTooLarge'),
    '429': responseRef('TooManyRequests'),
    '500': responseRef('InternalError'),
    '504': responseRef('GatewayTimeout'),
  };
}

/** An answer to HEAD has the headers of GET's and no content; shared answers say so by the method itself. */
function withoutContent(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      const { content: _content, ...rest } = answer as { content?: unknown };
      return [status, rest];
    }),
  );
}
