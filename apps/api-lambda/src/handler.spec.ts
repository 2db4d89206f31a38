import { StoreUnavailable } from '@tre/movers-store';
import { apiOver, bodyOf, publishedApi } from './testing/api';
import { failingReader } from './testing/failing-reader';

describe('createHandler', () => {
  it('answers methods that a resource does not take with 405 and Allow', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ method: 'DELETE' });

    expect(result).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
  });

  it('answers OPTIONS for cross-origin reads', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ method: 'OPTIONS' });

    expect(result).toMatchObject({
      statusCode: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      },
    });
  });

  it('exposes the headers that scripts need to every origin', async () => {
    const { ask } = await publishedApi();

    const { headers } = await ask({});

    expect(headers?.['access-control-allow-origin']).toBe('*');
    expect(headers?.['access-control-expose-headers']).toContain('ETag');
  });

  it.each(['/movers', '/movers/{date}', '/health', '/feed.atom', '/feed.json', '/openapi.json'])(
    'answers %s in the same bytes behind the root, a stage and the edge',
    async (resource) => {
      const { ask } = await publishedApi();
      const asked = { resource, date: '2025-08-26' };

      const [root, ...others] = await Promise.all(
        ['', '/api', '/prod/api'].map((prefix) => ask({ ...asked, prefix })),
      );

      expect(others).toEqual([root, root]);
    },
  );

  it('answers an unknown resource with 404', async () => {
    const { ask } = await publishedApi();

    expect(await ask({ resource: '/losers' })).toMatchObject({ statusCode: 404 });
  });

  it.each(['5 €', 'two\r\nlines', '\u0000', '\ud83d\ude00'])(
    'answers as ever where a header holds %j, which HTTP does not allow',
    async (value) => {
      const { ask } = await publishedApi();

      const result = await ask({ headers: { 'user-agent': value, 'not a name': 'x' } });
      const unknownType = await ask({ headers: { accept: value } });

      expect(result).toEqual(await ask({}));
      expect(unknownType.statusCode).toBe(406);
    },
  );

  it.each(['/movers', '/graphql', '/health'])('refuses a body of 10 MB at %s', async (resource) => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, method: 'POST', body: 'x'.repeat(10_000_000) });
    const byGet = await ask({ resource, body: 'x'.repeat(10_000_000) });

    expect([405, 413]).toContain(result.statusCode);
    expect(byGet.statusCode).toBe(413);
    expect(bodyOf(byGet)).toMatchObject({ type: 'tag:tre-stocks,2026:problem:request-too-large' });
  });

  it.each(['/movers', '/movers/{date}', '/health', '/feed.atom', '/feed.json'])(
    'answers 503 at %s while the store does not answer',
    async (resource) => {
      const { ask } = apiOver(failingReader(new StoreUnavailable('no answer')));

      const result = await ask({ resource, date: '2025-08-26' });

      expect(result).toMatchObject({
        statusCode: 503,
        headers: { 'retry-after': '5', 'content-type': 'application/problem+json' },
      });
    },
  );

  it('answers 503 with Retry-After while the store does not answer', async () => {
    const { ask, failures } = apiOver(failingReader(new StoreUnavailable('no answer')));

    const result = await ask({});

    expect(result).toMatchObject({ statusCode: 503, headers: { 'retry-after': '5' } });
    expect(failures).toHaveLength(1);
  });

  it('answers 500 without a word of what went wrong, and logs it', async () => {
    const { ask, failures } = apiOver(failingReader(new Error('secret detail')));

    const result = await ask({});

    expect(result.statusCode).toBe(500);
    expect(result.body).not.toContain('secret detail');
    expect(bodyOf(result)).toMatchObject({ requestId: 'request-1' });
    expect(failures).toMatchObject([{ error: new Error('secret detail'), requestId: 'request-1' }]);
  });
});

describe('GET /health', () => {
  it('is late while the newest due session has no final record', async () => {
    const { ask } = await publishedApi({ now: () => new Date('2025-09-03T04:31:00Z') });

    expect(bodyOf(await ask({ resource: '/health' }))).toEqual({
      status: 'late',
      expectedSession: '2025-09-02',
      latestSession: '2025-08-29',
    });
  });

  it('is ok once it has', async () => {
    const { ask } = await publishedApi({ now: () => new Date('2025-08-27T04:31:00Z') });

    expect(bodyOf(await ask({ resource: '/health' }))).toEqual({
      status: 'ok',
      expectedSession: '2025-08-26',
      latestSession: '2025-08-26',
    });
  });
});
