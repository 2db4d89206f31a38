import fc from 'fast-check';
import { precedenceOf, type Completeness } from './precedence';
import { historyEntry, publishOver, type PublishOutcome } from './publish';
import { type JudgedSession, type SessionRecord } from './session-record';
import { evidenceOf, rulesFor, tickers } from './testing/session-fixture';
import { judgeSession } from './judge-session';

/** An offer: at which minute, how whole, and which of a few contents. */
interface Offer {
  readonly minute: number;
  readonly completeness: Completeness;
  readonly content: number;
}

function judgedOf({ minute, completeness, content }: Offer): JudgedSession {
  const fetchedAt = new Date(Date.UTC(2026, 1, 26, 5, minute)).toISOString();
  const evidence = evidenceOf({ AAPL: [100, 103 + content], MSFT: [100, 104] });
  const judged = judgeSession(evidence, rulesFor('AAPL MSFT', { fetchedAt }));
  if (judged === undefined) throw new Error('the fixture ranks nobody');
  const contentHash = `${completeness}${judged.contentHash.slice(1)}`;
  return {
    ...judged,
    status: completeness === 0 ? 'provisional' : 'final',
    contentHash,
    precedence: precedenceOf({ completeness, fetchedAt, contentHash }),
  };
}

function publishAll(offers: readonly JudgedSession[]): {
  readonly outcomes: readonly PublishOutcome[];
  readonly record: SessionRecord;
} {
  let record: SessionRecord | undefined;
  const outcomes = offers.map((offer) => {
    const published = publishOver(record, offer);
    record = published.record;
    return published.outcome;
  });
  if (record === undefined) throw new Error('nothing was offered');
  return { outcomes, record };
}

const provisional = judgedOf({ minute: 1, completeness: 0, content: 0 });
const final = judgedOf({ minute: 2, completeness: 2, content: 0 });
const sameLater = judgedOf({ minute: 3, completeness: 2, content: 0 });
const corrected = judgedOf({ minute: 4, completeness: 2, content: 5 });

