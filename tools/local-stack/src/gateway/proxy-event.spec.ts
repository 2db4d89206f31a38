import fc from 'fast-check';
import { deployedApi, httpRequest } from '../testing/api';
import { type HttpHeader } from '../http/http-exchange';
import { proxyEvent, type RoutedRequest } from './proxy-event';
import { RouteTable } from './route-table';

describe('proxyEvent', () => {
  const api = deployedApi({ binaryMediaTypes: ['image/*', 'application/octet-stream'] });
  const routes = new RouteTable(api.routes);

  function eventOf({ path = '/movers', ...changes }: Partial<RoutedRequest> = {}) {
    const { target: _, ...request } = httpRequest();
    const matched = routes.match('GET', path);
    if (matched === undefined) throw new Error(`no route for ${path}`);
    const routed = {
      ...request,
      body: Buffer.alloc(0),
      path,
      query: '',
      matched,
      requestId: 'request-1',
      traceId: '1-0-0',
      at: new Date('2026-02-26T05:30:00.250Z'),
      ...changes,
    };
    return proxyEvent(routed, api);
  }

  it('tells route, stage and time', () => {
    const event = eventOf({ path: '/movers/2026-02-25', sourceIp: '192.0.2.7' });

    expect(event).toMatchObject({
      resource: '/movers/{date}',
      path: '/movers/2026-02-25',
      httpMethod: 'GET',
      pathParameters: { date: '2026-02-25' },
      stageVariables: null,
      requestContext: {
        accountId: '000000000000',
        apiId: 'abc123',
        stage: 'api',
        path: '/api/movers/2026-02-25',
        resourcePath: '/movers/{date}',
        httpMethod: 'GET',
        requestId: 'request-1',
        requestTime: '26/Feb/2026:05:30:00 +0000',
        requestTimeEpoch: 1_772_083_800_250,
        identity: { sourceIp: '192.0.2.7' },
      },
    });
  });

  it('has null for what is not there', () => {
    expect(eventOf()).toMatchObject({
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      body: null,
      isBase64Encoded: false,
    });
  });

  it('leaves path and path parameters encoded, as REST APIs do', () => {
    const event = eventOf({ path: '/movers/a%2Fb%20c' });

    expect(event.path).toBe('/movers/a%2Fb%20c');
    expect(event.pathParameters).toEqual({ date: 'a%2Fb%20c' });
  });

  it.each([
    ['a=1&a=2&b=3', { a: ['1', '2'], b: ['3'] }],
    ['q=a+b%20c%26d', { q: ['a b c&d'] }],
    ['flag&empty=', { flag: [''], empty: [''] }],
    ['bad=%zz', { bad: ['%zz'] }],
    ['%C3%BC=%C3%A4', { ü: ['ä'] }],
  ])('decodes the query %s', (query, multis) => {
    const event = eventOf({ query });

    expect(event.multiValueQueryStringParameters).toEqual(multis);
    expect(event.queryStringParameters).toEqual(
      Object.fromEntries(Object.entries(multis).map(([name, values]) => [name, values.at(-1)])),
    );
  });

  it('round-trips any query', () => {
    const pairs = fc.array(
      fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(pairs, (sent) => {
        const query = new URLSearchParams(sent).toString();

        const { multiValueQueryStringParameters: multis } = eventOf({ query });

        const expected = new Map<string, string[]>();
        for (const [name, value] of sent) {
          expected.set(name, [...(expected.get(name) ?? []), value]);
        }
        expect(new Map(Object.entries(multis ?? {}))).toEqual(expected);
      }),
    );
  });

  it('keeps every value of a header in the sender’s spelling, the last one as the single value', () => {
    const headers: readonly HttpHeader[] = [
      ['Host', 'localhost:3000'],
      ['X-Tag', 'one'],
      ['X-Tag', 'two'],
      ['user-agent', 'curl/8'],
      ['Connection', 'keep-alive'],
    ];

    const event = eventOf({ headers });

    expect(event.multiValueHeaders).toMatchObject({ 'X-Tag': ['one', 'two'] });
    expect(event.headers).toMatchObject({ 'X-Tag': 'two', 'user-agent': 'curl/8' });
    expect(event.headers).not.toHaveProperty('Connection');
    expect(event.requestContext.identity.userAgent).toBe('curl/8');
  });

  it('tells where the request came from, unless an edge in front has', () => {
    const fromEdge: HttpHeader = ['X-Forwarded-For', '192.0.2.7'];

    expect(eventOf().headers).toMatchObject({
      'X-Forwarded-For': '127.0.0.1',
      'X-Forwarded-Port': '3000',
      'X-Amzn-Trace-Id': 'Root=1-0-0',
    });
    expect(eventOf({ headers: [fromEdge] }).multiValueHeaders['X-Forwarded-For']).toEqual([
      '192.0.2.7',
    ]);
  });

  it.each([
    ['application/json; charset=utf-8', '{"query":"ä"}', '{"query":"ä"}', false],
    ['image/png', 'ä', Buffer.from('ä').toString('base64'), true],
    ['application/octet-stream', 'x', 'eA==', true],
  ])('passes a body of type %s', (type, sent, body, isBase64Encoded) => {
    const event = eventOf({ headers: [['Content-Type', type]], body: Buffer.from(sent) });

    expect(event).toMatchObject({ body, isBase64Encoded });
  });
});
