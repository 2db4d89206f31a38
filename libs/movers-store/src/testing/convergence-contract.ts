import {
  parseTradingDate,
  publishOver,
  type JudgedSession,
  type PublishOutcome,
  type SessionRecord,
} from '@tre/movers-domain';
import fc from 'fast-check';
import { judgedSession } from './judged-session';
import { type SessionStore } from './session-store-contract';

/** Any order, repetition and concurrency of offers ends in the same record. */
export function convergenceContract(open: () => Promise<SessionStore>): void {
  describe('publish, offered anything', () => {
    let store: SessionStore;

    beforeAll(async () => {
      store = await open();
    });

    it('does one after the other what the domain says', async () => {
      const law = fc.asyncProperty(offersArbitrary, async (some) => {
        const offers = ofNewDate(some);
        const expected = replay(offers);

        const outcomes: PublishOutcome[] = [];
        for (const judged of offers) outcomes.push(await store.publisher.publish(judged));

        expect(outcomes).toEqual(expected.outcomes);
        expect(await recordOf(store, offers)).toEqual(expected.record);
      });

      await fc.assert(law, { numRuns: 40 });
    });

    it('ends in the record of the greatest precedence when offered all at once', async () => {
      const law = fc.asyncProperty(offersArbitrary, async (some) => {
        const offers = ofNewDate(some);

        const outcomes = await Promise.all(offers.map((judged) => store.publisher.publish(judged)));

        expectConverged(offers, outcomes, await recordOf(store, offers));
      });

      await fc.assert(law, { numRuns: 25 });
    });
  });
}

/**
 * Checks what must hold after any interleaving: those that landed did so by rising precedence, each doing what the
 * domain says of the one before, and the greatest is what is stored.
 */
export function expectConverged(
  offers: readonly JudgedSession[],
  outcomes: readonly PublishOutcome[],
  record: SessionRecord | undefined,
): void {
  const landed = offers
    .map((judged, turn) => ({ judged, outcome: outcomes[turn] }))
    .filter(({ outcome }) => outcome !== 'superseded')
    .toSorted((a, b) => byPrecedence(a.judged, b.judged));
  const expected = replay(landed.map(({ judged }) => judged));

  expect(landed.map(({ outcome }) => outcome)).toEqual(expected.outcomes);
  expect(record).toEqual(expected.record);
  expect(record?.precedence).toBe(offers.toSorted(byPrecedence).at(-1)?.precedence);
  expect(record?.history.at(-1)?.symbol).toBe(record?.symbol);
}

let dates = 0;

/** The offers, all of one date that no earlier call gave, so that one store serves many runs. */
export function ofNewDate(offers: readonly JudgedSession[]): readonly JudgedSession[] {
  const day = new Date(Date.UTC(2004, 0, 1 + dates)).toISOString().slice(0, 10);
  dates += 1;
  return offers.map((judged) => ({ ...judged, date: parseTradingDate(day) }));
}

/** Up to six offers of one date, many of them equal, close to one another or the other way round. */
export const offersArbitrary: fc.Arbitrary<readonly JudgedSession[]> = fc.array(
  fc
    .record({
      completeness: fc.constantFrom(0, 1, 2),
      symbol: fc.constantFrom('AAPL', 'NVDA'),
      changePercent: fc.constantFrom(1.2349999999, 1.235, 1.2399, -1.235, 0.0049999999, 0.005, 0),
      watchlist: fc.constantFrom(['AAPL', 'NVDA'], ['AAPL', 'NVDA', 'TSLA']),
      fetchedAt: fc.integer({ min: 0, max: 4 }).map((minute) => `2026-02-26T05:3${minute}:00.000Z`),
    })
    .map(judgedSession),
  { minLength: 1, maxLength: 6 },
);

function replay(offers: readonly JudgedSession[]) {
  let record: SessionRecord | undefined;
  const outcomes = offers.map((judged) => {
    const published = publishOver(record, judged);
    record = published.record;
    return published.outcome;
  });
  return { outcomes, record };
}

async function recordOf(
  { reader }: SessionStore,
  [judged]: readonly JudgedSession[],
): Promise<SessionRecord | undefined> {
  return judged && reader.record(judged.date);
}

function byPrecedence(a: JudgedSession, b: JudgedSession): number {
  return a.precedence < b.precedence ? -1 : Number(a.precedence > b.precedence);
}
