import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClock } from '../clock/clock';
import { buildProgram } from '../testing/build-program';
import { deployedFunction, launchOf } from '../testing/lambda';
import { temporaryDirectory } from '../testing/temporary-directory';
import { type DeployedFunction } from '../template/deployed-app';
import { type Launch } from './function-instance';
import { FunctionPool } from './function-pool';
import { type InvocationResult, PayloadTooLarge, payloadLimits } from './invocation';

const ECHO = `
  let calls = 0;
  export const handler = async (event, context) => {
    if (event.sleepMs) await new Promise((done) => setTimeout(done, event.sleepMs));
    if (event.exit !== undefined) process.exit(event.exit);
    if (event.throw) throw new RangeError(event.throw);
    if (event.reject) { Promise.reject(new TypeError(event.reject)); await new Promise(() => {}); }
    if (event.spin) for (;;) ;
    if (event.large) return 'x'.repeat(event.large);
    calls += 1;
    return { pid: process.pid, calls, event, env: process.env, context,
      remainingMs: context.getRemainingTimeInMillis(), now: Date.now(), trace: process.env._X_AMZN_TRACE_ID };
  };
`;

describe('FunctionPool', () => {
  const directory = temporaryDirectory();
  const client = buildProgram('runtime-client');
  const preload = buildProgram('clock-preload');
  const pools: FunctionPool[] = [];
  const log: string[] = [];

  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.close()));
  });
  afterAll(() => {
    client.remove();
    preload.remove();
  });

  function poolOf(
    source = ECHO,
    changes: Partial<DeployedFunction> = {},
    launch: Partial<Launch> = {},
  ): FunctionPool {
    const name = `function-${pools.length}-${Math.random()}`;
    const lambda = deployedFunction(join(directory, name), source, changes);
    const pool = new FunctionPool(
      lambda,
      launchOf(client.path, { log: (_, line) => log.push(line), ...launch }),
    );
    pools.push(pool);
    return pool;
  }

  interface Echo {
    readonly pid: number;
    readonly calls: number;
    readonly event: unknown;
    readonly env: Readonly<Record<string, string>>;
    readonly context: Readonly<Record<string, unknown>>;
    readonly remainingMs: number;
    readonly now: number;
    readonly trace: string;
  }

  const invoke = (pool: FunctionPool, event: object = {}) => pool.invoke(JSON.stringify(event));

  function echoOf(result: InvocationResult): Echo {
    if (!result.ok) throw new Error(`${result.error.errorType}: ${result.error.errorMessage}`);
    return JSON.parse(result.payload) as Echo;
  }

  function errorOf(result: InvocationResult) {
    if (result.ok) throw new Error(`answered ${result.payload}`);
    return result.error;
  }

  it('hands the event and a context with the deadline to the handler', async () => {
    const pool = poolOf();

    const { event, context, remainingMs } = echoOf(await invoke(pool, { symbol: 'TSLA' }));

    expect(event).toEqual({ symbol: 'TSLA' });
    expect(context).toMatchObject({
      functionName: 'stack-TestFunction',
      functionVersion: '$LATEST',
      memoryLimitInMB: '256',
      invokedFunctionArn: pool.lambda.arn,
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(remainingMs).toBeGreaterThan(1_000);
    expect(remainingMs).toBeLessThanOrEqual(3_000);
  });

  it('keeps an instance for the next invocation', async () => {
    const pool = poolOf();

    const first = echoOf(await invoke(pool));
    const second = echoOf(await invoke(pool));

    expect(second.pid).toBe(first.pid);
    expect(second.calls).toBe(2);
    expect(pool.counts).toEqual({ invocations: 2, errors: 0, coldStarts: 1, underWay: 0 });
  });

  it('gives the instance its environment and nothing of its own', async () => {
    process.env['MASSIVE_API_KEY'] = 'host-secret';
    const pool = poolOf(
      ECHO,
      { environment: { TABLE_NAME: 'records', EMPTY: '' } },
      { additions: { MASSIVE_BASE_URL: 'http://127.0.0.1:1/simulated' } },
    );

    const { env } = echoOf(await invoke(pool));

    delete process.env['MASSIVE_API_KEY'];
    expect(env).toMatchObject({
      TABLE_NAME: 'records',
      EMPTY: '',
      MASSIVE_BASE_URL: 'http://127.0.0.1:1/simulated',
      AWS_LAMBDA_FUNCTION_NAME: 'stack-TestFunction',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'LOCALTEST',
      TZ: ':UTC',
      _HANDLER: 'main.handler',
      NODE_OPTIONS: '--max-old-space-size=230',
    });
    expect(Object.keys(env)).not.toContain('MASSIVE_API_KEY');
    expect(Object.keys(env)).not.toContain('npm_config_user_agent');
  });

  it('lets the instance live in the time of the stack', async () => {
    const offsetMs = -40_000_000_000;
    const clockPreload = pathToFileURL(preload.path);
    clockPreload.searchParams.set('offsetMs', String(offsetMs));
    const pool = poolOf(ECHO, {}, { clockPreload, clock: createClock(offsetMs) });

    const { now, remainingMs } = echoOf(await invoke(pool));

    expect(Math.abs(now - (Date.now() + offsetMs))).toBeLessThan(2_000);
    expect(remainingMs).toBeLessThanOrEqual(3_000);
    expect(remainingMs).toBeGreaterThan(1_000);
  });

  it('ends idle instances when it is retired, busy ones after their task', async () => {
    const pool = poolOf();
    const [idle, busy] = await Promise.all([
      invoke(pool).then(echoOf),
      invoke(pool, { sleepMs: 400 }).then(echoOf),
    ]);
    const underWay = invoke(pool, { sleepMs: 400 });
    await sleep(100);
    const before = pool.counts.underWay;

    pool.retire();
    const last = echoOf(await underWay);
    const next = echoOf(await invoke(pool));

    expect(before).toBe(1);
    expect([idle.pid, busy.pid]).toContain(last.pid);
    expect([idle.pid, busy.pid]).not.toContain(next.pid);
  });

  it('passes on what the handler throws, and keeps the instance', async () => {
    const pool = poolOf();
    const { pid } = echoOf(await invoke(pool));

    const error = errorOf(await invoke(pool, { throw: 'no such session' }));
    const next = echoOf(await invoke(pool));

    expect(error).toMatchObject({ errorType: 'RangeError', errorMessage: 'no such session' });
    expect(error.trace?.[0]).toBe('RangeError: no such session');
    expect(next.pid).toBe(pid);
    expect(pool.counts.errors).toBe(1);
  });

  it('replaces an instance that crashed', async () => {
    const pool = poolOf();
    const { pid } = echoOf(await invoke(pool));

    const error = errorOf(await invoke(pool, { exit: 7 }));
    const next = echoOf(await invoke(pool));

    expect(error.errorType).toBe('Runtime.ExitError');
    expect(error.errorMessage).toContain('exit status 7');
    expect(next.pid).not.toBe(pid);
    expect(next.calls).toBe(1);
    expect(pool.counts.coldStarts).toBe(2);
  });

  it('reports a rejection that nobody caught before the instance ends', async () => {
    const pool = poolOf();

    const error = errorOf(await invoke(pool, { reject: 'forgotten' }));

    expect(error).toMatchObject({ errorType: 'TypeError', errorMessage: 'forgotten' });
  });

  it.each([{ sleepMs: 60_000 }, { spin: true }])('ends %j at its time-out', async (event) => {
    const pool = poolOf(ECHO, { timeoutMs: 400 });
    const { pid } = echoOf(await invoke(pool));

    const error = errorOf(await invoke(pool, event));
    const next = echoOf(await invoke(pool));

    expect(error.errorType).toBe('Sandbox.Timedout');
    expect(error.errorMessage).toContain('Task timed out after 0.40 seconds');
    expect(next.pid).not.toBe(pid);
  });

  it('runs at most four instances and queues the rest', async () => {
    const pool = poolOf();

    const results = await Promise.all(
      Array.from({ length: 9 }, (_, index) => invoke(pool, { sleepMs: 300, index })),
    );

    const echoes = results.map(echoOf);
    expect(new Set(echoes.map(({ pid }) => pid)).size).toBe(4);
    expect(echoes.map(({ event }) => event)).toEqual(
      Array.from({ length: 9 }, (_, index) => ({ sleepMs: 300, index })),
    );
    expect(pool.pids).toHaveLength(4);
  });

  it('runs no more instances than the template reserves', async () => {
    const pool = poolOf(ECHO, { reservedConcurrency: 1 });

    const results = await Promise.all([invoke(pool, { sleepMs: 100 }), invoke(pool)]);

    expect(new Set(results.map((result) => echoOf(result).pid)).size).toBe(1);
  });

  it.each([
    ['a module that throws', `throw new SyntaxError('half a bundle');`, 'SyntaxError'],
    ['a missing handler', `export const main = 1;`, 'Runtime.HandlerNotFound'],
    ['a module that ends the process', `process.exit(3);`, 'Runtime.ExitError'],
  ])('fails invocations of %s', async (_, source, errorType) => {
    const pool = poolOf(source);

    const results = await Promise.all([invoke(pool), invoke(pool)]);

    expect(results.map((result) => errorOf(result).errorType)).toEqual([errorType, errorType]);
    expect(pool.pids).toEqual([]);
  });

  it('refuses events beyond 6 MB and answers beyond 6 MB', async () => {
    const pool = poolOf();
    const tooLarge = JSON.stringify({ padding: 'x'.repeat(payloadLimits.synchronous) });

    await expect(pool.invoke(tooLarge)).rejects.toThrow(PayloadTooLarge);
    const error = errorOf(await invoke(pool, { large: payloadLimits.synchronous }));

    expect(error.errorType).toBe('Function.ResponseSizeTooLarge');
  });

  it('hands on what the function writes, line by line', async () => {
    const pool = poolOf(
      `export const handler = () => { console.log('{"date":"2026-02-25"}\\nsecond'); console.error('third'); };`,
    );
    log.length = 0;

    const result = await invoke(pool);
    while (log.length < 3) await sleep(10);

    expect(result).toEqual({ ok: true, payload: 'null' });
    expect(log.toSorted()).toEqual(['second', 'third', '{"date":"2026-02-25"}']);
  });

  it('fails what runs and what queues when it is closed', async () => {
    const pool = poolOf(ECHO, { reservedConcurrency: 1 });
    const { pid } = echoOf(await invoke(pool));
    const running = invoke(pool, { sleepMs: 60_000 });
    const queued = invoke(pool);

    await pool.close();

    expect(errorOf(await running).errorType).toBe('Runtime.ExitError');
    expect(errorOf(await queued).errorType).toBe('Sandbox.Closed');
    expect(errorOf(await invoke(pool)).errorType).toBe('Sandbox.Closed');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
