import { lastLargerMove, relativeVolume, symbolSessions, timesUsual } from '@tre/movers-domain';
import { apiOver, publishedApi } from '../testing/api';
import { longHistory } from '../testing/long-history';
import { postGraphql } from '../testing/post-graphql';

describe('leaderboard', () => {
  it('sums up the wins of a range', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ leaderboard(from: "2003-09-10", to: "2025-08-29") {
        records
        standings {
          symbol wins upWins downWins meanAbsolutePercent currentStreak longestStreak
          best { date changePercent } worst { date }
        }
      } }`,
    });

    expect(answer).toMatchObject({
      data: {
        leaderboard: {
          records: 4,
          standings: [
            {
              symbol: 'MSFT',
              wins: 2,
              upWins: 1,
              downWins: 1,
              best: { date: '2025-08-25', changePercent: 1.505 },
              worst: { date: '2025-08-29' },
              currentStreak: 1,
              longestStreak: 1,
            },
            { symbol: 'NVDA', wins: 1, upWins: 0, downWins: 1, currentStreak: 0 },
            { symbol: 'AAPL', wins: 1, meanAbsolutePercent: 3.005, currentStreak: 0 },
          ],
        },
      },
    });
  });

  it('goes by basis and direction', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ leaderboard(from: "2025-08-29", to: "2025-08-29", basis: OPEN, direction: UP) {
        standings { symbol best { changePercent } }
      } }`,
    });

    expect(answer).toEqual({
      data: {
        leaderboard: { standings: [{ symbol: 'NVDA', best: { changePercent: 0.4166666667 } }] },
      },
    });
  });
});

describe('period movers', () => {
  it('compounds the moves of a range', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ rangeMovers(from: "2025-08-23", to: "2025-08-26") {
        sessions isComplete movers { symbol changePercent isComplete missingSessions }
      } }`,
    });

    const complete = { isComplete: true, missingSessions: [] };
    expect(answer).toEqual({
      data: {
        rangeMovers: {
          sessions: 2,
          isComplete: true,
          movers: [
            { symbol: 'NVDA', changePercent: -2.3, ...complete },
            { symbol: 'MSFT', changePercent: 1.5, ...complete },
            { symbol: 'AAPL', changePercent: 0, ...complete },
          ],
        },
      },
    });
  });

  it('does not know a period in which a session or the symbol is missing', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ periodMovers { from to sessions isComplete movers { symbol changePercent missingSessions } } }`,
    });

    expect(answer).toEqual({
      data: {
        periodMovers: {
          from: '2025-08-25',
          to: '2025-08-29',
          sessions: 5,
          isComplete: false,
          movers: [
            { symbol: 'AAPL', changePercent: null, missingSessions: ['2025-08-28'] },
            { symbol: 'MSFT', changePercent: null, missingSessions: ['2025-08-27', '2025-08-28'] },
            { symbol: 'NVDA', changePercent: null, missingSessions: ['2025-08-28'] },
          ],
        },
      },
    });
  });

  it('agrees with the change from the close before to the last one', async () => {
    const { store, dates } = await longHistory(45);
    const first = dates.findIndex((date) => date >= '2025-08-01');
    const [before, last] = await store.records(
      [dates[first - 1], dates.at(-1)].filter((date) => date !== undefined),
      ['board'],
    );
    const moves = last?.board.map(({ symbol, close }) => {
      const from = before?.board.find((row) => row.symbol === symbol)?.close ?? NaN;
      return { symbol, changePercent: expect.closeTo((close / from - 1) * 100, 8) };
    });

    const answer = await postGraphql(apiOver(store).ask, {
      query: `{ periodMovers(period: MONTH, ending: "2025-08-31") { from movers { symbol changePercent } } }`,
    });

    expect(answer).toEqual({
      data: { periodMovers: { from: '2025-08-01', movers: expect.arrayContaining(moves ?? []) } },
    });
    expect(moves).toHaveLength(3);
  });
});

