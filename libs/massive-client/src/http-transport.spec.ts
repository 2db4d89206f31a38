import { gzipSync } from 'node:zlib';
import { type TransportParts, createHttpTransport } from './http-transport';
import { ConnectionFailed, MalformedAnswer, TimedOut } from './massive-error';
import { rejectionOf } from './testing/rejection-of';
import {
  type Upstream,
  breaksOff,
  hangs,
  replies,
  resets,
  startUpstream,
  closeUpstreams,
} from './testing/upstream';
import { withoutKey } from './without-key';

const KEY = 'k3y-of-the-test';

let upstream: Upstream;
let closers: (() => void)[];

beforeEach(async () => {
  upstream = await startUpstream(replies(200, '{}'));
  closers = [];
});

afterEach(async () => {
  for (const close of closers) close();
  await closeUpstreams();
});

function transportOf(parts: Partial<TransportParts> = {}) {
  const transport = createHttpTransport({
    timeoutMs: 5000,
    maxBodyBytes: 1_000_000,
    isLoopback: true,
    ...parts,
  });
  closers.push(transport.close);
  return transport;
}

function get(
  parts: Partial<TransportParts> = {},
  signal = new AbortController().signal,
  path = '/a',
) {
  const url = new URL(path, upstream.url);
  return transportOf(parts).get({ url, key: KEY, clean: withoutKey(KEY), signal });
}

describe('createHttpTransport', () => {
  it('sends the key as a bearer header and nowhere else', async () => {
    await get({}, undefined, '/v2/aggs?adjusted=true');

    expect(upstream.received).toMatchObject([
      {
        method: 'GET',
        url: '/v2/aggs?adjusted=true',
        headers: {
          authorization: `Bearer ${KEY}`,
          accept: 'application/json',
          'accept-encoding': 'gzip',
        },
      },
    ]);
  });

  it.each([200, 204, 301, 400, 404, 429, 500, 503])(
    'takes an answer of status %d for an answer, unparsed',
    async (status) => {
      const body = status === 204 ? '' : '<html>{"a":1}';
      upstream.script(
        replies(status, body, { 'retry-after': '9', date: 'Wed, 25 Feb 2026 12:00:00 GMT' }),
      );

      expect(await get()).toEqual({
        status,
        body,
        retryAfter: '9',
        date: 'Wed, 25 Feb 2026 12:00:00 GMT',
      });
    },
  );

  it('follows no redirect, for the key would travel with it', async () => {
    const elsewhere = await startUpstream(replies(200, '{}'));
    upstream.script(replies(302, '', { location: `${elsewhere.url}/b` }));

    const answer = await get();

    expect(answer.status).toBe(302);
    expect(elsewhere.received).toEqual([]);
  });

  it('decompresses', async () => {
    upstream.script((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":"é"}'));
    });

    expect((await get()).body).toBe('{"a":"é"}');
  });

  it('reuses its connection', async () => {
    const ports: (number | undefined)[] = [];
    upstream.script((response, request) => {
      ports.push(request.socket.remotePort);
      response.end('{}');
    });
    const transport = transportOf();
    const request = {
      url: new URL(upstream.url),
      key: KEY,
      clean: withoutKey(KEY),
      signal: new AbortController().signal,
    };

    await transport.get(request);
    await transport.get(request);

    expect(ports).toHaveLength(2);
    expect(ports[1]).toBe(ports[0]);
  });

  it.each([
    ['a reset', resets, 'no answer (ECONNRESET)'],
    ['an answer cut off in its body', breaksOff('{"results":[]}'), 'the answer was cut off'],
    [
      'a compressed answer cut off in its body',
      breaksOff(gzipSync('{}'.repeat(1000)), { 'content-encoding': 'gzip' }),
      'the answer was cut off',
    ],
  ])('fails the connection on %s', async (_, reply, said) => {
    upstream.script(reply);

    const error = await rejectionOf(get());

    expect(error).toBeInstanceOf(ConnectionFailed);
    expect(error).toHaveProperty('message', expect.stringContaining(said));
    expect(error).toHaveProperty('cause.code', expect.any(String));
  });

  it('fails the connection when nobody listens', async () => {
    await upstream.close();

    const error = await rejectionOf(get());

    expect(error).toBeInstanceOf(ConnectionFailed);
    expect(error).toHaveProperty('message', '/a: no answer (ECONNREFUSED)');
  });

  it('times out when no answer comes', async () => {
    upstream.script(hangs);

    const error = await rejectionOf(get({ timeoutMs: 60 }));

    expect(error).toBeInstanceOf(TimedOut);
    expect(error).toHaveProperty('message', '/a: no answer within 60 ms');
  });

  it('times out on a body that trickles without end', async () => {
    upstream.script((response) => {
      const drops = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drops));
    });

    await expect(get({ timeoutMs: 150 })).rejects.toBeInstanceOf(TimedOut);
  });

  it('calls a body malformed that cannot be decompressed', async () => {
    upstream.script(replies(200, 'this is no gzip', { 'content-encoding': 'gzip' }));

    const error = await rejectionOf(get());

    expect(error).toBeInstanceOf(MalformedAnswer);
    expect(error).toMatchObject({ status: 200, message: '/a: the body cannot be decompressed' });
  });

  it('calls a body malformed that is larger than allowed, also once decompressed', async () => {
    const small = gzipSync(' '.repeat(100_000));
    upstream.script(
      replies(200, ' '.repeat(2000)),
      (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(small),
    );

    const errors = [
      await rejectionOf(get({ maxBodyBytes: 1000 })),
      await rejectionOf(get({ maxBodyBytes: 1000 })),
    ];

    expect(small.length).toBeLessThan(1000);
    for (const error of errors) {
      expect(error).toBeInstanceOf(MalformedAnswer);
      expect(error).toHaveProperty('message', '/a: the body is too large');
    }
  });

  it.each([
    ['before an answer', hangs],
    ['within a body', (response) => void response.write('{"a":')],
  ] satisfies [string, typeof hangs][])(
    'rejects with the reason of the signal when aborted %s',
    async (_, reply) => {
      const arrived = Promise.withResolvers<void>();
      upstream.script((response, request) => {
        reply(response, request);
        setTimeout(arrived.resolve, 20);
      });
      const abort = new AbortController();
      const reason = new Error('the run is over');

      const waiting = rejectionOf(get({}, abort.signal));
      await arrived.promise;
      abort.abort(reason);

      expect(await waiting).toBe(reason);
    },
  );

  describe('with a proxy in the environment', () => {
    const names = ['HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'] as const;
    const before = names.map((name) => [name, process.env[name]] as const);

    beforeEach(() => {
      for (const name of names) delete process.env[name];
    });

    afterEach(() => {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    });

    it('goes straight to this machine', async () => {
      const proxy = await startUpstream(replies(502));
      process.env['http_proxy'] = proxy.url;

      const answer = await get();

      expect(answer.status).toBe(200);
      expect(proxy.received).toEqual([]);
    });

    it('goes through the proxy to any other', async () => {
      process.env['http_proxy'] = upstream.url;

      await get({ isLoopback: false }, undefined, 'http://upstream.invalid/b');

      expect(upstream.received.map((request) => request.url)).toEqual([
        'http://upstream.invalid/b',
      ]);
    });
  });
});
