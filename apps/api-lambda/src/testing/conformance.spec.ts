import { type APIGatewayProxyResult } from 'aws-lambda';
import { bodyOf, publishedApi } from './api';
import { assertConformance } from './conformance';

const movers = { method: 'GET', resource: '/movers' };

async function moversResult(): Promise<APIGatewayProxyResult> {
  const { ask } = await publishedApi();
  return ask({});
}

describe('assertConformance', () => {
  it('admits what the API answers', async () => {
    const result = await moversResult();

    expect(() => assertConformance(movers, result)).not.toThrow();
  });

  it.each([
    ['another status', { statusCode: 418 }, /status 418 is not documented/],
    ['a body at another status', { statusCode: 304 }, /a body where none is documented/],
    ['no tag', { headers: { etag: undefined } }, /ETag is missing/],
    ['another age', { headers: { 'cache-control': 'no-store' } }, /Cache-Control must match/],
    ['another media type', { headers: { 'content-type': 'text/html' } }, /text\/html is not/],
    ['a key too many', { body: { rank: 1 } }, /must NOT have additional properties/],
    ['a key too few', { body: { count: undefined } }, /must have required property 'count'/],
    ['a text for a number', { body: { days: '7' } }, /body\/days must be integer/],
  ])('refuses %s', async (_, change: Change, message) => {
    const result = await moversResult();
    const { statusCode = result.statusCode, headers, body } = change;
    const changed = {
      ...result,
      statusCode,
      headers: { ...result.headers, ...headers } as Record<string, string>,
      body: JSON.stringify({ ...(bodyOf(result) as object), ...body }),
    };

    expect(() => assertConformance(movers, changed)).toThrow(message);
  });

  it('refuses an answer to an unknown method that is no 405', async () => {
    const result = await moversResult();

    expect(() => assertConformance({ ...movers, method: 'PATCH' }, result)).toThrow(/status 200/);
  });
});

interface Change {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
}