describe('symbol', () => {
  const query = `query ($ticker: Ticker!) { symbol(ticker: $ticker) {
    name isWatched
    sessions(from: "2025-08-25", to: "2025-08-29") { date row { close changePercent } missing { reason } }
  } }`;

  it('answers its bars and changes, and why it is missing', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, { query, variables: { ticker: 'MSFT' } });

    expect(answer).toEqual({
      data: {
        symbol: {
          name: 'Microsoft',
          isWatched: true,
          sessions: [
            { date: '2025-08-25', row: { close: 203.01, changePercent: 1.505 }, missing: null },
            {
              date: '2025-08-26',
              row: { close: 203, changePercent: -0.0049258657 },
              missing: null,
            },
            { date: '2025-08-27', row: null, missing: { reason: 'NO_BAR' } },
            {
              date: '2025-08-29',
              row: { close: 198.333, changePercent: -2.7779411765 },
              missing: null,
            },
          ],
        },
      },
    });
  });

  it('knows nothing of a symbol that was never watched', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, { query, variables: { ticker: 'ZZZ' } });

    expect(answer).toEqual({ data: { symbol: { name: null, isWatched: false, sessions: [] } } });
  });

  it('keeps bars back where they may not be served', async () => {
    const { ask } = await publishedApi({ bars: 'hide' });

    const answer = await postGraphql(ask, {
      query: `{ symbol(ticker: "MSFT") { sessions(from: "2025-08-25", to: "2025-08-25") {
        row { open close volume previousClose changePercent }
      } } }`,
    });

    const row = {
      open: null,
      close: null,
      volume: null,
      previousClose: null,
      changePercent: 1.505,
    };
    expect(answer).toEqual({ data: { symbol: { sessions: [{ row }] } } });
  });
});

describe('facts of a symbol in a session', () => {
  it('are those of the domain over the sessions before', async () => {
    const { store, dates } = await longHistory(300);
    const records = await store.records(dates, ['board']);
    const last = records.at(-1);
    const expected = last?.board.map((row) => {
      const before = symbolSessions(row.symbol, dates.slice(0, -1), records);
      return {
        symbol: row.symbol,
        timesUsual: timesUsual(row, before, 'previousClose'),
        relativeVolume: relativeVolume(row, before),
        lastLargerMove: lastLargerMove(row, before, 'previousClose', 'any'),
        lastLargerFall: lastLargerMove(row, before, 'open', 'same'),
      };
    });

    const answer = await postGraphql(apiOver(store).ask, {
      query: `{ latestSession { board {
        symbol timesUsual relativeVolume
        lastLargerMove { date changePercent }
        lastLargerFall: lastLargerMove(basis: OPEN, sign: SAME) { date changePercent }
      } } }`,
    });

    expect(answer).toEqual({ data: { latestSession: { board: expected } } });
    expect(expected?.map((facts) => facts.timesUsual)).not.toContain(null);
  });

  it('are null where too few sessions are known', async () => {
    const { store } = await longHistory(5);

    const answer = await postGraphql(apiOver(store, { bars: 'hide' }).ask, {
      query: `{ day(date: "2025-08-29") { session { board { timesUsual relativeVolume } } } }`,
    });

    const facts = { timesUsual: null, relativeVolume: null };
    expect(answer).toEqual({ data: { day: { session: { board: [facts, facts, facts] } } } });
  });
});

describe('a split between two records', () => {
  it('does no harm to moves over a period, nor to volumes', async () => {
    const { store, dates } = await longHistory(30);
    const split = await longHistory(30, { tenForOneFrom: dates.at(-8) });
    const query = `{
      rangeMovers(from: "2025-08-01", to: "2025-08-29") { movers { symbol changePercent } }
      latestSession { board { symbol relativeVolume timesUsual } }
    }`;

    const unsplit = await postGraphql(apiOver(store).ask, { query });
    const answer = await postGraphql(apiOver(split.store).ask, { query });

    expect(await split.store.records(dates.slice(-1), ['board'])).not.toEqual(
      await store.records(dates.slice(-1), ['board']),
    );
    expect(answer).toEqual(unsplit);
    expect(answer).not.toHaveProperty('errors');
  });
});
