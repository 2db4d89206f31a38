import { createMassiveClient } from './create-massive-client';
import { type MassiveClient, type MassiveClientOptions } from './massive-client';
import {
  BadRequest,
  ClientClosed,
  ConnectionFailed,
  KeyNotSet,
  MalformedAnswer,
  NotEntitled,
  NotFound,
  NotYetPublished,
  OutsidePlanHistory,
  RateLimited,
  ServerError,
  TimedOut,
  WrongKey,
} from './massive-error';
import { TOKEN_REST_MS } from './request-limiter';
import { type Attempt } from './request-sender';
import {
  HOLIDAYS_BODY,
  REFUSALS,
  barRow,
  groupedBody,
  rangeBody,
  splitRow,
  splitsBody,
} from './testing/bodies';
import { createInstantClock } from './testing/instant-clock';
import { rejectionOf } from './testing/rejection-of';
import {
  type Upstream,
  breaksOff,
  hangs,
  replies,
  resets,
  startUpstream,
} from './testing/upstream';

const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>';
const DAY = JSON.stringify(groupedBody([barRow({ T: 'AAPL' }), barRow({ T: 'MSFT' })]));
const GROUPED_PATH = '/v2/aggs/grouped/locale/us/market/stocks/2026-02-25';

let upstream: Upstream;
let clients: MassiveClient[];

beforeEach(async () => {
  upstream = await startUpstream(replies(200, DAY));
  clients = [];
});

afterEach(async () => {
  for (const client of clients) client.close();
  await upstream.close();
});

/** A client of the upstream whose waits are over at once, with what it slept and reported. */
function clientOf(options: Partial<MassiveClientOptions> = {}) {
  const clock = createInstantClock();
  const attempts: Attempt[] = [];
  const client = createMassiveClient({
    baseUrl: upstream.url,
    apiKey: 'k3y-of-the-test',
    requestsPerMinute: null,
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
    onAttempt: (attempt) => attempts.push(attempt),
    ...options,
  });
  clients.push(client);
  return { client, clock, attempts };
}

const urls = () => upstream.received.map((request) => request.url);

