import {
  HISTORY_LIMIT,
  type HistoryEntry,
  type JudgedSession,
  type SessionRecord,
} from '@tre/movers-domain';
import { judgedSession, type JudgedSessionTraits } from './judged-session';
import { type SessionStore } from './session-store-contract';

const EARLIER = '2026-02-26T05:30:04.120Z';
const LATER = '2026-02-26T08:30:03.007Z';

/** What becomes of a session that is offered to what is stored. */
export function publishingContract(open: () => Promise<SessionStore>): void {
  describe('publish', () => {
    let store: SessionStore;

    const stored = async ({ date }: JudgedSession): Promise<SessionRecord> => {
      const record = await store.reader.record(date);
      if (!record) throw new Error(`nothing is stored of ${date}`);
      return record;
    };
    const offer = async (before: JudgedSessionTraits, after: JudgedSessionTraits) => {
      const first = judgedSession({ fetchedAt: EARLIER, ...before });
      const second = judgedSession({ fetchedAt: LATER, ...after });
      await store.publisher.publish(first);
      const outcome = await store.publisher.publish(second);
      return { first, second, outcome, record: await stored(second) };
    };

    beforeEach(async () => {
      store = await open();
    });

    it('creates the record of a date without one', async () => {
      const judged = judgedSession();

      const outcome = await store.publisher.publish(judged);

      expect(outcome).toBe('created');
      expect(await stored(judged)).toEqual({
        ...judged,
        firstPublishedAt: judged.fetchedAt,
        revision: 0,
        history: [entryOf(judged, 'created')],
      });
    });

    it('refreshes all but the way there when the content is the same', async () => {
      const { first, second, outcome, record } = await offer(
        { changePercent: 3.4182304512 },
        { changePercent: 3.4191000001 },
      );

      expect(outcome).toBe('refreshed');
      expect(record).toEqual({
        ...second,
        firstPublishedAt: EARLIER,
        revision: 0,
        history: [entryOf(first, 'created')],
      });
    });

    it('completes a provisional record without counting a revision', async () => {
      const { first, second, outcome, record } = await offer({ completeness: 0 }, {});

      expect(outcome).toBe('completed');
      expect(record).toEqual({
        ...second,
        firstPublishedAt: EARLIER,
        revision: 0,
        history: [entryOf(first, 'created')],
      });
    });

    it('tells the new winner of a completed record', async () => {
      const { first, second, record } = await offer(
        { completeness: 0, symbol: 'AAPL' },
        { symbol: 'NVDA' },
      );

      expect(record.history).toEqual([entryOf(first, 'created'), entryOf(second, 'completed')]);
    });

    it('replaces one provisional record by another', async () => {
      const { second, outcome, record } = await offer(
        { completeness: 0, symbol: 'AAPL' },
        { completeness: 0, symbol: 'NVDA' },
      );

      expect(outcome).toBe('completed');
      expect(record).toMatchObject({ status: 'provisional', revision: 0 });
      expect(record.history.at(-1)).toEqual(entryOf(second, 'completed'));
    });

    it('counts the revision of a corrected record whose winner stays', async () => {
      const missing = [{ symbol: judgedSession().symbol, reason: 'gone' }] as const;

      const { first, second, outcome, record } = await offer({}, { missing });

      expect(outcome).toBe('corrected');
      expect(record).toEqual({
        ...second,
        firstPublishedAt: EARLIER,
        revision: 1,
        history: [entryOf(first, 'created')],
      });
    });

    it('tells the new winner of a corrected record', async () => {
      const { first, second, outcome, record } = await offer({ symbol: 'AAPL' }, {});

      expect(outcome).toBe('corrected');
      expect(record.revision).toBe(1);
      expect(record.history).toEqual([entryOf(first, 'created'), entryOf(second, 'upstream')]);
    });

    it('tells the watchlist as the cause where another one was stored', async () => {
      const { second, outcome, record } = await offer(
        { watchlist: ['AAPL', 'MSFT'], symbol: 'MSFT' },
        { watchlist: ['AAPL', 'NVDA'], symbol: 'NVDA' },
      );

      expect(outcome).toBe('corrected');
      expect(record.watchlist).toEqual(['AAPL', 'NVDA']);
      expect(record.history.at(-1)).toEqual(entryOf(second, 'watchlist'));
    });

    it.each<[before: number, after: number]>([
      [1.2349999999, 1.235],
      [1.235, 1.2449999999],
      [1.2449999999, 1.245],
      [-1.235, -1.2349999999],
      [-1.245, -1.2449999999],
      [0.0049999999, 0.005],
      [0.0050000001, -0.0050000001],
      [-0.0049999999, -0.005],
      [-0.0049999999, 0.0049999999],
      [99.995, 99.9949999999],
      [12_345.675, 12_345.6749999999],
    ])('keeps the history to changes of 0.01: %p, then %p', async (before, after) => {
      const first = judgedSession({ fetchedAt: EARLIER, changePercent: before });
      const otherContent = { watchlist: ['AAPL', 'NVDA'] };
      const second = judgedSession({ fetchedAt: LATER, changePercent: after, ...otherContent });

      await store.publisher.publish(first);
      await store.publisher.publish(second);

      const alike = halfAwayFromZero(before) === halfAwayFromZero(after);
      expect((await stored(second)).history).toHaveLength(alike ? 1 : 2);
    });

    it.each<[what: string, traits: JudgedSessionTraits]>([
      ['fetched earlier', { fetchedAt: '2026-02-26T05:30:04.119Z', symbol: 'AAPL' }],
      ['of a lesser completeness', { fetchedAt: LATER, completeness: 1, symbol: 'AAPL' }],
      ['only provisional', { fetchedAt: LATER, completeness: 0, symbol: 'AAPL' }],
      ['stored already', {}],
    ])('leaves the record alone when the session is %s', async (_, traits) => {
      const first = judgedSession();
      await store.publisher.publish(first);
      const before = await stored(first);

      const outcome = await store.publisher.publish(judgedSession(traits));

      expect(outcome).toBe('superseded');
      expect(await stored(first)).toEqual(before);
    });

    it('decides between two of one instant by their content', async () => {
      const pair = [judgedSession({ symbol: 'AAPL' }), judgedSession({ symbol: 'NVDA' })];
      const [lesser, greater] = pair.toSorted((a, b) => (a.precedence < b.precedence ? -1 : 1));
      if (!lesser || !greater) throw new Error('two sessions expected');

      await store.publisher.publish(greater);

      expect(await store.publisher.publish(lesser)).toBe('superseded');
      expect((await stored(greater)).symbol).toBe(greater.symbol);
    });

    it('keeps dates apart', async () => {
      const tuesday = judgedSession({ date: '2026-02-24', symbol: 'AAPL' });
      const wednesday = judgedSession({ date: '2026-02-25' });

      await store.publisher.publish(tuesday);

      expect(await store.publisher.publish(wednesday)).toBe('created');
      expect((await stored(tuesday)).symbol).toBe('AAPL');
    });

    it.each<[cause: string, traits: (turn: number) => JudgedSessionTraits]>([
      ['completed', () => ({ completeness: 0 })],
      ['upstream', () => ({})],
      ['watchlist', (turn) => ({ watchlist: turn % 2 ? ['AAPL', 'NVDA'] : ['AAPL', 'TSLA'] })],
    ])('keeps the newest entries of a long history (%s)', async (cause, traits) => {
      const offers = Array.from({ length: HISTORY_LIMIT + 2 }, (_, turn) =>
        judgedSession({
          fetchedAt: new Date(Date.parse(EARLIER) + turn).toISOString(),
          symbol: 'AAPL',
          changePercent: turn + 1,
          ...traits(turn),
        }),
      );

      for (const judged of offers) await store.publisher.publish(judged);

      const { history } = await stored(judgedSession());
      expect(history).toEqual(
        offers.slice(-HISTORY_LIMIT).map((judged) => ({ ...entryOf(judged, 'upstream'), cause })),
      );
    });

    it('keeps every digit of prices, volumes and changes', async () => {
      const judged = judgedSession({ changePercent: -12_345.6789012345 });
      const digits = { open: 0.0001, close: 187.0176, volume: 9_214_718_331.482, high: 1e-10 };
      const exact = { ...judged, board: judged.board.map((row) => ({ ...row, ...digits })) };

      await store.publisher.publish(exact);

      const { board, changePercent } = await stored(judged);
      expect(changePercent).toBe(-12_345.6789012345);
      expect(board).toEqual(exact.board);
    });

    it('keeps null winners, absent changes and empty lists', async () => {
      const judged = judgedSession({
        changePercent: 3.4,
        missing: [{ symbol: judgedSession().symbol, reason: 'noBar', changePercent: undefined }],
      });

      await store.publisher.publish(judged);

      const { winners, missing } = await stored(judged);
      expect(winners.previousClose.down).toBeNull();
      expect(missing).toEqual([{ symbol: 'NVDA', reason: 'noBar' }]);
    });
  });
}

function entryOf(judged: JudgedSession, cause: HistoryEntry['cause']): HistoryEntry {
  const { fetchedAt: at, symbol, changePercent } = judged;
  return { at, cause, symbol, changePercent };
}

/** On the decimal digits, apart from the domain's own rounding. */
function halfAwayFromZero(percent: number): number {
  const thousandths = Math.trunc(Number(`${Math.abs(percent)}e3`));
  return Math.sign(percent) * Math.floor((thousandths + 5) / 10) || 0;
}
