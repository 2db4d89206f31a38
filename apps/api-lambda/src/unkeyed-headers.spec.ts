import { type Asked, publishedApi } from './testing/api';

const MARK = 'poison.example';
/** Of all headers the edge tells answers apart by Accept alone, and others that keep answers by what Vary names. */
const UNKEYED = {
  host: MARK,
  forwarded: `host=${MARK};proto=gopher`,
  'x-forwarded-host': MARK,
  'x-forwarded-proto': MARK,
  'x-forwarded-prefix': `/${MARK}`,
  'x-forwarded-for': MARK,
  'x-original-url': `/${MARK}`,
  'x-rewrite-url': `/${MARK}`,
  'x-http-method-override': 'DELETE',
  'x-method-override': 'POST',
  origin: `https://${MARK}`,
  referer: `https://${MARK}/`,
  cookie: `session=${MARK}`,
  authorization: `Bearer ${MARK}`,
  'accept-language': 'de',
  'accept-charset': 'utf-7',
  range: 'bytes=0-9',
  'user-agent': MARK,
  'x-amzn-trace-id': MARK,
} as const;

describe('an answer that a cache may keep', () => {
  it.each<[string, Asked]>([
    ['GET /movers', { resource: '/movers' }],
    ['GET /movers as CSV', { resource: '/movers', query: 'format=csv' }],
    ['GET /movers/{date}', { resource: '/movers/{date}', date: '2025-08-26' }],
    ['GET /health', { resource: '/health' }],
    ['GET /feed.atom', { resource: '/feed.atom' }],
    ['GET /feed.json', { resource: '/feed.json' }],
    ['GET /openapi.json', { resource: '/openapi.json' }],
    ['GET /graphql', { resource: '/graphql', query: 'query=%7Bwatchlist%7Bsymbol%7D%7D' }],
  ])('is the same whatever a caller puts into other headers: %s', async (_, asked) => {
    const { ask } = await publishedApi();
    const plain = await ask(asked);

    const poisoned = await ask({ ...asked, headers: UNKEYED });

    expect(plain.statusCode).toBe(200);
    expect(poisoned).toEqual(plain);
  });

  it('of another kind is none that a cache keeps', async () => {
    const { ask } = await publishedApi();

    for (const asked of [
      { query: `days=${MARK}` },
      { resource: '/movers/{date}', date: MARK },
      { resource: '/graphql', query: `query=%7B${MARK}%7D` },
      { method: 'DELETE' },
    ]) {
      const { statusCode, headers } = await ask(asked);

      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(headers?.['cache-control']).toBe('no-store');
    }
  });
});
