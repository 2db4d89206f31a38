import { join } from 'node:path';
import { StackProcess } from './testing/stack-process';
import { temporaryDirectory } from './testing/temporary-directory';

const WINNERS = encodeURIComponent('{ latestWinners(sessions: 3) { date symbol } }');

/** A store that takes connections and does not answer is the worst kind: nothing tells at once that it is out. */
describe('a store that stops answering', () => {
  const stack = new StackProcess(join(temporaryDirectory(), 'outage'), [
    '--as-of',
    '2025-08-29',
    '--sessions',
    '3',
  ]);
  let api = '';
  let storePid = 0;

  beforeAll(async () => {
    ({ api } = await stack.ready());
    storePid = (await stack.report()).store.pid ?? 0;
  });
  afterEach(() => process.kill(storePid, 'SIGCONT'));
  afterAll(() => stack.end('SIGKILL'));

  it.each(['/movers', '/health'])(
    'is a 503 that says when to try again within 3 s: %s',
    async (path) => {
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
    },
  );

  it('is the code UNAVAILABLE of GraphQL within 3 s', async () => {
    process.kill(storePid, 'SIGSTOP');

    const { response, ms } = await timed(() => fetch(`${api}/graphql?query=${WINNERS}`));

    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
    });
    expect(ms).toBeLessThan(3_000);
  });

  it('serves as before once it answers again, by the same processes', async () => {
    const before = await answers();
    const instances = (await stack.report()).functions;

    process.kill(storePid, 'SIGSTOP');
    const during = await fetch(`${api}/movers`);
    process.kill(storePid, 'SIGCONT');
    const after = await answers();

    expect(during.status).toBe(503);
    expect(before).toContain('"count":3');
    expect(after).toBe(before);
    expect((await stack.report()).functions.map(({ pids }) => pids)).toEqual(
      instances.map(({ pids }) => pids),
    );
    expect((await stack.report()).store).toMatchObject({ pid: storePid, restarts: 0 });
  });

  async function answers(): Promise<string> {
    const both = [`${api}/movers`, `${api}/graphql?query=${WINNERS}`].map(async (address) =>
      (await fetch(address)).text(),
    );
    return (await Promise.all(both)).join();
  }
});

async function timed(ask: () => Promise<Response>) {
  const start = performance.now();
  const response = await ask();
  return { response, ms: performance.now() - start };
}
