import { createServer } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { askedOnce, faultOf } from './exact-request';

describe('faultOf', () => {
  const expected = { status: 200, body: '{"count":5}' };

  it('tells so much of a wrong answer that errors of a kind are one', () => {
    expect(faultOf(expected, { status: 502, body: 'x'.repeat(5_000) })).toHaveLength(132);
  });

  it.each([
    [{ status: 200, body: '{"count":5}' }, undefined],
    [{ status: 200, body: '{"count":4}' }, 'status 200, {"count":4}'],
    [{ status: 503, body: '{"count":5}' }, 'status 503, {"count":5}'],
  ])('finds in %j %s', (answered, fault) => {
    expect(faultOf(expected, answered)).toBe(fault);
  });
});

describe('askedOnce', () => {
  const server = createServer(({ headers }, response) =>
    response.writeHead(headers['if-none-match'] === undefined ? 200 : 304).end('body'),
  );
  let api = '';

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => void server.close());

  it('keeps the answer with the request', async () => {
    await expect(askedOnce(api, '/movers', (status) => status === 200)).resolves.toEqual({
      path: '/movers',
      headers: {},
      status: 200,
      body: 'body',
    });
  });

  it('sends the headers', async () => {
    const headers = { 'If-None-Match': '"tag"' };

    const { status, body } = await askedOnce(api, '/', (one) => one === 304, headers);

    expect([status, body]).toEqual([304, '']);
  });

  it('refuses an answer that is none', async () => {
    await expect(askedOnce(api, '/movers', () => false)).rejects.toThrow('/movers answers 200');
  });
});
