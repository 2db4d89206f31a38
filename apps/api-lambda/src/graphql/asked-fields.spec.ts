import { apiOver } from '../testing/api';
import { longHistory } from '../testing/long-history';
import { postGraphql } from '../testing/post-graphql';
import { judged } from '../testing/published-sessions';

/** Every field of `Session`, each by itself, so that none is only there because another one was read. */
const SESSION_FIELDS = [
  'date',
  'previousDate',
  'status',
  'winner { symbol changePercent }',
  'winner(basis: OPEN, direction: UP) { symbol }',
  'winner(direction: DOWN) { changePercent }',
  'board { symbol close }',
  'breadth(basis: OPEN) { up down meanChangePercent }',
  'missing { symbol reason }',
  'watchlistSize',
  'source',
  'fetchedAt',
  'firstPublishedAt',
  'revision',
  'history { at cause symbol changePercent }',
];

const QUESTIONS = [
  'latestSession { FIELD }',
  'latestSessions(sessions: 3) { FIELD }',
  'day(date: "2025-08-28") { session { FIELD } }',
  'days(from: "2025-08-27", to: "2025-08-28") { session { FIELD } }',
  'corrections(from: "2025-08-20", to: "2025-08-28") { FIELD }',
];

describe('what is read for sessions', () => {
  it('is named for every field of theirs', async () => {
    const { ask } = await corrected();

    const answer = await postGraphql(ask, {
      query: '{ __type(name: "Session") { fields { name } } }',
    });

    const named = SESSION_FIELDS.map((field) => ({ name: /^\w+/.exec(field)?.[0] }));
    expect(answer).toEqual({
      data: {
        __type: {
          fields: expect.arrayContaining(named),
        },
      },
    });
    expect(answer).toHaveProperty(
      'data.__type.fields.length',
      new Set(named.map(({ name }) => name)).size,
    );
  });

  it.each(QUESTIONS)('is enough for any one field in %s', async (question) => {
    const { ask } = await corrected();

    for (const field of SESSION_FIELDS) {
      const answer = await postGraphql(ask, { query: `{ ${question.replace('FIELD', field)} }` });

      expect(answer).toEqual({ data: expect.any(Object) });
    }
  });

  it('is found through fragments, aliases, variables and directives', async () => {
    const { ask } = await corrected();

    const answer = await postGraphql(ask, {
      query: `query ($no: Boolean!, $basis: Basis!) {
        days(from: "2025-08-27", to: "2025-08-28") { ...OfDay session { when: fetchedAt @skip(if: $no) } }
        winners(from: "2025-08-28", to: "2025-08-28") { ... on SessionWinner { ...Count } revision }
      }
      fragment OfDay on Day { session { ... @include(if: true) { best: winner(basis: $basis) { symbol } } } }
      fragment Count on SessionWinner { missingCount status }`,
      variables: { no: true, basis: 'OPEN' },
    });

    const session = { best: { symbol: expect.any(String) } };
    expect(answer).toEqual({
      data: {
        days: [{ session }, { session }],
        winners: [{ missingCount: 0, status: 'FINAL', revision: 1 }],
      },
    });
  });
});

/** Forty sessions, the last but one of which was corrected. */
async function corrected() {
  const { store } = await longHistory(40);
  const prices = {
    '2025-08-27': { AAPL: [100, 100], MSFT: [200, 200], NVDA: [300, 300] },
    '2025-08-28': { AAPL: [100, 131], MSFT: [200, 199], NVDA: [300, 301] },
  } as const;
  await store.publish(judged('2025-08-28', '2025-08-30T01:00:00.000Z', prices));
  return apiOver(store);
}
