import { getIntrospectionQuery } from 'graphql';
import { type APIGatewayProxyResult } from 'aws-lambda';
import { DOCUMENT_LIMITS } from './graphql/limits/document-limits';
import { type Asked, bodyOf, publishedApi } from './testing/api';

const resource = '/graphql';

const WIDE_ROW = `fragment R on BoardRow {
  symbol open high low close volume previousClose changePercent openChangePercent
}`;

/** Finds what hangs, on however busy a machine; bounded work is asserted by the refusals themselves. */
const PATIENCE_MS = 30_000;

describe('GraphQL documents that would cost too much', () => {
  it.each([
    ['1,000 aliases', aliases(1000), 'TOO_MANY_TOKENS'],
    ['16 aliases', aliases(DOCUMENT_LIMITS.aliases + 1), 'TOO_MANY_ALIASES'],
    [
      '16 aliases over fragments',
      `{ ...A ...B } fragment A on Query ${aliases(8, 'a')} fragment B on Query ${aliases(8, 'b')}`,
      'TOO_MANY_ALIASES',
    ],
    [
      'an alias that fills the answer',
      `{ winners(from: "2003-09-10", to: "2025-08-29") { ${'x'.repeat(50_000)}: date } }`,
      'ALIAS_TOO_LONG',
    ],
    ['depth 50', `{ day(date: "2025-08-26") ${nested('x', 49)} }`, 'TOO_DEEP'],
    [
      'depth 50 by fragments',
      `{ ...F0 } ${chain(50, (next) => `{ x { ...${next} } }`)}`,
      'TOO_DEEP',
    ],
    [
      'introspection nested 20 deep',
      `{ __schema { types { fields { type ${nested('ofType', 20)} } } } }`,
      'TOO_DEEP',
    ],
    [
      'introspection that repeats lists',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection again and again',
      `{ ${Array.from({ length: 6 }, (_, index) => `s${index}: __schema { types { name } }`).join(' ')} }`,
      'TOO_COSTLY',
    ],
    [
      'boards again and again',
      `{ latestSession { ${Array.from({ length: 15 }, (_, index) => `b${index}: board { ...R ...R ...R ...R }`).join(' ')} } } ${WIDE_ROW}`,
      'TOO_COSTLY',
    ],
    [
      'a fragment in a circle',
      '{ ...A } fragment A on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a circle through a field',
      '{ latestSession { ...S } } fragment S on Session { x { ...S } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments in two large circles',
      `{ ...A0 ...B0 } ${circle(122, 'A')} ${circle(121, 'B')}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that double 40 times',
      `{ ...F0 } ${chain(40, (next) => `{ ...${next} ...${next} }`)}`,
      'TOO_COSTLY',
    ],
    [
      '21 directives',
      `{ watchlist { symbol ${'@include(if: true) '.repeat(21)} } }`,
      'TOO_MANY_DIRECTIVES',
    ],
    [
      'brackets 900 deep',
      `{ day(date: ${'['.repeat(900)}${']'.repeat(900)}) { date } }`,
      undefined,
    ],
    ['a document that stops short', '{ day(', 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', '{ losers }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { publish }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { day }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('are refused: %s', async (_, query, code) => {
    const { ask, failures } = await publishedApi();
    const start = performance.now();

    const result = await post(ask, JSON.stringify({ query }));

    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
    expect(failures).toEqual([]);
    expect(result.statusCode).toBe(400);
    expect(bodyOf(result)).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({
          extensions: {
            code: code ?? expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/),
            requestId: 'request-1',
          },
        }),
      ]),
    });
    expect(bodyOf(result)).not.toHaveProperty('data');
    expect(result.headers?.['cache-control']).toBe('no-store');
  });

  it('does not refuse the standard introspection', async () => {
    const { ask } = await publishedApi();
    const query = getIntrospectionQuery({ specifiedByUrl: true, schemaDescription: true });

    const result = await post(ask, JSON.stringify({ query }));

    expect(bodyOf(result)).not.toHaveProperty('errors');
  });

  it.each([aliases(DOCUMENT_LIMITS.aliases), '{ latestSession { board { ...R } } } ' + WIDE_ROW])(
    'does not refuse what is within the limits',
    async (query) => {
      const { ask } = await publishedApi();

      const result = await post(ask, JSON.stringify({ query }));

      expect(bodyOf(result)).not.toHaveProperty('errors');
    },
  );
});

describe('bodies that are no GraphQL request', () => {
  it.each([
    ['a batch', '[{"query":"{ watchlist { symbol } }"}]', /Batches/],
    ['an empty batch', '[]', /Batches/],
    ['malformed JSON', '{"query":"{ watchlist', /valid JSON/],
    ['nothing', '', /valid JSON/],
    ['null', 'null', /JSON object/],
    ['a number', '7', /JSON object/],
    ['no query', '{"variables":{}}', /query/],
    ['a query that is an array', '{"query":["{ watchlist { symbol } }"]}', /query/],
    ['variables that are an array', '{"query":"{ x }","variables":[]}', /variables/],
    ['variables that are a text', '{"query":"{ x }","variables":"{}"}', /variables/],
    ['an operation name that is a number', '{"query":"{ x }","operationName":7}', /operationName/],
    ['arrays 30,000 deep', '['.repeat(30_000), /valid JSON/],
  ])('are refused: %s', async (_, body, message) => {
    const { ask, failures } = await publishedApi();

    const result = await post(ask, body);

    expect(failures).toEqual([]);
    expect(result.statusCode).toBe(400);
    expect(bodyOf(result)).toEqual({
      errors: [
        {
          message: expect.stringMatching(message),
          extensions: { code: 'BAD_REQUEST', requestId: 'request-1' },
        },
      ],
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'are refused for their media type %p',
    async (contentType) => {
      const { ask } = await publishedApi();

      const result = await post(ask, '{"query":"{ watchlist { symbol } }"}', contentType);

      expect(result.statusCode).toBe(415);
      expect(bodyOf(result)).toMatchObject({
        type: 'tag:tre-stocks,2026:problem:unsupported-media-type',
      });
    },
  );

  it.each([
    ['10,000 aliases', JSON.stringify({ query: aliases(10_000) })],
    ['a query of 1 MB', JSON.stringify({ query: `{ ${'x '.repeat(500_000)}}` })],
    ['a comment of 1 MB', JSON.stringify({ query: `# ${'x'.repeat(1_000_000)}\n{ x }` })],
    ['a body of 10 MB', 'x'.repeat(10_000_000)],
    ['characters of more than one byte', '€'.repeat(30_000)],
  ])('are refused for their size: %s', async (_, body) => {
    const { ask } = await publishedApi();

    const result = await post(ask, body);

    expect(result.statusCode).toBe(413);
    expect(bodyOf(result)).toMatchObject({ type: 'tag:tre-stocks,2026:problem:request-too-large' });
  });
});

describe('parameters of GET /graphql', () => {
  it.each([
    ['query=%7B%20x%20%7D&query=%7B%20y%20%7D', 'query'],
    ['', 'query'],
    ['query=', 'query'],
    ['query[]=%7B%20x%20%7D', 'query[]'],
    ['query=%7B%20x%20%7D&variables=%7B', 'variables'],
    ['query=%7B%20x%20%7D&variables=[]', 'variables'],
    ['query=%7B%20x%20%7D&variables=7', 'variables'],
    ['query=%7B%20x%20%7D&debug=1', 'debug'],
  ])('are refused: %s', async (query, parameter) => {
    const { ask, failures } = await publishedApi();

    const result = await ask({ resource, query });

    expect(failures).toEqual([]);
    expect(result.statusCode).toBe(400);
    expect(bodyOf(result)).toMatchObject({ parameter });
  });
});

describe('headers of /graphql', () => {
  it('are refused where they accept nothing that is offered', async () => {
    const { ask } = await publishedApi();

    const result = await ask({
      resource,
      query: 'query=%7Bwatchlist%7Bsymbol%7D%7D',
      headers: { accept: 'image/png' },
    });

    expect(result.statusCode).toBe(406);
    expect(bodyOf(result)).toMatchObject({ type: 'tag:tre-stocks,2026:problem:not-acceptable' });
  });

  it('of a browser are answered with no page', async () => {
    const { ask } = await publishedApi();
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

    const asked = await ask({ resource, query: 'query=%7Bwatchlist%7Bsymbol%7D%7D', headers });
    const bare = await ask({ resource, headers });

    expect(asked.headers?.['content-type']).toBe('application/json; charset=utf-8');
    expect(bare.headers?.['content-type']).toBe('application/problem+json');
  });

  it('of other origins may be asked for first', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, method: 'OPTIONS' });

    expect(result).toMatchObject({
      statusCode: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers': expect.stringContaining('content-type'),
      },
    });
    expect(result.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE'])(
    'name no other method: %s',
    async (method) => {
      const { ask } = await publishedApi();

      const result = await ask({ resource, method });

      expect(result).toMatchObject({ statusCode: 405, headers: { allow: 'GET, POST, OPTIONS' } });
    },
  );
});

