import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type HttpAnswer, type HttpRequest } from './http-exchange';
import { type HttpListener, LARGEST_BODY, PortTaken, listenHttp } from './listen-http';

describe('listenHttp', () => {
  const listeners: HttpListener[] = [];
  const failures: unknown[] = [];

  afterEach(() => Promise.all(listeners.splice(0).map((listener) => listener.close())));

  async function listen(answer: (request: HttpRequest) => Promise<HttpAnswer>, port = 0) {
    const listener = await listenHttp({
      port,
      now: () => new Date('2025-08-30T05:00:00Z'),
      answer,
      failed: (error) => failures.push(error),
    });
    listeners.push(listener);
    return `http://127.0.0.1:${listener.port}`;
  }

  const text = (body: string, changes: Partial<HttpAnswer> = {}): HttpAnswer => ({
    status: 200,
    headers: [['Content-Type', 'text/plain']],
    body: Buffer.from(body),
    ...changes,
  });

  it('hands on the request as it was sent', async () => {
    const seen: HttpRequest[] = [];
    const url = await listen(async (one) => {
      seen.push(one);
      return text('');
    });

    await fetch(`${url}/movers/a%2Fb?q=%20&q=+`, {
      method: 'POST',
      body: 'ä',
      headers: { 'X-Tag': 'one' },
    });

    expect(seen).toMatchObject([
      {
        method: 'POST',
        target: '/movers/a%2Fb?q=%20&q=+',
        body: Buffer.from('ä'),
        sourceIp: '127.0.0.1',
      },
    ]);
    expect(seen[0]?.headers).toContainEqual(['X-Tag', 'one']);
  });

  it('sends the date of the stack, unless the answer has one', async () => {
    const url = await listen(async ({ target }) =>
      text('', target === '/held' ? { headers: [['Date', 'Sat, 30 Aug 2025 04:59:00 GMT']] } : {}),
    );

    const now = await fetch(url);
    const held = await fetch(`${url}/held`);

    expect(now.headers.get('date')).toBe('Sat, 30 Aug 2025 05:00:00 GMT');
    expect(held.headers.get('date')).toBe('Sat, 30 Aug 2025 04:59:00 GMT');
  });

  it('answers HEAD with the length and without the body', async () => {
    const url = await listen(async () => text('twelve bytes'));

    const head = await fetch(url, { method: 'HEAD' });

    expect(head.headers.get('content-length')).toBe('12');
    expect(await head.text()).toBe('');
  });

  it('sends several headers of one name', async () => {
    const url = await listen(async () =>
      text('', {
        headers: [
          ['Vary', 'Accept'],
          ['Vary', 'Origin'],
        ],
      }),
    );

    expect((await fetch(url)).headers.get('vary')).toBe('Accept, Origin');
  });

  it('sends no length with a 304', async () => {
    const url = await listen(async () => text('', { status: 304 }));

    const answer = await fetch(url);

    expect(answer.status).toBe(304);
    expect(answer.headers.has('content-length')).toBe(false);
  });

  it.each([
    [LARGEST_BODY, LARGEST_BODY],
    [LARGEST_BODY + 1, 'tooLarge'],
  ])('reads a body of %i bytes', async (sent, expected) => {
    const url = await listen(async ({ body }) =>
      text(String(body === 'tooLarge' ? body : body.byteLength)),
    );

    const answer = await fetch(url, { method: 'POST', body: Buffer.alloc(sent) });

    expect(await answer.text()).toBe(String(expected));
  });

  it('answers 500 and tells why when the service fails', async () => {
    failures.length = 0;
    const url = await listen(() => Promise.reject(new Error('secret')));

    const answer = await fetch(url);

    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('');
    expect(failures).toEqual([new Error('secret')]);
  });

  it('keeps connections open', async () => {
    const url = await listen(async () => text('x'));
    const { port } = new URL(url);
    const connection = await new Promise((resolve) =>
      request({ port, host: '127.0.0.1' }, ({ headers }) => resolve(headers.connection)).end(),
    );

    expect(connection).toBe('keep-alive');
  });

  it('answers on no other address of the machine', async () => {
    const port = Number(new URL(await listen(async () => text(''))).port);
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');

    const answers = await Promise.all(outer.map(({ address }) => accepts(address, port)));

    expect(await accepts('127.0.0.1', port)).toBe(true);
    expect(answers).not.toContain(true);
  });

  it('names a port that is taken', async () => {
    const url = await listen(async () => text(''));

    const again = listen(async () => text(''), Number(new URL(url).port));

    await expect(again).rejects.toThrow(PortTaken);
    await expect(again).rejects.toThrow(`port ${new URL(url).port} is in use`);
  });
});

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
