import { InMemorySessionStore } from '@tre/movers-store';
import { apiOver, publishedApi } from '../testing/api';
import { postGraphql } from '../testing/post-graphql';
import { SESSIONS, judged } from '../testing/published-sessions';

describe('days', () => {
  it('tells the state of every date in a range', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ days(from: "2025-08-24", to: "2025-09-02") { date state holiday session { winner { symbol } } } }`,
    });

    const unrecorded = { holiday: null, session: null };
    expect(answer).toEqual({
      data: {
        days: [
          { date: '2025-08-24', state: 'WEEKEND', ...unrecorded },
          recorded('2025-08-25', 'FINAL', 'MSFT'),
          recorded('2025-08-26', 'FINAL', 'NVDA'),
          recorded('2025-08-27', 'PROVISIONAL', 'AAPL'),
          { date: '2025-08-28', state: 'LATE', ...unrecorded },
          recorded('2025-08-29', 'FINAL', 'MSFT'),
          { date: '2025-08-30', state: 'WEEKEND', ...unrecorded },
          { date: '2025-08-31', state: 'WEEKEND', ...unrecorded },
          { date: '2025-09-01', state: 'HOLIDAY', holiday: 'Labor Day', session: null },
          { date: '2025-09-02', state: 'FUTURE', ...unrecorded },
        ],
      },
    });
  });

  it('reads a board only where it is asked for, and then that of each record', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{ days(from: "2025-08-28", to: "2025-08-29") { session { board { symbol } breadth { up down } } } }`,
    });

    expect(answer).toEqual({
      data: {
        days: [
          { session: null },
          {
            session: {
              board: [{ symbol: 'MSFT' }, { symbol: 'AAPL' }, { symbol: 'NVDA' }],
              breadth: { up: 1, down: 2 },
            },
          },
        ],
      },
    });
  });

  it('tells dates before the first record from missing ones', async () => {
    const store = new InMemorySessionStore();
    for (const date of ['2025-08-25', '2025-08-29']) {
      await store.publish(judged(date, `${date}T23:00:00.000Z`));
    }

    const answer = await postGraphql(apiOver(store).ask, {
      query: `{ days(from: "2025-08-22", to: "2025-08-26") { state } }`,
    });

    expect(answer).toEqual({
      data: {
        days: [
          { state: 'BEFORE_COVERAGE' },
          { state: 'WEEKEND' },
          { state: 'WEEKEND' },
          { state: 'FINAL' },
          { state: 'MISSING' },
        ],
      },
    });
  });
});

describe('the state of the data in a range', () => {
  it('counts what there is, and names what is missing', async () => {
    const { ask } = await publishedApi();

    const answer = await postGraphql(ask, {
      query: `{
        coverage(from: "2020-01-01", to: "2030-01-01") { sessions final provisional corrected missingSessions }
        dataStatus { firstSession }
      }`,
    });

    expect(answer).toEqual({
      data: {
        coverage: {
          sessions: 5,
          final: 3,
          provisional: 1,
          corrected: 0,
          missingSessions: ['2025-08-28'],
        },
        dataStatus: { firstSession: '2025-08-25' },
      },
    });
  });

  it('lists the sessions that were corrected', async () => {
    const store = new InMemorySessionStore();
    for (const date of ['2025-08-26', '2025-08-29']) {
      await store.publish(judged(date, `${date}T23:00:00.000Z`));
    }
    const corrected = { ...SESSIONS['2025-08-26'], AAPL: [101, 120] } as const;
    await store.publish(
      judged('2025-08-26', '2025-08-29T23:00:00.000Z', { ...SESSIONS, '2025-08-26': corrected }),
    );

    const answer = await postGraphql(apiOver(store).ask, {
      query: `{ corrections(from: "2025-08-01", to: "2025-08-31") { date revision history { cause symbol } } }`,
    });

    expect(answer).toEqual({
      data: {
        corrections: [
          {
            date: '2025-08-26',
            revision: 1,
            history: [
              { cause: 'CREATED', symbol: 'NVDA' },
              { cause: 'UPSTREAM', symbol: 'AAPL' },
            ],
          },
        ],
      },
    });
  });
});

function recorded(date: string, state: string, symbol: string) {
  return { date, state, holiday: null, session: { winner: { symbol } } };
}
