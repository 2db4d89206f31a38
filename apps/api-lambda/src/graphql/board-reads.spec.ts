import { type TradingDate, parseTradingDate } from '@tre/movers-domain';
import { longHistory, watchedReader } from '../testing/long-history';
import { createBoardReads } from './board-reads';

const NO_LIMITS = { boards: Infinity, looks: Infinity };
const monday = parseTradingDate('2025-08-25');

async function week() {
  const { store, dates } = await longHistory(5);
  return { ...watchedReader(store), dates };
}

function datesOf(records: readonly { readonly date: TradingDate }[]) {
  return records.map(({ date }) => date);
}

describe('createBoardReads', () => {
  it('reads in one call what is asked for together, each date once', async () => {
    const { reader, boardReads, dates } = await week();
    const { records } = createBoardReads(reader, NO_LIMITS);

    const [some, others] = await Promise.all([records(dates.slice(0, 3)), records(dates.slice(1))]);

    expect(datesOf(some)).toEqual(dates.slice(0, 3));
    expect(datesOf(others)).toEqual(dates.slice(1));
    expect(boardReads).toEqual([dates]);
  });

  it('reads later only what it has not read before', async () => {
    const { reader, boardReads, dates } = await week();
    const { records } = createBoardReads(reader, NO_LIMITS);
    await records(dates.slice(2));

    const all = await records(dates.toReversed());

    expect(datesOf(all)).toEqual(dates.toReversed());
    expect(boardReads).toEqual([dates.slice(2), dates.slice(0, 2).toReversed()]);
  });

  it('leaves out dates without a record, and does not ask for them again', async () => {
    const { reader, boardReads } = await week();
    const { records } = createBoardReads(reader, NO_LIMITS);
    const sunday = parseTradingDate('2025-08-24');

    const first = await records([sunday, monday]);
    const again = await records([sunday]);

    expect([datesOf(first), datesOf(again)]).toEqual([[monday], []]);
    expect(boardReads).toEqual([[sunday, monday]]);
  });

  it('fails all that share a failed read by the same error', async () => {
    const { reader, dates } = await week();
    const failure = new Error('refused');
    const failing = { ...reader, records: () => Promise.reject(failure) };
    const { records } = createBoardReads(failing, NO_LIMITS);

    const asked = await Promise.allSettled([records(dates), records([monday])]);

    expect(asked).toEqual([
      { status: 'rejected', reason: failure },
      { status: 'rejected', reason: failure },
    ]);
  });

  it('refuses to read more boards than it may, and reads none of those', async () => {
    const { reader, boardReads, dates } = await week();
    const { records } = createBoardReads(reader, { boards: 4, looks: Infinity });
    await records(dates.slice(0, 4));

    await expect(records(dates)).rejects.toThrow('a request reads at most 4 sessions');
    await expect(records(dates.slice(0, 4))).resolves.toHaveLength(4);
    expect(boardReads).toEqual([dates.slice(0, 4)]);
  });

  it('refuses to look at boards more often than it may', async () => {
    const { reader, dates } = await week();
    const { records } = createBoardReads(reader, { boards: 5, looks: 9 });
    await records(dates);

    await expect(records(dates)).rejects.toThrow('looks at boards at most 9 times');
  });
});
