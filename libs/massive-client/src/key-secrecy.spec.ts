import { inspect } from 'node:util';
import { createMassiveClient } from './create-massive-client';
import { type MassiveClient } from './massive-client';
import { MassiveError } from './massive-error';
import { type Attempt } from './request-sender';
import { barRow, rangeBody } from './testing/bodies';
import { createInstantClock } from './testing/instant-clock';
import { rejectionOf } from './testing/rejection-of';
import {
  type Reply,
  type Upstream,
  breaksOff,
  hangs,
  replies,
  resets,
  startUpstream,
  closeUpstreams,
} from './testing/upstream';

/** Long, and with characters that a URL writes in another way. */
const KEY = 'S3CRET/k3y+of=the-test';

/** All that a log, a serializer or an error reporter could get to see of a value. */
function everythingVisible(value: unknown): string {
  const parts: string[] = [];
  for (let seen: unknown = value; seen instanceof Error; seen = seen.cause) {
    parts.push(seen.message, String(seen.stack), String(seen), JSON.stringify(seen));
    parts.push(JSON.stringify(Object.getOwnPropertyDescriptors(seen)));
  }
  parts.push(inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value) ?? '');
  return parts.join('\n');
}

function expectNoKey(value: unknown): void {
  const visible = everythingVisible(value);
  for (const spelling of [KEY, encodeURIComponent(KEY), btoa(KEY), 'S3CRET']) {
    expect(visible).not.toContain(spelling);
  }
}

/** A body in which the upstream says everything with our key in it. */
const echo = (status: number, fields: Readonly<Record<string, unknown>> = {}): Reply =>
  replies(
    status,
    {
      status: KEY,
      error: `no good: Bearer ${KEY} and ${encodeURIComponent(KEY)}`,
      message: KEY,
      request_id: KEY,
      ...fields,
    },
    { 'retry-after': KEY, 'x-echo': KEY },
  );

let upstream: Upstream;
let client: MassiveClient;
let attempts: Attempt[];

beforeEach(async () => {
  upstream = await startUpstream();
  attempts = [];
  const { now, sleep } = createInstantClock();
  client = createMassiveClient({
    baseUrl: upstream.url,
    apiKey: KEY,
    timeoutMs: 1000,
    maxBodyBytes: 5000,
    requestsPerMinute: null,
    retry: { attempts: 2 },
    now,
    sleep,
    onAttempt: (attempt) => attempts.push(attempt),
  });
});

afterEach(async () => {
  client.close();
  await closeUpstreams();
});

describe('the key', () => {
  it.each([
    ['a 400', echo(400)],
    ['a 401', echo(401)],
    ['a 403', echo(403)],
    ['a 404', echo(404)],
    ['a 429', echo(429)],
    ['a 500', echo(500)],
    ['a redirect', replies(302, KEY, { location: `/?apiKey=${KEY}` })],
    ['an unheard-of status', echo(418)],
    ['a wrong envelope', echo(200)],
    ['rows that are none', echo(200, { status: 'OK', results: KEY })],
    ['text', replies(200, `<html>${KEY}</html>`)],
    ['JSON broken at the key', replies(200, `{"a": ${KEY}}`)],
    ['a body too large', replies(200, KEY.repeat(1000))],
    ['a body not compressed', replies(200, KEY, { 'content-encoding': 'gzip' })],
    ['a body broken off', breaksOff(KEY.repeat(4))],
    [
      'a broken header',
      (response) => void response.socket?.end(`HTTP/1.1 200 OK\r\n${KEY}\r\n\r\n`),
    ],
    ['a reset', resets],
    ['silence', hangs],
  ] satisfies [string, Reply][])('does not show in the error after %s', async (_, reply) => {
    upstream.script(reply);

    const error = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(error).toBeInstanceOf(MassiveError);
    expectNoKey(error);
    expectNoKey(attempts);
    expect(attempts.length).toBeGreaterThan(0);
  });

  it('does not show in the error when nobody listens', async () => {
    await upstream.close();

    const error = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(error).toHaveProperty('cause.code', 'ECONNREFUSED');
    expectNoKey(error);
  });

  it('does not show in paths or errors when a next page names it', async () => {
    const next = `/v2/${encodeURIComponent(KEY)}?apiKey=${encodeURIComponent(KEY)}`;
    upstream.script(replies(200, rangeBody('AAPL', [barRow()], next)), echo(404));

    const error = await rejectionOf(client.rangeBars('AAPL', '2026-02-20', '2026-02-25'));

    expect(attempts.map((attempt) => attempt.path)).toContain('/v2/[key]');
    expectNoKey(error);
    expectNoKey(attempts);
  });

  it('does not show in the reason of an abort or of a close', async () => {
    const abort = new AbortController();
    upstream.script(
      () => abort.abort(),
      () => client.close(),
    );

    const aborted = await rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));
    const closed = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(aborted).toHaveProperty('name', 'AbortError');
    expectNoKey(aborted);
    expectNoKey(closed);
  });

  it('does not show in the client itself', () => {
    expectNoKey(client);
  });

  it('does not show in the error about a key that cannot be one', async () => {
    const wrong = createMassiveClient({ baseUrl: upstream.url, apiKey: `${KEY} ${KEY}` });

    const error = await rejectionOf(wrong.upcomingHolidays());

    expect(error).toHaveProperty('name', 'WrongKey');
    expectNoKey(error);
  });

  it('is in no URL', async () => {
    upstream.script(echo(429));

    await rejectionOf(client.groupedDay('2026-02-25'));

    expect(upstream.received).toHaveLength(2);
    for (const { url, headers } of upstream.received) {
      expect(url).not.toContain('S3CRET');
      expect(headers.authorization).toBe(`Bearer ${KEY}`);
    }
  });
});
