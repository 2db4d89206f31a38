import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenHttp } from './http/listen-http';
import { StackProcess, isRunning } from './testing/stack-process';
import { temporaryDirectory } from './testing/temporary-directory';

const AS_OF = ['--as-of', '2025-08-29'];
const FEW = [...AS_OF, '--sessions', '3'];

describe('the local stack', () => {
  const directory = temporaryDirectory();
  const started: StackProcess[] = [];
  let count = 0;

  function start(options: readonly string[], dataDirectory?: string): StackProcess {
    const stack = new StackProcess(dataDirectory ?? join(directory, String((count += 1))), options);
    started.push(stack);
    return stack;
  }

  afterEach(async () => {
    for (const stack of started.splice(0)) await stack.end('SIGKILL');
  });

  it('says where it is, answers there and stops without a trace', async () => {
    const stack = start(FEW);
    const { dashboard, api, pid } = await stack.ready();
    const movers = (await (await fetch(`${api}/movers`)).json()) as { data: { date: string }[] };
    const page = await fetch(`${dashboard}/session/2025-08-29`);
    const pids = await stack.childPids();

    const { how, ms } = await stack.end('SIGTERM');

    expect(stack.stdout.split('\n')).toContain(`ready: dashboard ${dashboard} api ${api}`);
    expect(pid).toBe(stack.child.pid);
    expect(movers.data.map(({ date }) => date)).toEqual(['2025-08-29', '2025-08-28', '2025-08-27']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('date')).toMatch(/^Sat, 30 Aug 2025 05:0/);
    expect(await page.text()).toContain('<!doctype html>');
    expect(how).toBe(0);
    expect(ms).toBeLessThan(5_000);
    expect(stack.stdout).toMatch(/stopped\nupstream \(simulated\): \d+ requests, none refused\n/);
    expect(stack.stdout).toContain('dead letters: 0');
    expect(stack.hasStackFile).toBe(false);
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it('stops in the middle of a start', async () => {
    const stack = start([...AS_OF, '--sessions', '260']);
    await stack.said(/back-fill: \d+ of 260/);

    const { how, ms } = await stack.end('SIGINT');

    expect(how).toBe(0);
    expect(ms).toBeLessThan(5_000);
    expect(stack.stdout).not.toContain('ready:');
    expect(stack.stderr).not.toContain('Error');
  });

  it('takes its processes along when it is killed, and starts again on the same data', async () => {
    const killed = start(FEW);
    const { api } = await killed.ready();
    await fetch(`${api}/movers`);
    const pids = await killed.childPids();

    await killed.end('SIGKILL');
    const startedAt = performance.now();
    while (pids.some(isRunning) && performance.now() - startedAt < 5_000) await sleep(20);
    const tookMs = performance.now() - startedAt;
    const again = start(FEW, killed.dataDirectory);
    await again.ready();

    expect(pids).toHaveLength(3);
    expect(tookMs).toBeLessThan(2_000);
    expect(again.stdout).toMatch(/back-fill: 3 (refreshed|superseded)/);
  });

  it('starts again at once on what a killed stack left behind', async () => {
    const killed = start(FEW);
    await killed.ready();
    await killed.end('SIGKILL');

    const again = start([...FEW, '--fresh'], killed.dataDirectory);
    await again.ready();

    expect(again.stdout).toContain('back-fill: 3 created');
  });

  it('brings a killed store back with all that it held', async () => {
    const stack = start(FEW);
    const { api } = await stack.ready();
    const { pid } = (await stack.report()).store;
    const moversOf = async () => {
      const response = await fetch(`${api}/movers`);
      return response.ok ? response.text() : undefined;
    };
    const before = await moversOf();

    process.kill(pid ?? 0, 'SIGKILL');
    await sleep(100);
    let after: string | undefined;
    for (let tries = 0; after === undefined && tries < 50; tries += 1) {
      after = await moversOf();
      if (after === undefined) await sleep(100);
    }

    expect(after).toBe(before);
    expect((await stack.report()).store.restarts).toBe(1);
  });

  it('leaves a failed event to the dead letters', async () => {
    const stack = start([...FEW, '--faults', 'late']);
    await stack.ready();
    const payload = { scheduledTime: '2025-08-30T04:30:00Z' };

    await stack.post('/invoke', { payload, mode: 'event' });
    let { deadLetters } = await stack.report();
    for (let tries = 0; deadLetters.length === 0 && tries < 100; tries += 1) {
      await sleep(50);
      ({ deadLetters } = await stack.report());
    }
    await stack.post('/faults', { name: 'none' });
    const healed = await stack.post('/invoke', { payload });
    await stack.end('SIGTERM');

    expect(deadLetters).toMatchObject([{ payload: JSON.stringify(payload), attempts: 1 }]);
    expect(healed).toMatchObject({ ok: true });
    expect(stack.stdout).toContain('back-fill incomplete');
    expect(stack.stdout).toContain('dead letters: 1');
  });

  it('refuses a second stack on the same data', async () => {
    const first = start(FEW);
    const { api } = await first.ready();

    const second = start(FEW, first.dataDirectory);

    expect(await second.ended()).toBe(1);
    expect(second.stderr).toContain('a stack is already running on');
    expect((await fetch(`${api}/health`)).status).toBe(200);
  });

  it('refuses another source until it is told to start fresh', async () => {
    const first = start(FEW);
    await first.ready();
    await first.end('SIGTERM');

    const other = start([...FEW, '--watchlist', 'AAPL,MSFT'], first.dataDirectory);
    expect(await other.ended()).toBe(1);
    expect(other.stderr).toContain('--fresh');

    const fresh = start([...FEW, '--watchlist', 'AAPL,MSFT', '--fresh'], first.dataDirectory);
    await fresh.ready();
    expect(fresh.stdout).toContain('back-fill: 3 created');
  });

  it('names a port that is taken, and its option', async () => {
    const other = await listenHttp({
      port: 0,
      now: () => new Date(),
      answer: async () => ({ status: 200, headers: [], body: Buffer.alloc(0) }),
      failed: () => undefined,
    });

    const stack = start([...FEW, '--api-port', String(other.port)]);

    expect(await stack.ended()).toBe(1);
    expect(stack.stderr).toBe(
      `port ${other.port} is in use: free it or choose another with --api-port\n`,
    );
    await other.close();
  });

  it('shows an empty table for no sessions', async () => {
    const stack = start([...AS_OF, '--sessions', '0']);
    const { api } = await stack.ready();

    const movers = await (await fetch(`${api}/movers`)).json();

    expect(movers).toEqual({ range: 'last_7_days', days: 7, count: 0, data: [] });
  });
});
