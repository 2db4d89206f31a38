import { parseTradingDate } from '@tre/movers-domain';
import { InMemorySessionStore } from '@tre/movers-store';
import { apiOver } from '../testing/api';
import { longHistory, watchedReader } from '../testing/long-history';
import { postGraphql } from '../testing/post-graphql';

describe('the reads of a request', () => {
  it('touch no board twice', async () => {
    const { store } = await longHistory(320);
    const { reader, boardReads } = watchedReader(store);

    await postGraphql(apiOver(reader).ask, {
      query: `{
        latestSession { board { timesUsual relativeVolume lastLargerMove { date } } }
        day(date: "2025-08-28") { session { board { timesUsual(basis: OPEN) } breadth { up } } }
        periodMovers(period: YEAR_TO_DATE) { sessions }
        symbol(ticker: "AAPL") { sessions(from: "2025-01-01", to: "2025-08-29") { date } }
      }`,
    });

    const dates = boardReads.flat();
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toHaveLength(261);
  });

  it('touch no calendar year’s summaries twice, and none of the latest sessions besides', async () => {
    const { reader, dateReads, spanReads } = watchedReader(new InMemorySessionStore());

    await postGraphql(apiOver(reader).ask, {
      query: `{
        dataStatus { latestSession }
        early: winners(from: "2023-02-01", to: "2023-03-01") { date }
        late: winners(from: "2023-11-01", to: "2023-12-01") { date }
        days(from: "2025-01-01", to: "2025-06-30") { state }
        leaderboard(from: "2024-12-15", to: "2025-02-01") { records }
        latestWinners(sessions: 20) { date }
        corrections(from: "2025-01-01", to: "2025-08-29") { date }
        coverage(from: "2025-01-01", to: "2025-08-29") { sessions }
      }`,
    });

    expect(spanReads).toEqual([
      { from: '2023-02-01', to: '2023-12-01', fields: ['winners.previousClose.any'] },
      { from: '2024-12-15', to: '2024-12-31', fields: ['winners.previousClose.any'] },
      {
        from: '2025-01-01',
        to: '2025-08-29',
        fields: ['revision', 'status', 'winners.previousClose.any'],
      },
    ]);
    expect(dateReads).toEqual([]);
  });

  it('look for the first record once', async () => {
    const { reader } = watchedReader(new InMemorySessionStore());
    const oldestDate = jest.spyOn(reader, 'oldestDate');

    await postGraphql(apiOver(reader).ask, {
      query: `{
        days(from: "2025-01-01", to: "2025-12-31") { state }
        day(date: "2025-03-03") { state }
        dataStatus { firstSession }
        coverage(from: "2025-01-01", to: "2025-08-29") { sessions }
      }`,
    });

    expect(oldestDate).toHaveBeenCalledTimes(1);
    expect(oldestDate).toHaveBeenCalledWith('2003-09-10', '2025-08-29');
  });

  it('ask for what the answer’s age goes by while the answer is still on its way', async () => {
    const { reader, dateReads } = watchedReader(new InMemorySessionStore());
    const day = Promise.withResolvers<readonly never[]>();
    const records = jest.spyOn(reader, 'records').mockReturnValueOnce(day.promise);
    const query = '{ day(date: "2025-03-03") { session { revision } } }';

    const answer = apiOver(reader).ask({
      resource: '/graphql',
      query: new URLSearchParams({ query }).toString(),
    });
    await waitFor(() => records.mock.calls.length === 2);
    day.resolve([]);

    expect(await answer).toMatchObject({ statusCode: 200 });
    expect(dateReads).toEqual([['2025-08-27', '2025-08-28', '2025-08-29']]);
  });

  it('are none where the document is refused', async () => {
    const { reader, dateReads, spanReads } = watchedReader(new InMemorySessionStore());

    const answer = await apiOver(reader).ask({ resource: '/graphql', query: 'query=%7B+no+%7D' });

    expect(answer.statusCode).toBe(400);
    expect([...dateReads, ...spanReads]).toEqual([]);
  });

  it('read no board for what summaries answer', async () => {
    const { store } = await longHistory(30);
    const { reader, boardReads } = watchedReader(store);

    const answer = await postGraphql(apiOver(reader).ask, {
      query: `{ days(from: "2025-08-01", to: "2025-08-31") { state session { winner { symbol } missing { symbol } revision } } }`,
    });

    expect(answer).not.toHaveProperty('errors');
    expect(boardReads).toEqual([]);
  });
});

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

describe('what is too large', () => {
  it.each([
    ['{ days(from: "2024-08-29", to: "2025-08-30") { date } }', /holds 367 dates: at most 366/],
    [
      '{ rangeMovers(from: "2020-01-01", to: "2025-08-29") { sessions } }',
      /1423 sessions: at most 366/,
    ],
    [
      '{ symbol(ticker: "AAPL") { sessions(from: "0001-01-01", to: "9999-12-31") { date } } }',
      /sessions: at most 366/,
    ],
    [
      `{ a: rangeMovers(from: "2023-01-01", to: "2023-12-31") { sessions }
         b: rangeMovers(from: "2024-01-01", to: "2024-12-31") { sessions }
         c: rangeMovers(from: "2025-01-01", to: "2025-08-29") { sessions } }`,
      /a request reads at most 626/,
    ],
  ])('is refused by a code: %s', async (query, message) => {
    const { ask, failures } = apiOver(new InMemorySessionStore());

    const answer = await postGraphql(ask, { query });

    expect(answer).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(message),
          extensions: { code: 'RANGE_TOO_LARGE' },
          path: expect.anything(),
        },
      ],
    });
    expect(failures).toEqual([]);
  });

  it.each(['days', 'rangeMovers', 'leaderboard', 'corrections', 'coverage'])(
    'is no range of %s that ends before it begins',
    async (field) => {
      const { ask } = apiOver(new InMemorySessionStore());

      const answer = await postGraphql(ask, {
        query: `{ ${field}(from: "2025-08-29", to: "2025-08-28") { __typename } }`,
      });

      expect(answer).toMatchObject({
        errors: [
          {
            message: 'from 2025-08-29 lies after to 2025-08-28',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
    },
  );

  it('is not a whole page with all facts', async () => {
    const { store, dates } = await longHistory(626);
    const [from, to] = [dates.at(-366), dates.at(-1)].map(parseTradingDate);

    const answer = await postGraphql(apiOver(store).ask, {
      query: `query ($from: Date!, $to: Date!) { symbol(ticker: "AAPL") { sessions(from: $from, to: $to) {
        row { timesUsual relativeVolume lastLargerMove { date } }
      } } }`,
      variables: { from, to },
    });

    expect(answer).not.toHaveProperty('errors');
    expect(answer).toHaveProperty('data.symbol.sessions.length', 366);
  });
});
