import { parseTicker, parseTradingDate, partOf, type JudgedSession } from '@tre/movers-domain';
import { everyField, everySummaryField } from './every-field';
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
      expect(await reader.records([day('2026-02-24')], ['board'])).toEqual([]);
      expect(await reader.recordsBetween(day('2026-02-26'), day('2026-12-31'), [])).toEqual([]);
      expect(await reader.oldestDate(day('2026-02-26'), day('2026-12-31'))).toBeUndefined();
      expect(await reader.newestDate(day('2026-01-01'), day('2026-02-24'))).toBeUndefined();
    });

    it('asks nothing when no date is named', async () => {
      expect(await store.reader.records([], ['status'])).toEqual([]);
    });

    it('returns records in the order of the dates, as often as they are named', async () => {
      await publishDates('2026-02-23', '2026-02-24', '2026-02-25');
      const dates = ['2026-02-25', '2026-02-22', '2026-02-23', '2026-02-25'].map(day);

      const records = await store.reader.records(dates, ['status']);

      const found = ['2026-02-25', '2026-02-23', '2026-02-25'];
      expect(records.map(({ date }) => date)).toEqual(found);
    });

    it('returns nothing but the date and what is asked for', async () => {
      const judged = judgedSession();
      await store.publisher.publish(judged);
      const { date, status, board, winners } = judged;
      const { open } = winners;

      const listed = await store.reader.records([date], ['board', 'winners.open.up', 'status']);
      const ranged = await store.reader.recordsBetween(date, date, ['winners.open.any']);
      const dated = await store.reader.recordsBetween(date, date, []);

      expect(listed).toEqual([{ date, status, board, 'winners.open.up': open.up }]);
      expect(ranged).toEqual([{ date, 'winners.open.any': open.any }]);
      expect(dated).toEqual([{ date }]);
    });

    it('returns every field as it was published', async () => {
      const judged = judgedSession({
        missing: [{ symbol: parseTicker('TSLA'), reason: 'held', changePercent: 41.5 }],
      });
      await store.publisher.publish(judged);
      const { date } = judged;

      const record = await store.reader.record(date);
      const listed = await store.reader.records([date], everyField);
      const ranged = await store.reader.recordsBetween(date, date, everySummaryField);

      expect(record).toMatchObject({ board: judged.board, winners: judged.winners });
      expect(listed).toEqual(record && [partOf(record, everyField)]);
      expect(ranged).toEqual(record && [partOf(record, everySummaryField)]);
    });

    it('finds more dates than one request takes', async () => {
      const dates = weekdaysFrom('2025-01-01', 230);
      await publishDates(...dates.filter((_, place) => place % 10 > 0));
      const asked = dates.toReversed();

      const records = await store.reader.records(asked, ['status']);

      const found = asked.filter((date) => dates.indexOf(date) % 10 > 0);
      expect(records.map(({ date }) => date)).toEqual(found);
    });

    it('returns a range over years with both ends, oldest first', async () => {
      await publishDates('2026-01-02', '2024-12-30', '2024-12-31', '2025-06-02', '2026-01-05');

      const [from, to] = [day('2024-12-31'), day('2026-01-02')];

      const records = await store.reader.recordsBetween(from, to, ['status']);

      expect(records.map(({ date }) => date)).toEqual(['2024-12-31', '2025-06-02', '2026-01-02']);
    });

    it('returns nothing for a range that ends before it begins', async () => {
      await publishDates('2026-02-25');
      const [from, to] = ['2026-02-26', '2026-02-24'].map(day);
      if (!from || !to) throw new Error('two dates expected');

      expect(await store.reader.recordsBetween(from, to, ['status'])).toEqual([]);
      expect(await store.reader.oldestDate(from, to)).toBeUndefined();
      expect(await store.reader.newestDate(from, to)).toBeUndefined();
    });

    it('returns all of a range, however long', async () => {
      const dates = ['2024-11-01', '2025-01-02', '2026-01-02'].flatMap((first) =>
        weekdaysFrom(first, first.startsWith('2025') ? 150 : 20),
      );
      // 8 KB a session, so that a year of them is more than one page of 1 MB.
      const missing = Array.from({ length: 90 }, (_, count) => ({
        symbol: parseTicker(`S${count}`),
        reason: 'unreflectedSplit' as const,
        changePercent: -87.1234567891,
      }));
      await publishAll(dates.map((date) => judgedSession({ date, missing })));

      const [from, to] = [day('2024-01-01'), day('2026-12-31')];

      const records = await store.reader.recordsBetween(from, to, ['missing']);

      expect(records.map(({ date }) => date)).toEqual(dates);
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
