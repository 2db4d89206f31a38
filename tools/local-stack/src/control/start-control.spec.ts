import { type FaultName } from '@tre/massive-simulator';
import { httpRequest } from '../testing/api';
import { type HttpHeader } from '../http/http-exchange';
import { type InvocationResult, PayloadTooLarge } from '../lambda/invocation';
import { type StackControls, answerControl } from './start-control';
import { type StackReport } from './stack-report';

describe('answerControl', () => {
  const report = { source: 'simulated' } as StackReport;
  let faults: FaultName = 'none';
  let result: InvocationResult = { ok: true, payload: '{"created":3}' };
  const calls: string[] = [];

  const controls: StackControls = {
    report: () => report,
    setFaults: (name) => {
      faults = name;
    },
    moveClock: (to, missed) => {
      calls.push(`clock ${to.toISOString()} ${missed}`);
    },
    invoke: (id, payload) => {
      calls.push(`wait ${id} ${payload}`);
      return id === 'Nothing' ? undefined : Promise.resolve(result);
    },
    send: (id, payload) => {
      calls.push(`event ${id} ${payload}`);
      if (payload.length > 50) throw new PayloadTooLarge('1 MB');
      return id === 'Nothing' ? undefined : 'request-1';
    },
  };

  beforeEach(() => {
    calls.length = 0;
    result = { ok: true, payload: '{"created":3}' };
  });

  const JSON_HEADERS: readonly HttpHeader[] = [
    ['Host', '127.0.0.1:4711'],
    ['Content-Type', 'application/json'],
  ];

  async function ask(
    target: string,
    body?: unknown,
    headers: readonly HttpHeader[] = JSON_HEADERS,
    some = controls,
  ) {
    const request = httpRequest({
      target,
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? '')),
    });
    const answer = await answerControl(request, some);
    return { status: answer.status, content: JSON.parse(answer.body.toString()) as unknown };
  }

  it('reports', async () => {
    expect(await ask('/report')).toEqual({ status: 200, content: { source: 'simulated' } });
  });

  it('turns a fault on', async () => {
    expect(await ask('/faults', { name: 'late' })).toEqual({
      status: 200,
      content: { faults: 'late' },
    });
    expect(faults).toBe('late');
  });

  it('refuses a fault that there is not, and any on the real upstream', async () => {
    expect(await ask('/faults', { name: 'hail' })).toMatchObject({
      status: 400,
      content: { error: expect.stringContaining('expected none') },
    });
    const real = { ...controls, setFaults: undefined };
    expect(await ask('/faults', { name: 'late' }, JSON_HEADERS, real)).toMatchObject({
      status: 409,
    });
  });

  it('moves the clock', async () => {
    const to = '2026-02-26T05:29:59.000Z';

    expect(await ask('/clock', { to })).toEqual({ status: 200, content: { now: to } });
    expect(await ask('/clock', { to, missed: 'skip' })).toMatchObject({ status: 200 });
    expect(calls).toEqual([`clock ${to} fire`, `clock ${to} skip`]);
  });

  it.each([
    [{}, 'to is an instant'],
    [{ to: 'tomorrow' }, 'to is an instant'],
    [{ to: '2026-02-26T05:30:00Z', missed: 'maybe' }, 'missed is fire or skip'],
  ])('refuses to move the clock by %j', async (wish, error) => {
    expect(await ask('/clock', wish)).toMatchObject({
      status: 400,
      content: { error: expect.stringContaining(error) },
    });
    expect(calls).toEqual([]);
  });

  it('invokes the ingestion and waits for its answer', async () => {
    const payload = { scheduledTime: '2026-02-26T05:30:00Z' };

    expect(await ask('/invoke', { payload })).toEqual({
      status: 200,
      content: { ok: true, payload: { created: 3 } },
    });
    expect(calls).toEqual([`wait undefined ${JSON.stringify(payload)}`]);
  });

  it('tells a function’s error', async () => {
    result = { ok: false, error: { errorType: 'KeyNotSet', errorMessage: 'no key' } };

    expect(await ask('/invoke', { function: 'Ingest' })).toEqual({
      status: 200,
      content: { ok: false, error: { errorType: 'KeyNotSet', errorMessage: 'no key' } },
    });
  });

  it('sends an event without waiting', async () => {
    expect(await ask('/invoke', { payload: {}, mode: 'event' })).toEqual({
      status: 202,
      content: { requestId: 'request-1' },
    });
    expect(calls).toEqual(['event undefined {}']);
  });

  it.each([
    ['/invoke', { function: 'Nothing' }, 404],
    ['/invoke', { function: 'Nothing', mode: 'event' }, 404],
    ['/invoke', { mode: 'event', payload: 'x'.repeat(60) }, 413],
    ['/invoke', { mode: 'later' }, 400],
    ['/invoke', { function: 1 }, 400],
    ['/invoke', 'half', 400],
    ['/other', {}, 404],
    ['/other', undefined, 404],
  ])('answers %s %j with %i', async (target, body, status) => {
    expect(await ask(target, body)).toMatchObject({
      status,
      content: { error: expect.any(String) },
    });
  });

  it.each([
    [
      'a page of another host name',
      [
        ['Host', 'evil.example'],
        ['Content-Type', 'application/json'],
      ],
    ],
    [
      'a form of a page',
      [
        ['Host', '127.0.0.1'],
        ['Content-Type', 'text/plain'],
      ],
    ],
  ] as const)('refuses %s', async (_, headers) => {
    expect((await ask('/faults', { name: 'none' }, headers)).status).toBe(403);
  });
});
