import { connect } from 'node:net';
import { createSimulatedMarket } from './market/simulated-market';
import { startMassiveSimulator } from './start-massive-simulator';
import {
  ask,
  closeSimulators,
  groupedPath,
  KEY,
  rangePath,
  simulate,
  THURSDAY_NIGHT,
} from './testing/simulation';

afterEach(closeSimulators);

const paths = [
  groupedPath('2026-02-25'),
  groupedPath('2025-11-28', '?include_otc=true&adjusted=false'),
  rangePath('AAPL', '2025-02-26', '2026-02-25'),
  '/v2/aggs/ticker/TSLA/prev',
  '/v1/open-close/MSFT/2026-02-24',
  '/v1/marketstatus/upcoming',
  '/stocks/v1/splits',
];

async function textsOf(seed: number, asked: readonly string[]): Promise<Map<string, string>> {
  const market = createSimulatedMarket({ seed, symbols: 80 });
  const simulator = await simulate({ market, seed });
  const texts = new Map<string, string>();
  for (const path of asked) texts.set(path, (await ask(simulator, path)).text);
  await closeSimulators();
  return texts;
}

describe('startMassiveSimulator', () => {
  it('sends the same bytes for the same seed, whatever the order of requests', async () => {
    const first = await textsOf(3, paths);

    const second = await textsOf(3, [...paths].reverse());

    expect(new Map([...second].reverse())).toEqual(first);
  });

  it('sends other bytes for another seed', async () => {
    const [first, second] = [await textsOf(3, paths), await textsOf(4, paths)];

    expect(second.get(paths[0] ?? '')).not.toBe(first.get(paths[0] ?? ''));
  });

  it('listens on the loopback address alone, its base naming the source', async () => {
    const { url } = await simulate();

    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/simulated$/);
  });

  it('compresses where gzip is welcome', async () => {
    const simulator = await simulate();
    const path = groupedPath('2026-02-25');

    const packed = await ask(simulator, path, { 'accept-encoding': 'br, gzip;q=0.8' });
    const plain = await ask(simulator, path, { 'accept-encoding': 'identity, gzip;q=0' });

    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(packed.text).toBe(plain.text);
    const [small = 0, large = 0] = simulator.requests.log.map(({ bytes }) => bytes);
    expect(small).toBeLessThan(large / 2);
    expect(large).toBe(Buffer.byteLength(plain.text));
  });

  it('dates its answers by its own clock', async () => {
    const simulator = await simulate();

    const { headers } = await ask(simulator, '/v1/marketstatus/upcoming');

    expect(headers.get('date')).toBe(THURSDAY_NIGHT.toUTCString());
  });

  it('logs every request and counts them', async () => {
    const simulator = await simulate();
    await ask(simulator, groupedPath('2026-02-25', '?adjusted=true'));
    await ask(simulator, groupedPath('2026-02-26'));
    await ask(simulator, '/nowhere');

    const { log } = simulator.requests;
    const counts = simulator.requests.counts();

    expect(log).toEqual([
      {
        at: THURSDAY_NIGHT,
        method: 'GET',
        path: groupedPath('2026-02-25', '?adjusted=true'),
        endpoint: 'grouped',
        status: 200,
        bytes: expect.any(Number),
      },
      expect.objectContaining({ status: 403, refusal: 'notYetPublished' }),
      expect.objectContaining({ endpoint: 'unknown', status: 404, refusal: 'unknownRoute' }),
    ]);
    expect(counts).toEqual({
      total: 3,
      byEndpoint: { grouped: 2, unknown: 1 },
      refusals: { 403: 1, 404: 1 },
      disturbed: 0,
      bytes: log.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  });

  it('forgets its log when told to', async () => {
    const simulator = await simulate();
    await ask(simulator, '/nowhere');

    simulator.resetRequests();

    expect(simulator.requests.log).toEqual([]);
    expect(simulator.requests.counts().total).toBe(0);
  });

  it('changes its fault while it runs', async () => {
    const simulator = await simulate({ faults: 'late' });
    const path = groupedPath('2026-02-25');

    const late = await ask(simulator, path);
    const lateName = simulator.faults;
    simulator.setFaults('none');
    const healed = await ask(simulator, path);

    expect([lateName, late.status]).toEqual(['late', 403]);
    expect([simulator.faults, healed.status]).toEqual(['none', 200]);
  });

  it('frees its port although connections are kept alive', async () => {
    const first = await simulate();
    const socket = connect(Number(new URL(first.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const answered = new Promise((resolve) => socket.once('data', resolve));
    socket.write('GET /simulated/x HTTP/1.1\r\nhost: x\r\nconnection: keep-alive\r\n\r\n');
    await answered;

    await first.close();
    await closed;

    const port = Number(new URL(first.url).port);
    const second = await simulate({ port });
    expect((await ask(second, '/v1/marketstatus/upcoming')).status).toBe(200);
    await expect(first.close()).resolves.toBeUndefined();
  });

  it('rejects when its port is taken', async () => {
    const { url } = await simulate();
    const port = Number(new URL(url).port);

    const second = startMassiveSimulator({
      market: createSimulatedMarket({ seed: 1, symbols: 10 }),
      plan: 'free',
      apiKeys: [KEY],
      now: () => THURSDAY_NIGHT,
      port,
    });

    await expect(second).rejects.toThrow('EADDRINUSE');
  });
});
