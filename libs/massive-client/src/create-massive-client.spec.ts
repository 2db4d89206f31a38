import { createMassiveClient } from './create-massive-client';
import { type MassiveClient } from './massive-client';
import { BadRequest, KeyNotSet, ServerError, WrongKey } from './massive-error';
import { TOKEN_REST_MS } from './request-limiter';
import { HOLIDAYS_BODY, barRow, rangeBody, splitRow, splitsBody } from './testing/bodies';
import { rejectionOf } from './testing/rejection-of';
import { type Reply, replies } from './testing/upstream';
import { DAY, GROUPED_PATH, useUpstream } from './testing/use-upstream';

const NOT_SET = { kind: KeyNotSet, message: 'no API key is set' };
const CANNOT_BE_ONE = {
  kind: WrongKey,
  message: 'the API key holds blanks or characters that no header can carry',
};
const { url, received, urls, script, clientOf } = useUpstream();

describe('createMassiveClient', () => {
  describe('requests', () => {
    it('asks for a session of the market', async () => {
      const { client } = clientOf();

      const day = await client.groupedDay('2026-02-25', { symbols: ['MSFT'] });

      expect(urls()).toEqual([`${GROUPED_PATH}?adjusted=true`]);
      expect(day).toMatchObject({ bars: [{ symbol: 'MSFT' }], malformed: [], rowCount: 2 });
    });

    it('asks for the bars of one symbol', async () => {
      script(replies(200, { ...rangeBody('BRK.B', [barRow()]), adjusted: false }));
      const { client } = clientOf();

      const { bars } = await client.rangeBars('BRK.B', '2026-01-02', '2026-02-25', {
        adjusted: false,
      });

      expect(urls()).toEqual([
        '/v2/aggs/ticker/BRK.B/range/1/day/2026-01-02/2026-02-25?adjusted=false&sort=asc&limit=50000',
      ]);
      expect(bars).toMatchObject([{ symbol: 'BRK.B' }]);
    });

    it('asks for the splits of several tickers', async () => {
      script(replies(200, splitsBody([splitRow()])));
      const { client } = clientOf();
      const tickers = new Set(['AAPL', 'NVDA']).values();

      const { splits } = await client.splits({ tickers, from: '2026-02-20', to: '2026-02-25' });

      expect(urls()).toEqual([
        '/stocks/v1/splits?ticker.any_of=AAPL%2CNVDA&execution_date.gte=2026-02-20' +
          '&execution_date.lte=2026-02-25&sort=execution_date.asc&limit=5000',
      ]);
      expect(splits).toMatchObject([{ symbol: 'NVDA', splitFrom: 1, splitTo: 4 }]);
    });

    it('does not ask for the splits of nobody', async () => {
      const { client } = clientOf();

      const answer = await client.splits({ tickers: [], from: '2026-02-20', to: '2026-02-25' });

      expect(answer).toEqual({ splits: [], malformed: [] });
      expect(urls()).toEqual([]);
    });

    it('asks for the coming holidays', async () => {
      script(replies(200, HOLIDAYS_BODY));
      const { client } = clientOf();

      const holidays = await client.upcomingHolidays();

      expect(urls()).toEqual(['/v1/marketstatus/upcoming']);
      expect(holidays).toHaveLength(2);
    });

    it('keeps the path of its base', async () => {
      const { client } = clientOf({ baseUrl: `${url()}/file/` });

      await client.groupedDay('2026-02-25');

      expect(urls()).toEqual([`/file${GROUPED_PATH}?adjusted=true`]);
    });

    it('reads the symbols as they were at the call', async () => {
      const { client } = clientOf();
      const symbols = ['AAPL'];

      const asked = client.groupedDay('2026-02-25', { symbols });
      symbols.push('MSFT');

      expect((await asked).bars.map((bar) => bar.symbol)).toEqual(['AAPL']);
    });

    it.each([
      ['a date', (client: MassiveClient) => client.groupedDay('25.02.2026')],
      ['a ticker', (client: MassiveClient) => client.rangeBars('..', '2026-02-24', '2026-02-25')],
    ])('rejects %s that makes no sense without a request', async (_, call) => {
      const { client } = clientOf();

      await expect(call(client)).rejects.toBeInstanceOf(BadRequest);
      expect(urls()).toEqual([]);
    });
  });

  describe('the key', () => {
    it('is asked for once a call, and its line end is dropped', async () => {
      let asked = 0;
      const apiKey = async () => `key-${(asked += 1)}\n`;
      script(replies(503), replies(200, DAY));
      const { client } = clientOf({ apiKey });

      await client.groupedDay('2026-02-25');
      await client.groupedDay('2026-02-25');

      expect(received().map((request) => request.headers.authorization)).toEqual([
        'Bearer key-1',
        'Bearer key-1',
        'Bearer key-2',
      ]);
    });

    it.each([
      ['', NOT_SET],
      [' \n', NOT_SET],
      [async () => '', NOT_SET],
      ['two words', CANNOT_BE_ONE],
      ['schlüssel', CANNOT_BE_ONE],
      ['line\r\nbreak', CANNOT_BE_ONE],
    ])('of %p makes no request', async (apiKey, { kind, message }) => {
      const { client, attempts } = clientOf({ apiKey });

      const error = await rejectionOf(client.groupedDay('2026-02-25'));

      expect(error).toBeInstanceOf(kind);
      expect(error).toMatchObject({ name: kind.name, message, retryable: false });
      expect(urls()).toEqual([]);
      expect(attempts).toEqual([]);
    });

    it('passes on the error of who should have told it', async () => {
      const denied = new Error('AccessDenied');
      const { client } = clientOf({ apiKey: () => Promise.reject(denied) });

      expect(await rejectionOf(client.groupedDay('2026-02-25'))).toBe(denied);
    });
  });

  describe('the limit', () => {
    it('is shared by concurrent calls and counts retries', async () => {
      script(replies(503), replies(200, DAY));
      const { client, clock, attempts } = clientOf({ requestsPerMinute: 2 });

      const days = await Promise.all(
        ['2026-02-23', '2026-02-24', '2026-02-25'].map((date) => client.groupedDay(date)),
      );

      expect(days).toHaveLength(3);
      expect(attempts).toHaveLength(4);
      expect(clock.now()).toBeGreaterThanOrEqual(TOKEN_REST_MS);
    });

    it('is the free plan of five a minute unless told otherwise', async () => {
      const { client, clock } = clientOf({ requestsPerMinute: undefined });

      for (const _ of [1, 2, 3, 4, 5]) await client.groupedDay('2026-02-25');
      const sleptByFive = [...clock.slept];
      await client.groupedDay('2026-02-25');

      expect(sleptByFive).toEqual([]);
      expect(clock.slept).toEqual([TOKEN_REST_MS]);
    });

    it('is part of the wait that a retry announces, and of its budget', async () => {
      script(replies(503));
      const { client, attempts } = clientOf({
        requestsPerMinute: 1,
        retry: { budgetMs: 100_000 },
      });

      await expect(client.groupedDay('2026-02-25')).rejects.toBeInstanceOf(ServerError);

      expect(attempts.map((attempt) => attempt.willRetryInMs)).toEqual([TOKEN_REST_MS, undefined]);
    });
  });

  it('sleeps by the real clock unless told otherwise', async () => {
    script(replies(503), replies(200, DAY));
    const { client, attempts } = clientOf({
      now: undefined,
      sleep: undefined,
      retry: { baseDelayMs: 200 },
    });
    const startedAtMs = performance.now();

    const { rowCount } = await client.groupedDay('2026-02-25');

    expect(rowCount).toBe(2);
    expect(attempts[0]?.willRetryInMs).toBe(100);
    // A timer may be a millisecond early by this clock.
    expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(99);
  });

  it('tells how long an attempt took, and of a clock set back that it took no time', async () => {
    const { client, clock, attempts } = clientOf();
    const takes = (ms: number): Reply => {
      return (response, request) => {
        void clock.sleep(ms);
        replies(200, DAY)(response, request);
      };
    };
    script(takes(250), takes(100), takes(-1000));

    for (const _ of [1, 2, 3]) await client.groupedDay('2026-02-25');

    expect(attempts.map(({ durationMs }) => durationMs)).toEqual([250, 100, 0]);
  });

  it('ends its connections when it is closed', async () => {
    const ended = Promise.withResolvers<void>();
    script((response, request) => {
      request.socket.once('close', () => ended.resolve());
      replies(200, DAY)(response, request);
    });
    const { client } = clientOf();
    await client.groupedDay('2026-02-25');
    const closedAtMs = performance.now();

    client.close();

    await ended.promise;
    // The server would end an idle connection itself after five seconds.
    expect(performance.now() - closedAtMs).toBeLessThan(3_000);
  });

  it.each([
    [{ timeoutMs: 0 }, 'timeoutMs'],
    [{ maxBodyBytes: Number.NaN }, 'maxBodyBytes'],
    [{ retry: { attempts: 0 } }, 'retry.attempts'],
    [{ requestsPerMinute: 0 }, 'requestsPerMinute'],
  ])('refuses options of no sense (%j)', (options, name) => {
    expect(() => createMassiveClient({ apiKey: 'k', ...options })).toThrow(name);
  });

  it('wants a base address where the key is safe', () => {
    expect(() => createMassiveClient({ baseUrl: 'http://example.com', apiKey: 'k' })).toThrow(
      TypeError,
    );
  });
});
