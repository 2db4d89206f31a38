import { once } from 'node:events';
import { type RequestListener, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { fire } from './fire';

const request = { path: '/movers', headers: { 'If-None-Match': '"a"' }, status: 200, body: 'five' };

describe('fire', () => {
  it('measures every answer until the time is over', async () => {
    const slice = await against(
      (_, response) => void setTimeout(() => response.end('five'), 20),
      (api) => fire(api, [request], { connections: 4, until: { seconds: 0.5 } }),
    );

    expect(slice.faults.size).toBe(0);
    expect(slice.latenciesMs.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...slice.latenciesMs)).toBeGreaterThan(15);
    expect(slice.elapsedMs).toBeGreaterThan(300);
  });

  it('goes on until each connection had two answers, however slow they are', async () => {
    const { latenciesMs } = await against(
      (_, response) => void setTimeout(() => response.end('five'), 400),
      (api) => fire(api, [request], { connections: 3, until: { seconds: 0.1 } }),
    );

    expect(latenciesMs.length).toBeGreaterThanOrEqual(6);
  });

  it('sends one request of each connection', async () => {
    const { latenciesMs } = await against(
      (_, response) => response.end('five'),
      (api) => fire(api, [request], { connections: 5, until: 'eachAnswered' }),
    );

    expect(latenciesMs).toHaveLength(5);
  });

  it('sends path and headers, and takes the requests in turn', async () => {
    const seen: string[] = [];
    await against(
      ({ url, headers }, response) => {
        seen.push(`${url} ${headers['if-none-match']}`);
        response.end('five');
      },
      (api) =>
        fire(api, [request, { ...request, path: '/health' }], {
          connections: 1,
          until: { seconds: 0.1 },
        }),
    );

    expect(seen.slice(0, 3)).toEqual(['/movers "a"', '/health "a"', '/movers "a"']);
  });

  it('counts answers that are not the expected ones, by what is wrong', async () => {
    let answers = 0;
    const { faults } = await against(
      (_, response) => {
        answers += 1;
        if (answers % 2 === 0) response.writeHead(503);
        response.end('six');
      },
      (api) => fire(api, [request], { connections: 1, until: { seconds: 0.2 } }),
    );

    expect([...faults.keys()].toSorted()).toEqual(['status 200, six', 'status 503, six']);
  });

  it('counts connections that are cut', async () => {
    const { faults } = await against(
      ({ socket }) => socket.resetAndDestroy(),
      (api) => fire(api, [request], { connections: 1, until: { seconds: 0.2 } }),
    );

    expect([...faults.keys()]).toEqual([expect.stringContaining('ECONNRESET')]);
  });
});

async function against<T>(answer: RequestListener, work: (api: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