describe('publishOver', () => {
  it('creates a record with its first entry of history', () => {
    const { outcome, record } = publishOver(undefined, provisional);

    expect(outcome).toBe('created');
    expect(record).toEqual({
      ...provisional,
      firstPublishedAt: provisional.fetchedAt,
      revision: 0,
      history: [{ at: provisional.fetchedAt, cause: 'created', symbol: 'MSFT', changePercent: 4 }],
    });
  });

  it('refreshes a record of the same content without a revision', () => {
    const { outcomes, record } = publishAll([final, sameLater]);

    expect(outcomes).toEqual(['created', 'refreshed']);
    expect(record).toMatchObject({ fetchedAt: sameLater.fetchedAt, revision: 0 });
    expect(record.firstPublishedAt).toBe(final.fetchedAt);
    expect(record.history).toHaveLength(1);
  });

  it('completes a provisional record without a revision', () => {
    const { outcomes, record } = publishAll([provisional, corrected]);

    expect(outcomes).toEqual(['created', 'completed']);
    expect(record).toMatchObject({ status: 'final', revision: 0 });
    expect(record.history.at(-1)).toEqual(historyEntry(corrected, 'completed'));
  });

  it('writes no history while the winner and its rounded change stay', () => {
    const { outcomes, record } = publishAll([provisional, final]);

    expect(outcomes).toEqual(['created', 'completed']);
    expect(record.history).toHaveLength(1);
  });

  it('corrects a final record with a revision', () => {
    const { outcomes, record } = publishAll([final, corrected]);

    expect(outcomes).toEqual(['created', 'corrected']);
    expect(record).toMatchObject({ symbol: 'AAPL', changePercent: 8, revision: 1 });
    expect(record.history.map(({ cause }) => cause)).toEqual(['created', 'upstream']);
  });

  it('names the watchlist as the cause where it was another', () => {
    const wider = { ...corrected, watchlist: tickers('AAPL MSFT NVDA') };

    const { record } = publishAll([final, wider]);

    expect(record.history.at(-1)?.cause).toBe('watchlist');
  });

  it('keeps the newest twenty entries of a long history', () => {
    const offers = Array.from({ length: 25 }, (_, minute) =>
      judgedOf({ minute, completeness: 2, content: minute % 2 === 0 ? 0 : 5 }),
    );

    const { record } = publishAll(offers);

    expect(record.history.map(({ at }) => at)).toEqual(
      offers.slice(-20).map(({ fetchedAt }) => fetchedAt),
    );
    expect(record.revision).toBe(24);
  });

  it.each([
    ['the same offer again', final],
    ['an older offer', { ...final, precedence: final.precedence.replace('05:02', '05:01') }],
    ['a newer offer that is provisional', judgedOf({ minute: 9, completeness: 0, content: 5 })],
  ])('leaves a record alone for %s', (_, offer) => {
    const { record } = publishAll([final]);

    expect(publishOver(record, offer)).toEqual({ outcome: 'superseded', record });
  });

  describe('whatever is offered', () => {
    const someOffers = fc
      .array(
        fc.record({
          minute: fc.nat(50),
          completeness: fc.constantFrom<Completeness>(0, 1, 2),
          content: fc.nat(4),
        }),
        { minLength: 1, maxLength: 40 },
      )
      .map((offers) => offers.map(judgedOf));

    const ownContent = (record: SessionRecord): Partial<SessionRecord> => ({
      ...record,
      firstPublishedAt: undefined,
      revision: undefined,
      history: undefined,
    });

    it('ends in the offer of the greatest precedence', () => {
      fc.assert(
        fc.property(someOffers, (offers) => {
          const { record } = publishAll(offers);

          const [greatest] = offers.toSorted((a, b) => (a.precedence < b.precedence ? 1 : -1));
          expect(record).toMatchObject({ ...greatest });
        }),
      );
    });

    it('ends in the same record in any order and with any repetition', () => {
      const twoOrders = someOffers.chain((offers) =>
        fc.tuple(
          fc.constant(offers),
          fc.shuffledSubarray([...offers, ...offers], { minLength: 2 * offers.length }),
        ),
      );

      fc.assert(
        fc.property(twoOrders, ([offers, reordered]) => {
          expect(ownContent(publishAll(reordered).record)).toEqual(
            ownContent(publishAll(offers).record),
          );
        }),
      );
    });

    it('counts as revisions the changes of final content, no more and no less', () => {
      fc.assert(
        fc.property(someOffers, (offers) => {
          const { outcomes, record } = publishAll(offers);

          let revisions = 0;
          let best: JudgedSession | undefined;
          for (const offer of offers) {
            if (best !== undefined && offer.precedence <= best.precedence) continue;
            if (best?.status === 'final' && best.contentHash !== offer.contentHash) revisions += 1;
            best = offer;
          }
          expect(record.revision).toBe(revisions);
          expect(outcomes.filter((outcome) => outcome === 'corrected')).toHaveLength(revisions);
        }),
      );
    });

    it('keeps the last 20 winners, each unlike the one before, the current one last', () => {
      const everNewer = fc
        .array(fc.nat(4), { minLength: 1, maxLength: 50, size: 'max' })
        .map((contents) =>
          contents.map((content, minute) => judgedOf({ minute, completeness: 2, content })),
        );

      fc.assert(
        fc.property(everNewer, (offers) => {
          const { record } = publishAll(offers);

          const shown = offers.map(({ symbol, changePercent }) => `${symbol} ${changePercent}`);
          const published = shown.filter((winner, index) => winner !== shown[index - 1]);
          const history = record.history.map((entry) => `${entry.symbol} ${entry.changePercent}`);
          expect(history).toEqual(published.slice(-20));
        }),
      );
    });

    it('keeps the instant of the first publication', () => {
      fc.assert(
        fc.property(someOffers, (offers) => {
          expect(publishAll(offers).record.firstPublishedAt).toBe(offers[0]?.fetchedAt);
        }),
      );
    });
  });
});
