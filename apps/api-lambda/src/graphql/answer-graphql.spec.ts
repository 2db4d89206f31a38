import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import { LatestDocument } from '@tre/movers-contract';
import { parseTicker, parseTradingDate } from '@tre/movers-domain';
import { InMemorySessionStore, StoreUnavailable } from '@tre/movers-store';
import { type Asked, apiOver, bodyOf, publishedApi } from '../testing/api';
import { longHistory, watchedReader } from '../testing/long-history';
import { postGraphql } from '../testing/post-graphql';
import { typeDefs } from './type-defs';

const resource = '/graphql';

describe('the schema', () => {
  it('is the golden schema.graphql', () => {
    const golden = readFileSync(
      join(__dirname, '../../../../libs/movers-contract/schema.graphql'),
      'utf8',
    );

    expect(golden).toBe(`${printSchema(buildSchema(typeDefs))}\n`);
  });
});

describe('POST /graphql', () => {
  it('answers the winners of a range, unrounded, by basis and direction', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `query ($from: Date!, $to: Date!) {
        winners(from: $from, to: $to) { date symbol changePercent status missingCount }
        rises: winners(from: $from, to: $to, direction: UP, basis: OPEN) { date symbol changePercent }
      }`,
      variables: { from: '2025-08-26', to: '2025-08-27' },
    });

    expect(answer).toEqual({
      data: {
        winners: [
          {
            date: '2025-08-26',
            symbol: 'NVDA',
            changePercent: -3.2673267327,
            status: 'FINAL',
            missingCount: 0,
          },
          {
            date: '2025-08-27',
            symbol: 'AAPL',
            changePercent: 3.005,
            status: 'PROVISIONAL',
            missingCount: 1,
          },
        ],
        rises: [{ date: '2025-08-27', symbol: 'AAPL', changePercent: 3.005 }],
      },
    });
  });

  it('answers a range beyond all data with what there is', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: '{ winners(from: "0001-01-01", to: "9999-12-31") { date } }',
    });

    expect(answer).toEqual({
      data: { winners: ['25', '26', '27', '29'].map((day) => ({ date: `2025-08-${day}` })) },
    });
  });

  it('answers a session’s board with its state and history', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ day(date: "2025-08-26") {
        state dueAt holiday earlyClose
        session { revision board { symbol close previousClose changePercent } history { cause symbol } }
      } }`,
    });

    expect(answer).toMatchObject({
      data: {
        day: {
          state: 'FINAL',
          dueAt: '2025-08-27T04:30:00.000Z',
          holiday: null,
          earlyClose: null,
          session: {
            revision: 0,
            board: [
              { symbol: 'NVDA', close: 48.85, previousClose: 50.5, changePercent: -3.2673267327 },
              { symbol: 'AAPL' },
              { symbol: 'MSFT' },
            ],
            history: [{ cause: 'CREATED', symbol: 'NVDA' }],
          },
        },
      },
    });
  });

  it('tells a holiday by name and an early close', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ closed: day(date: "2025-07-04") { state holiday session { date } }
                early: day(date: "2025-07-03") { state earlyClose } }`,
    });

    expect(answer).toEqual({
      data: {
        closed: { state: 'HOLIDAY', holiday: 'Independence Day', session: null },
        early: { state: 'BEFORE_COVERAGE', earlyClose: 'Day before Independence Day' },
      },
    });
  });

  it.each([
    ['{ day(date: "2025-02-30") { state } }', /2025-02-30.*not a date/],
    ['{ winners(from: "2025-08-27", to: "2025-08-26") { date } }', /from 2025-08-27 lies after/],
    ['{ latestWinners(sessions: 367) { date } }', /sessions is 367: expected 1 to 366/],
    ['{ losers }', /Cannot query field "losers"/],
  ])('refuses %s', async (query, message) => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, { query });

    expect(answer).toMatchObject({ errors: [{ message: expect.stringMatching(message) }] });
  });

  it('answers a code while the store does not answer, and nothing internal', async () => {
    const { ask, failures } = apiOver(brokenStore(new StoreUnavailable('10.0.0.7 refused')));

    const answer = await postGraphql(ask, { query: '{ latestSession { date } }' });

    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
    expect(failures).toMatchObject([{ requestId: 'request-1' }]);
  });

  it('tells the request’s id with every error', async () => {
    const { ask } = apiOver(brokenStore(new TypeError('secret detail')));

    const answer = await postGraphql(ask, {
      query: '{ latestSession { date } watchlist { symbol } }',
    });

    expect(answer).toMatchObject({
      errors: [{ path: ['latestSession'], extensions: { requestId: 'request-1' } }],
      data: { watchlist: [{ symbol: 'AAPL' }, {}, {}] },
    });
  });

  it('answers with the code TIMEOUT and Retry-After when the store takes too long', async () => {
    const store = new InMemorySessionStore();
    store.records = () => new Promise(() => undefined);
    const { ask, failures } = apiOver(store);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });

    const pending = ask(posted({ query: '{ latestSession { date } }' }));
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    const result = await pending;

    expect(result).toMatchObject({ statusCode: 503, headers: { 'retry-after': '5' } });
    expect(bodyOf(result)).toMatchObject({
      errors: [{ extensions: { code: 'TIMEOUT', requestId: 'request-1' } }],
    });
    expect(failures).toMatchObject([{ message: 'the operation took too long' }]);
  });

  it.each([
    ['', ''],
    [' with an error in it', 'latestSession { date }'],
  ])('refuses to answer more than the gateway takes%s', async (_, failing) => {
    const store = brokenStore(new StoreUnavailable('no answer'));
    const winner = { symbol: parseTicker('AAPL'), changePercent: -3.2673267327 };
    const record = { date: parseTradingDate('2025-08-26'), 'winners.previousClose.any': winner };
    store.recordsBetween = () => Promise.resolve(new Array(80_000).fill(record));
    const { ask } = apiOver(store);

    const result = await ask(
      posted({
        query: `{ winners(from: "2025-08-01", to: "2025-08-28") { date symbol changePercent } ${failing} }`,
      }),
    );

    expect(result.statusCode).toBe(400);
    expect(bodyOf(result)).toEqual({
      errors: [
        {
          message: expect.stringContaining('larger than 5 MB'),
          extensions: { code: 'RANGE_TOO_LARGE', requestId: 'request-1' },
        },
      ],
    });
  });

  it('logs a failed read once, however many fields it fails', async () => {
    const { store } = await longHistory(20);
    const { reader } = watchedReader(store);
    const records = () => Promise.reject(new StoreUnavailable('10.0.0.7 refused'));
    const { ask, failures } = apiOver({ ...reader, records });

    const answer = await postGraphql(ask, {
      query: '{ days(from: "2025-08-25", to: "2025-08-29") { session { board { symbol } } } }',
    });

    expect(answer).toHaveProperty('errors.length', 5);
    expect(failures).toMatchObject([{ message: 'the store does not answer' }]);
  });

  it('masks unexpected errors', async () => {
    const { ask, failures } = apiOver(brokenStore(new TypeError('secret detail')));

    const answer = await postGraphql(ask, { query: '{ latestSession { date } }' });

    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_ERROR' } }] });
    expect(JSON.stringify(answer)).not.toContain('secret detail');
    expect(failures).toMatchObject([{ message: 'unexpected error' }]);
  });
});

