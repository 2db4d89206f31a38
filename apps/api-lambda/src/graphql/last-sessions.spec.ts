import { apiOver, publishedApi } from '../testing/api';
import { longHistory } from '../testing/long-history';
import { postGraphql } from '../testing/post-graphql';

describe('latestSessions', () => {
  it('answers the records of the last due sessions with their boards, oldest first', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: '{ latestSessions(sessions: 3) { date status board { symbol } missing { symbol } } }',
    });

    expect(answer).toEqual({
      data: {
        latestSessions: [
          {
            date: '2025-08-27',
            status: 'PROVISIONAL',
            board: [{ symbol: 'AAPL' }, { symbol: 'NVDA' }],
            missing: [{ symbol: 'MSFT' }],
          },
          {
            date: '2025-08-29',
            status: 'FINAL',
            board: [{ symbol: 'MSFT' }, { symbol: 'AAPL' }, { symbol: 'NVDA' }],
            missing: [],
          },
        ],
      },
    });
  });

  it.each([
    ['a session', '2025-08-26', ['2025-08-25', '2025-08-26']],
    ['a Sunday', '2025-08-24', []],
    ['the last due date', '2025-08-29', ['2025-08-29']],
  ])('counts back from %s', async (_, ending, dates) => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ latestSessions(sessions: 2, ending: "${ending}") { date } }`,
    });

    expect(answer).toEqual({ data: { latestSessions: dates.map((date) => ({ date })) } });
  });

  it('is twenty sessions where no number is given, and sixty at most', async () => {
    const { store, dates } = await longHistory(70);
    const { ask } = apiOver(store);

    const answer = await postGraphql(ask, {
      query: '{ usual: latestSessions { date } most: latestSessions(sessions: 60) { date } }',
    });

    const last = (count: number) => dates.slice(-count).map((date) => ({ date }));
    expect(answer).toEqual({ data: { usual: last(20), most: last(60) } });
  });

  it('begins with the calendar', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: '{ latestSessions(sessions: 60, ending: "2003-09-12") { date } }',
    });

    expect(answer).toEqual({ data: { latestSessions: [] } });
  });
});

describe('latestWinners', () => {
  it('counts sessions back from a date', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: '{ latestWinners(sessions: 2, ending: "2025-08-27") { date symbol } }',
    });

    expect(answer).toEqual({
      data: {
        latestWinners: [
          { date: '2025-08-26', symbol: 'NVDA' },
          { date: '2025-08-27', symbol: 'AAPL' },
        ],
      },
    });
  });
});

describe.each(['latestSessions', 'latestWinners'])('%s', (question) => {
  it.each([
    ['2026-01-01', 'ends with the last due session', ['2025-08-29']],
    ['2003-09-09', 'has nothing before the calendar', []],
  ])('ending %s %s', async (ending, _, dates) => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ ${question}(sessions: 1, ending: "${ending}") { date } }`,
    });

    expect(answer).toEqual({ data: { [question]: dates.map((date) => ({ date })) } });
  });
});

describe.each([
  ['latestSessions', 60],
  ['latestWinners', 366],
])('%s', (question, most) => {
  it.each([
    ['sessions: 0', `sessions is 0: expected 1 to ${most}`],
    [`sessions: ${most + 1}`, `sessions is ${most + 1}: expected 1 to ${most}`],
  ])('refuses %s', async (parameters, message) => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, { query: `{ ${question}(${parameters}) { date } }` });

    expect(answer).toMatchObject({
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT', requestId: 'request-1' } }],
    });
  });
});

describe('dataStatus', () => {
  it.each([
    ['show', true],
    ['hide', false],
  ] as const)(
    'tells the bound of held moves, and whether bars are public: %s',
    async (bars, publicBars) => {
      const { ask } = await publishedApi({ bars, holdBeyondPercent: 37.5 });

      const answer = await postGraphql(ask, {
        query: '{ dataStatus { holdBeyondPercent publicBars } }',
      });

      expect(answer).toEqual({ data: { dataStatus: { holdBeyondPercent: 37.5, publicBars } } });
    },
  );
});