describe('createMassiveClient', () => {
  describe('requests', () => {
    it('asks for a session of the market', async () => {
      const { client } = clientOf();

      const day = await client.groupedDay('2026-02-25', { symbols: ['MSFT'] });

      expect(urls()).toEqual([`${GROUPED_PATH}?adjusted=true`]);
      expect(day).toMatchObject({ bars: [{ symbol: 'MSFT' }], malformed: [], rowCount: 2 });
    });

    it('asks for the bars of one symbol', async () => {
      upstream.script(replies(200, { ...rangeBody('BRK.B', [barRow()]), adjusted: false }));
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
      upstream.script(replies(200, splitsBody([splitRow()])));
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
      upstream.script(replies(200, HOLIDAYS_BODY));
      const { client } = clientOf();

      const holidays = await client.upcomingHolidays();

      expect(urls()).toEqual(['/v1/marketstatus/upcoming']);
      expect(holidays).toHaveLength(2);
    });

    it('keeps the path of its base', async () => {
      const { client } = clientOf({ baseUrl: `${upstream.url}/file/` });

      await client.groupedDay('2026-02-25');

      expect(urls()).toEqual([`/file${GROUPED_PATH}?adjusted=true`]);
    });

    it('takes symbols that can be gone through only once, retries or not', async () => {
      upstream.script(replies(503), replies(200, DAY));
      const { client } = clientOf();

      const { bars } = await client.groupedDay('2026-02-25', {
        symbols: new Set(['AAPL']).values(),
      });

      expect(bars).toHaveLength(1);
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
      upstream.script(replies(503), replies(200, DAY));
      const { client } = clientOf({ apiKey });

      await client.groupedDay('2026-02-25');
      await client.groupedDay('2026-02-25');

      expect(upstream.received.map((request) => request.headers.authorization)).toEqual([
        'Bearer key-1',
        'Bearer key-1',
        'Bearer key-2',
      ]);
    });

    it.each([
      ['', KeyNotSet],
      [' \n', KeyNotSet],
      [async () => '', KeyNotSet],
      ['two words', WrongKey],
      ['schlüssel', WrongKey],
      ['line\r\nbreak', WrongKey],
    ])('of %p makes no request', async (apiKey, kind) => {
      const { client, attempts } = clientOf({ apiKey });

      await expect(client.groupedDay('2026-02-25')).rejects.toBeInstanceOf(kind);
      expect(urls()).toEqual([]);
      expect(attempts).toEqual([]);
    });

    it('passes on the error of who should have told it', async () => {
      const denied = new Error('AccessDenied');
      const { client } = clientOf({ apiKey: () => Promise.reject(denied) });

      expect(await rejectionOf(client.groupedDay('2026-02-25'))).toBe(denied);
    });
  });

  describe('refusals', () => {
    it.each([
      { name: 'a 400', status: 400, body: REFUSALS.badRequest, kind: BadRequest },
      { name: 'a 401', status: 401, body: REFUSALS.unknownKey, kind: WrongKey },
      { name: 'today', status: 403, body: REFUSALS.beforeEndOfDay, kind: NotYetPublished },
      { name: 'long ago', status: 403, body: REFUSALS.timeframe, kind: OutsidePlanHistory },
      { name: 'another plan', status: 403, body: REFUSALS.notEntitled, kind: NotEntitled },
      { name: 'a 404', status: 404, body: REFUSALS.notFound, kind: NotFound },
    ])('does not repeat what ended in $name', async ({ status, body, kind }) => {
      upstream.script(replies(status, body));
      const { client, clock, attempts } = clientOf();

      const error = await rejectionOf(client.groupedDay('2026-02-25'));

      expect(error).toBeInstanceOf(kind);
      expect(error).toMatchObject({ status, requestId: body.request_id, retryable: false });
      expect(clock.slept).toEqual([]);
      expect(attempts).toEqual([
        { path: GROUPED_PATH, attempt: 1, durationMs: 0, status, error: kind.name },
      ]);
    });

    it.each([
      { name: 'a 429', reply: replies(429, REFUSALS.tooMany), kind: RateLimited, waitMs: 60_250 },
      { name: 'an empty 429', reply: replies(429), kind: RateLimited, waitMs: 60_250 },
      { name: 'a 500 in HTML', reply: replies(500, HTML), kind: ServerError, waitMs: 250 },
      {
        name: 'a 503 in text',
        reply: replies(503, 'no healthy upstream'),
        kind: ServerError,
        waitMs: 250,
      },
      { name: 'a reset', reply: resets, kind: ConnectionFailed, waitMs: 250 },
      { name: 'a body broken off', reply: breaksOff(DAY), kind: ConnectionFailed, waitMs: 250 },
      {
        name: 'a body cut short',
        reply: replies(200, DAY.slice(0, 200)),
        kind: MalformedAnswer,
        waitMs: 250,
      },
      { name: 'HTML for a 200', reply: replies(200, HTML), kind: MalformedAnswer, waitMs: 250 },
      {
        name: 'an error for a 200',
        reply: replies(200, REFUSALS.tooMany),
        kind: MalformedAnswer,
        waitMs: 250,
      },
      { name: 'an unheard-of status', reply: replies(418), kind: MalformedAnswer, waitMs: 250 },
      { name: 'silence', reply: hangs, kind: TimedOut, waitMs: 250 },
    ])('repeats what ended in $name', async ({ reply, kind, waitMs }) => {
      upstream.script(reply, replies(200, DAY));
      const { client, clock, attempts } = clientOf({ timeoutMs: 1000 });

      const { bars } = await client.groupedDay('2026-02-25');

      expect(bars).toHaveLength(2);
      expect(clock.slept).toEqual([waitMs]);
      expect(attempts).toMatchObject([
        { path: GROUPED_PATH, attempt: 1, error: kind.name, willRetryInMs: waitMs },
        { path: GROUPED_PATH, attempt: 2, status: 200 },
      ]);
      expect(attempts[1]).not.toHaveProperty('error');
    });

    it('ends with the last error when the attempts are used up', async () => {
      upstream.script(replies(500), resets, replies(503, '', { 'retry-after': '2' }), replies(502));
      const { client, clock, attempts } = clientOf();

      const error = await rejectionOf(client.groupedDay('2026-02-25'));

      expect(error).toBeInstanceOf(ServerError);
      expect(error).toMatchObject({ status: 502, retryable: true });
      expect(clock.slept).toEqual([250, 500, 2000]);
      expect(attempts.map(({ attempt, status }) => [attempt, status])).toEqual([
        [1, 500],
        [2, undefined],
        [3, 503],
        [4, 502],
      ]);
    });

    it.each([
      ['seconds', { 'retry-after': '7' }],
      [
        'a date',
        {
          'retry-after': 'Wed, 25 Feb 2026 12:00:07 GMT',
          date: 'Wed, 25 Feb 2026 12:00:00 GMT',
        },
      ],
    ])('waits as long as the upstream asks in %s', async (_, headers) => {
      upstream.script(replies(429, '', headers), replies(200, DAY));
      const { client, clock } = clientOf();

      await client.groupedDay('2026-02-25');

      expect(clock.slept).toEqual([7000]);
    });

    it('gives up at once when the upstream asks for more than the budget', async () => {
      upstream.script(replies(429, '', { 'retry-after': '3600' }));
      const { client, clock } = clientOf();

      const error = await rejectionOf(client.groupedDay('2026-02-25'));

      expect(error).toBeInstanceOf(RateLimited);
      expect(error).toHaveProperty('retryAfterMs', 3_600_000);
      expect(clock.slept).toEqual([]);
      expect(urls()).toHaveLength(1);
    });

    it('tells the request id of a good answer that is malformed', async () => {
      upstream.script(replies(200, { status: 'ERROR', request_id: 'r-200' }));
      const { client } = clientOf({ retry: { attempts: 1 } });

      const error = await rejectionOf(client.groupedDay('2026-02-25'));

      expect(error).toMatchObject({
        name: 'MalformedAnswer',
        message: `${GROUPED_PATH}: status is neither OK nor DELAYED`,
        status: 200,
        requestId: 'r-200',
      });
    });
  });

  describe('pages', () => {
    const rangeOf = (ticker: string) => (client: MassiveClient) =>
      client.rangeBars(ticker, '2026-02-20', '2026-02-25');

    it('are joined in their order, each with its own attempts', async () => {
      upstream.script(
        replies(
          200,
          rangeBody('AAPL', [barRow({ t: 1 }), barRow({ t: 2 })], `${upstream.url}/p2?cursor=a%3D`),
        ),
        replies(503),
        replies(
          200,
          rangeBody('AAPL', [barRow({ t: 3 })], `${upstream.url}/p3?cursor=b&apiKey=leak`),
        ),
        replies(200, rangeBody('AAPL', [barRow({ t: 4 })])),
      );
      const { client } = clientOf();

      const { bars } = await rangeOf('AAPL')(client);

      expect(bars.map((bar) => bar.startsAtMs)).toEqual([1, 2, 3, 4]);
      expect(urls().slice(1)).toEqual(['/p2?cursor=a%3D', '/p2?cursor=a%3D', '/p3?cursor=b']);
      expect(upstream.received.map((request) => request.headers.authorization)).toEqual(
        new Array(4).fill('Bearer k3y-of-the-test'),
      );
    });

    it('of splits are joined as well', async () => {
      upstream.script(
        replies(200, splitsBody([splitRow({ split_to: 2 })], `${upstream.url}/p2`)),
        replies(200, splitsBody([splitRow({ split_to: 3 })])),
      );
      const { client } = clientOf();

      const { splits } = await client.splits({
        tickers: ['NVDA'],
        from: '2026-02-20',
        to: '2026-02-25',
      });

      expect(splits.map((split) => split.splitTo)).toEqual([2, 3]);
    });

    it('at another origin are never asked for', async () => {
      const elsewhere = await startUpstream(replies(200, rangeBody('AAPL', [])));
      upstream.script(replies(200, rangeBody('AAPL', [barRow()], `${elsewhere.url}/p2`)));
      const { client } = clientOf({ retry: { attempts: 2 } });

      await expect(rangeOf('AAPL')(client)).rejects.toBeInstanceOf(MalformedAnswer);

      expect(elsewhere.received).toEqual([]);
      await elsewhere.close();
    });

    it('end in an error when there are more than allowed', async () => {
      upstream.script(replies(200, rangeBody('AAPL', [barRow()], `${upstream.url}/again`)));
      const { client } = clientOf();

      const error = await rejectionOf(
        client.rangeBars('AAPL', '2026-02-20', '2026-02-25', { maxPages: 3 }),
      );

      expect(error).toBeInstanceOf(MalformedAnswer);
      expect(urls()).toHaveLength(3);
    });

    it('are 20 at most unless told otherwise', async () => {
      upstream.script(replies(200, splitsBody([], `${upstream.url}/again`)));
      const { client } = clientOf();
      const query = { tickers: ['NVDA'], from: '2026-02-20', to: '2026-02-25' };

      await expect(client.splits(query)).rejects.toBeInstanceOf(MalformedAnswer);

      expect(urls()).toHaveLength(20);
    });

    it('of another ticker are refused', async () => {
      upstream.script(replies(200, rangeBody('AAPL', [barRow()])));
      const { client } = clientOf({ retry: { attempts: 1 } });

      await expect(rangeOf('MSFT')(client)).rejects.toBeInstanceOf(MalformedAnswer);
    });
  });

  describe('abort', () => {
    const reason = new Error('the run is over');
    /** Sleeps for good, and tells when it has begun to. */
    function sleeper() {
      const { promise: asleep, resolve } = Promise.withResolvers<void>();
      return {
        asleep,
        sleep: () => {
          resolve();
          return new Promise<void>(() => undefined);
        },
      };
    }

    it('ends the wait for a retry at once', async () => {
      upstream.script(replies(429));
      const { asleep, sleep } = sleeper();
      const { client } = clientOf({ sleep });
      const abort = new AbortController();

      const waiting = rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));
      await asleep;
      abort.abort(reason);

      expect(await waiting).toBe(reason);
      expect(urls()).toHaveLength(1);
    });

    it('ends the wait for the limiter at once', async () => {
      const { asleep, sleep } = sleeper();
      const { client } = clientOf({ sleep, requestsPerMinute: 1 });
      const abort = new AbortController();
      await client.groupedDay('2026-02-25');

      const waiting = rejectionOf(client.groupedDay('2026-02-26', { signal: abort.signal }));
      await asleep;
      abort.abort(reason);

      expect(await waiting).toBe(reason);
      expect(urls()).toHaveLength(1);
    });

    it('ends a request under way and is reported', async () => {
      const abort = new AbortController();
      upstream.script(() => abort.abort(reason));
      const { client, attempts } = clientOf();

      const error = await rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));

      expect(error).toBe(reason);
      expect(attempts).toEqual([
        { path: GROUPED_PATH, attempt: 1, durationMs: 0, error: 'Aborted' },
      ]);
    });

    it('is no failure to repeat, even where its reason is one', async () => {
      const abort = new AbortController();
      const elsewhere = new ServerError('another request failed');
      upstream.script(() => abort.abort(elsewhere), replies(200, DAY));
      const { client, attempts } = clientOf();

      const error = await rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));

      expect(error).toBe(elsewhere);
      expect(attempts.map((attempt) => attempt.error)).toEqual(['Aborted']);
    });

    it('ends the wait for the key', async () => {
      const abort = new AbortController();
      const { client } = clientOf({ apiKey: () => new Promise(() => undefined) });

      const waiting = rejectionOf(client.upcomingHolidays({ signal: abort.signal }));
      abort.abort(reason);

      expect(await waiting).toBe(reason);
    });

    it('before the call makes no request', async () => {
      const { client } = clientOf();

      const error = await rejectionOf(
        client.groupedDay('2026-02-25', { signal: AbortSignal.abort(reason) }),
      );

      expect(error).toBe(reason);
      expect(urls()).toEqual([]);
    });

    it('of one call leaves the others alone', async () => {
      const abort = new AbortController();
      upstream.script(() => abort.abort(reason), replies(200, DAY));
      const { client } = clientOf();
      const aborted = rejectionOf(client.groupedDay('2026-02-25', { signal: abort.signal }));
      await aborted;

      const { bars } = await client.groupedDay('2026-02-26');

      expect(bars).toHaveLength(2);
    });

    it('is what close does to calls under way and to later ones', async () => {
      const arrived = Promise.withResolvers<void>();
      upstream.script(() => arrived.resolve());
      const { client } = clientOf();
      const underWay = rejectionOf(client.groupedDay('2026-02-25'));
      await arrived.promise;

      client.close();
      const later = rejectionOf(client.groupedDay('2026-02-26'));

      expect(await underWay).toBeInstanceOf(ClientClosed);
      expect(await later).toBeInstanceOf(ClientClosed);
      expect(urls()).toHaveLength(1);
    });
  });

  describe('the limit', () => {
    it('is shared by concurrent calls and counts retries', async () => {
      upstream.script(replies(503), replies(200, DAY));
      const { client, clock, attempts } = clientOf({ requestsPerMinute: 2 });

      const days = await Promise.all(
        ['2026-02-23', '2026-02-24', '2026-02-25'].map((date) => client.groupedDay(date)),
      );

      expect(days).toHaveLength(3);
      expect(attempts).toHaveLength(4);
      expect(clock.now()).toBeGreaterThanOrEqual(TOKEN_REST_MS);
    });

    it('is the free plan of five a minute unless told otherwise', async () => {
      const clock = createInstantClock();
      const client = createMassiveClient({
        baseUrl: upstream.url,
        apiKey: 'k3y-of-the-test',
        now: clock.now,
        sleep: clock.sleep,
      });
      clients.push(client);

      for (const _ of [1, 2, 3, 4, 5]) await client.groupedDay('2026-02-25');
      const sleptByFive = [...clock.slept];
      await client.groupedDay('2026-02-25');

      expect(sleptByFive).toEqual([]);
      expect(clock.slept).toEqual([TOKEN_REST_MS]);
    });

    it('is part of the wait that a retry announces, and of its budget', async () => {
      upstream.script(replies(503));
      const { client, attempts } = clientOf({
        requestsPerMinute: 1,
        retry: { budgetMs: 100_000 },
      });

      await expect(client.groupedDay('2026-02-25')).rejects.toBeInstanceOf(ServerError);

      expect(attempts.map((attempt) => attempt.willRetryInMs)).toEqual([TOKEN_REST_MS, undefined]);
    });
  });

  it('sleeps by the real clock unless told otherwise', async () => {
    upstream.script(replies(503), replies(200, DAY));
    const client = createMassiveClient({
      baseUrl: upstream.url,
      apiKey: 'k3y-of-the-test',
      retry: { baseDelayMs: 20 },
    });
    clients.push(client);

    const { rowCount } = await client.groupedDay('2026-02-25');

    expect(rowCount).toBe(2);
  });

  it('wants a base address where the key is safe', () => {
    expect(() => createMassiveClient({ baseUrl: 'http://example.com', apiKey: 'k' })).toThrow(
      TypeError,
    );
  });
});