describe('GET /graphql', () => {
  it('answers the dashboard’s query with a tag and an age', async () => {
    const { ask } = await publishedApi();

    const result = await ask({ resource, query: latestQuery() });
    const again = await ask({
      resource,
      query: latestQuery(),
      headers: { 'if-none-match': String(result.headers?.['etag']) },
    });

    expect(bodyOf(result)).toMatchObject({
      data: {
        dataStatus: {
          punctuality: 'OK',
          latestSession: '2025-08-29',
          nextSession: '2025-09-02',
          nextDueAt: '2025-09-03T04:30:00.000Z',
        },
        shown: { date: '2025-08-29', winner: { symbol: 'MSFT' } },
      },
    });
    expect(result.headers?.['cache-control']).toBe('public, max-age=30, s-maxage=30');
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });

  it('reads no date and no range twice', async () => {
    const store = new InMemorySessionStore();
    const asked: string[] = [];
    const counting = new Proxy(store, {
      get: (target, name: keyof InMemorySessionStore) => {
        const method = target[name].bind(target) as (...parameters: unknown[]) => unknown;
        return (...parameters: unknown[]) => {
          asked.push(`${name} ${JSON.stringify(parameters)}`);
          return method(...parameters);
        };
      },
    });

    await apiOver(counting).ask({ resource, query: latestQuery() });

    expect(new Set(asked).size).toBe(asked.length);
  });
});

function latestQuery(): string {
  return new URLSearchParams({
    query: LatestDocument.toString(),
    variables: JSON.stringify({ rows: 20, bars: 60 }),
  }).toString();
}

function posted(body: object): Asked {
  return {
    method: 'POST',
    resource,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function brokenStore(error: Error): InMemorySessionStore {
  const store = new InMemorySessionStore();
  store.records = () => Promise.reject(error);
  return store;
}
