import { parseTicker, parseTradingDate, type JudgedSession } from '@tre/movers-domain';
import { summaryAttributes } from '../table';
import { judgedSession, weekdaysFrom } from './judged-session';
import { type SessionStore } from './session-store-contract';

const AT_ONCE = 20;

/** How records are found again. */
export function readingContract(open: () => Promise<SessionStore>): void {
  describe('the reader', () => {
    let store: SessionStore;

    const publishAll = async (sessions: readonly JudgedSession[]) => {
      for (let next = 0; next < sessions.length; next += AT_ONCE) {
        const some = sessions.slice(next, next + AT_ONCE);
        await Promise.all(some.map((judged) => store.publisher.publish(judged)));
      }
    };
    const publishDates = (...dates: readonly string[]) =>
      publishAll(dates.map((date) => judgedSession({ date })));

    beforeEach(async () => {
      store = await open();
    });

    it('knows nothing of dates without a record', async () => {
      const { reader } = store;
      await publishDates('2026-02-25');

      expect(await reader.record(day('2026-02-24'))).toBeUndefined();
      expect(await reader.records([day('2026-02-24')])).toEqual([]);
      expect(await reader.summaries([day('2026-02-24')])).toEqual([]);
      expect(await reader.summariesBetween(day('2026-02-26'), day('2026-12-31'))).toEqual([]);
      expect(await reader.oldestDate(day('2026-02-26'), day('2026-12-31'))).toBeUndefined();
      expect(await reader.newestDate(day('2026-01-01'), day('2026-02-24'))).toBeUndefined();
    });

    it('asks nothing when no date is named', async () => {
      expect(await store.reader.records([])).toEqual([]);
      expect(await store.reader.summaries([])).toEqual([]);
    });

    it('returns records in the order of the dates, as often as they are named', async () => {
      await publishDates('2026-02-23', '2026-02-24', '2026-02-25');
      const dates = ['2026-02-25', '2026-02-22', '2026-02-23', '2026-02-25'].map(day);

      const records = await store.reader.records(dates);
      const summaries = await store.reader.summaries(dates);

      const found = ['2026-02-25', '2026-02-23', '2026-02-25'];
      expect(records.map(({ date }) => date)).toEqual(found);
      expect(summaries.map(({ date }) => date)).toEqual(found);
    });

    it('returns records with their board and summaries with just their attributes', async () => {
      const judged = judgedSession({
        missing: [{ symbol: parseTicker('TSLA'), reason: 'held', changePercent: 41.5 }],
      });
      await store.publisher.publish(judged);
      const { date } = judged;

      const record = await store.reader.record(date);
      const [listed] = await store.reader.records([date]);
      const [summary] = await store.reader.summaries([date]);
      const [ranged] = await store.reader.summariesBetween(date, date);

      expect(record?.board).toEqual(judged.board);
      expect(listed).toEqual(record);
      expect(summary).toEqual(
        Object.fromEntries(summaryAttributes.map((attribute) => [attribute, record?.[attribute]])),
      );
      expect(ranged).toEqual(summary);
    });

    it('finds more dates than one request takes', async () => {
      const dates = weekdaysFrom('2025-01-01', 230);
      await publishDates(...dates.filter((_, place) => place % 10 > 0));
      const asked = dates.toReversed();

      const records = await store.reader.records(asked);
      const summaries = await store.reader.summaries(asked);

      const found = asked.filter((date) => dates.indexOf(date) % 10 > 0);
      expect(records.map(({ date }) => date)).toEqual(found);
      expect(summaries.map(({ date }) => date)).toEqual(found);
    });

    it('returns a range over years with both ends, oldest first', async () => {
      await publishDates('2026-01-02', '2024-12-30', '2024-12-31', '2025-06-02', '2026-01-05');

      const summaries = await store.reader.summariesBetween(day('2024-12-31'), day('2026-01-02'));

      expect(summaries.map(({ date }) => date)).toEqual(['2024-12-31', '2025-06-02', '2026-01-02']);
    });

    it('returns nothing for a range that ends before it begins', async () => {
      await publishDates('2026-02-25');
      const [from, to] = ['2026-02-26', '2026-02-24'].map(day);
      if (!from || !to) throw new Error('two dates expected');

      expect(await store.reader.summariesBetween(from, to)).toEqual([]);
      expect(await store.reader.oldestDate(from, to)).toBeUndefined();
      expect(await store.reader.newestDate(from, to)).toBeUndefined();
    });

    it('returns all of a range, however long', async () => {
      const dates = ['2024-11-01', '2025-01-02', '2026-01-02'].flatMap((first) =>
        weekdaysFrom(first, first.startsWith('2025') ? 150 : 20),
      );
      // 8 KB a summary, so that a year of them is more than one page of 1 MB.
      const missing = Array.from({ length: 90 }, (_, count) => ({
        symbol: parseTicker(`S${count}`),
        reason: 'unreflectedSplit' as const,
        changePercent: -87.1234567891,
      }));
      await publishAll(dates.map((date) => judgedSession({ date, missing })));

      const summaries = await store.reader.summariesBetween(day('2024-01-01'), day('2026-12-31'));

      expect(summaries.map(({ date }) => date)).toEqual(dates);
    });

    it('finds the oldest and the newest date of a range', async () => {
      await publishDates('2024-05-06', '2024-05-07', '2026-01-05', '2026-01-06');
      const { reader } = store;

      expect(await reader.oldestDate(day('2003-09-10'), day('2026-12-31'))).toBe('2024-05-06');
      expect(await reader.oldestDate(day('2024-05-07'), day('2026-12-31'))).toBe('2024-05-07');
      expect(await reader.oldestDate(day('2024-05-08'), day('2026-12-31'))).toBe('2026-01-05');
      expect(await reader.newestDate(day('2003-09-10'), day('2026-12-31'))).toBe('2026-01-06');
      expect(await reader.newestDate(day('2003-09-10'), day('2026-01-05'))).toBe('2026-01-05');
      expect(await reader.newestDate(day('2003-09-10'), day('2026-01-04'))).toBe('2024-05-07');
    });
  });
}

function day(text: string) {
  return parseTradingDate(text);
}
