import { join } from 'node:path';
import { declaredPaths } from './testing/declared-paths';
import { StackProcess } from './testing/stack-process';
import { temporaryDirectory } from './testing/temporary-directory';

const WINNERS = `/graphql?query=${encodeURIComponent('{ latestWinners(sessions: 3) { date symbol } }')}`;

/** Paths near those of the template. */
const OTHERS = ['/', '/losers', '/api/movers', '/movers/2025-08-29/more', '/health/live', '/feed'];

describe('the API of a running stack', () => {
  const stack = new StackProcess(join(temporaryDirectory(), 'served'), [
    '--as-of',
    '2025-08-29',
    '--sessions',
    '3',
  ]);
  let api = '';
  let dashboard = '';
  let storePid = 0;

  beforeAll(async () => {
    ({ api, dashboard } = await stack.ready());
    storePid = (await stack.report()).store.pid ?? 0;
  });
  afterEach(() => process.kill(storePid, 'SIGCONT'));
  afterAll(() => stack.end('SIGKILL'));

  it.each([
    '/movers',
    '/movers?days=30&basis=open',
    '/movers?format=csv',
    '/movers/2025-08-29',
    '/movers/2025-08-30',
    '/movers?days=0',
    '/health',
    '/feed.atom',
    '/feed.json',
    '/openapi.json',
    '/losers',
    WINNERS,
  ])(
    'answers alike at the root and through the edge, whose /api is the gateway’s stage: %s',
    async (path) => {
      const root = await shownOf(api + path);
      const edge = await shownOf(`${dashboard}/api${path}`);

      expect(edge).toEqual(root);
    },
  );

  it('has the function answer every route of the synthesized template, and no other', async () => {
    const paths = declaredPaths('prod').map((path) =>
      path.replace('{date}', '2025-08-29').replace(/graphql$/, 'graphql?query={__typename}'),
    );

    const declared: unknown[] = [];
    for (const path of paths) declared.push([path, await callsFor(path)]);
    const others: unknown[] = [];
    for (const path of OTHERS) others.push([path, await callsFor(path)]);

    expect(paths).toContain('/movers/2025-08-29');
    expect(declared).toEqual(paths.map((path) => [path, 1]));
    expect(others).toEqual(OTHERS.map((path) => [path, 0]));
  });

  it.each([
    ['', 'application/json'],
    ['{"query":"{ watchlist', 'application/json'],
    ['[{"query":"{ __typename }"}]', 'application/json; charset=utf-8'],
    ['{"variables":{}}', 'application/json'],
  ])('refuses a body that is no GraphQL request at the gateway: %p', async (body, type) => {
    const before = await called();

    const response = await post(body, type);

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({
      type: 'tag:tre-stocks,2026:problem:invalid-body',
      status: 400,
      errors: [
        {
          extensions: { code: 'BAD_REQUEST', requestId: response.headers.get('x-amzn-requestid') },
        },
      ],
    });
    expect(await called()).toBe(before);
  });

  it('names the query that GET /graphql lacks at the gateway', async () => {
    const before = await called();

    const response = await fetch(`${api}/graphql?query=`);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: 'tag:tre-stocks,2026:problem:invalid-parameter',
      parameter: 'query',
    });
    expect(await called()).toBe(before);
  });

  it.each([
    ['{"query":"{ __typename }"}', 'application/json', 200],
    ['{"query":"{ __typename }"}', 'application/JSON; charset=utf-8', 200],
    ['{"query":"{ losers }"}', 'application/json', 400],
    ['no JSON', 'text/plain', 415],
  ])('hands the function what it has to judge itself: %p as %s', async (body, type, status) => {
    const before = await called();

    const response = await post(body, type);

    expect(response.status).toBe(status);
    expect(await called()).toBe(before + 1);
  });

  it('leads to the older window by its link, wherever it was asked', async () => {
    const olders = await Promise.all(
      [api, `${dashboard}/api`].map(async (base) => {
        const { headers, url } = await fetch(`${base}/movers`);
        const [, reference = ''] = /^<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '') ?? [];
        return (await fetch(new URL(reference, url))).json();
      }),
    );

    expect(olders[0]).toMatchObject({ range: 'last_7_days', end: '2025-08-22' });
    expect(olders[1]).toEqual(olders[0]);
  });

  // One that takes connections and is silent is the worst kind: nothing tells at once that it is out.
  describe('while the store does not answer', () => {
    it.each(['/movers', '/health'])('says when to try again within 3 s: %s', async (path) => {
      process.kill(storePid, 'SIGSTOP');

      const { response, ms } = await timed(() => fetch(api + path));

      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toMatchObject({
        type: 'tag:tre-stocks,2026:problem:unavailable',
        status: 503,
        requestId: expect.any(String),
      });
      expect(ms).toBeLessThan(3_000);
    });

    it('answers GraphQL with the code UNAVAILABLE within 3 s', async () => {
      process.kill(storePid, 'SIGSTOP');

      const { response, ms } = await timed(() => fetch(api + WINNERS));

      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
      });
      expect(ms).toBeLessThan(3_000);
    });
  });

  it('serves as before once the store answers again, by the same processes', async () => {
    const before = await answers();
    const instances = (await stack.report()).functions;

    process.kill(storePid, 'SIGSTOP');
    const during = await fetch(`${api}/movers`);
    process.kill(storePid, 'SIGCONT');
    const after = await answers();

    expect(during.status).toBe(503);
    expect(before).toContain('"count":3');
    expect(after).toBe(before);
    const { functions, store } = await stack.report();
    expect(functions.map(({ pids }) => pids)).toEqual(instances.map(({ pids }) => pids));
    expect(store).toMatchObject({ pid: storePid, restarts: 0 });
  });

  async function called(): Promise<number> {
    return (await stack.report()).functions.reduce((sum, { invocations }) => sum + invocations, 0);
  }

  async function callsFor(path: string): Promise<number> {
    const before = await called();
    await (await fetch(api + path)).text();
    return (await called()) - before;
  }

  function post(body: string, contentType: string): Promise<Response> {
    const headers = { 'content-type': contentType };
    return fetch(`${api}/graphql`, { method: 'POST', headers, body });
  }

  async function answers(): Promise<string> {
    const both = ['/movers', WINNERS].map(async (path) => (await fetch(api + path)).text());
    return (await Promise.all(both)).join();
  }
});

/** What a caller sees of an answer; an edge that compresses weakens the tag, and no two requests have one id. */
async function shownOf(address: string) {
  const response = await fetch(address);
  const { headers } = response;
  const body = (await response.text()).replace(/"requestId":"[^"]+"/, '"requestId":""');
  return {
    status: response.status,
    type: headers.get('content-type'),
    tag: headers.get('etag')?.replace(/^W\//, ''),
    age: headers.get('cache-control'),
    modified: headers.get('last-modified'),
    link: headers.get('link'),
    origin: headers.get('access-control-allow-origin'),
    body,
  };
}

async function timed(ask: () => Promise<Response>) {
  const start = performance.now();
  const response = await ask();
  return { response, ms: performance.now() - start };
}