describe('parameters of REST', () => {
  it.each([
    ['days=1e9', 'days'],
    ['days=-1', 'days'],
    ['days=7.5', 'days'],
    ['days=', 'days'],
    ['days=+7', 'days'],
    ['days=0x7', 'days'],
    ['days=07', 'days'],
    ['days=%207', 'days'],
    ['days=%D9%A7', 'days'],
    ['days=%EF%BC%97', 'days'],
    ['days=7&days=7', 'days'],
    ['days[]=7', 'days[]'],
    ['days[0]=7', 'days[0]'],
    ['__proto__=7', '__proto__'],
    ['constructor=7', 'constructor'],
    ['end=2026-02-30', 'end'],
    ['end=2025-02-29', 'end'],
    ['end=2025-13-01', 'end'],
    ['end=%D9%A2%D9%A0%D9%A2%D9%A5-08-26', 'end'],
    ['end=2025-08-26T00:00:00Z', 'end'],
    ['end=2025-08-26%0d%0aX-Injected:%201', 'end'],
    [`end=${'9'.repeat(5000)}`, 'end'],
    ['basis=PREVIOUSCLOSE', 'basis'],
    ['basis=toString', 'basis'],
    ['format=csv%00', 'format'],
  ])('are refused: %s', async (query, parameter) => {
    const { ask, failures } = await publishedApi();

    const result = await ask({ query });

    expect(failures).toEqual([]);
    expect(result.statusCode).toBe(400);
    expect(bodyOf(result)).toMatchObject({ parameter });
    expect(result.body.length).toBeLessThan(500);
  });

  it.each([
    '2026-02-30',
    '2025-08-26\r\nX-Injected: 1',
    '2025-08-26%0d%0aX-Injected:%201',
    '../health',
    '٢٠٢٥-٠٨-٢٦',
    '2025-08-26\u0000',
    '__proto__',
    '9'.repeat(5000),
  ])('are refused in the path: %j', async (date) => {
    const { ask } = await publishedApi();

    const result = await ask({ resource: '/movers/{date}', date });

    expect(result.statusCode).toBe(400);
    expect(bodyOf(result)).toMatchObject({ parameter: 'date' });
    for (const value of Object.values(result.headers ?? {})) {
      expect(String(value)).not.toMatch(/[\r\n]|Injected/);
    }
  });
});

type Ask = (asked: Asked) => Promise<APIGatewayProxyResult>;

function post(ask: Ask, body: string, contentType = 'application/json') {
  return ask({ method: 'POST', resource, body, headers: { 'content-type': contentType } });
}

function aliases(count: number, prefix = 'a'): string {
  const fields = Array.from(
    { length: count },
    (_, index) => `${prefix}${index}: watchlist { symbol }`,
  );
  return `{ ${fields.join(' ')} }`;
}

function nested(field: string, depth: number): string {
  return `${`{ ${field} `.repeat(depth)}{ name }${' }'.repeat(depth)}`;
}

/** Fragments of which each spreads the next, and the last the first. */
function circle(count: number, prefix: string): string {
  const links = Array.from(
    { length: count },
    (_, index) => `fragment ${prefix}${index} on Query { ...${prefix}${(index + 1) % count} }`,
  );
  return links.join(' ');
}

/** Fragments F0 to F`count`, each written in terms of the next. */
function chain(count: number, body: (next: string) => string): string {
  const links = Array.from(
    { length: count },
    (_, index) => `fragment F${index} on Query ${body(`F${index + 1}`)}`,
  );
  return `${links.join(' ')} fragment F${count} on Query { __typename }`;
}
