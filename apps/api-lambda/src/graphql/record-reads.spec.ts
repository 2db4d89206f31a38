import { type TradingDate, parseTradingDate } from '@tre/movers-domain';
import { longHistory, watchedReader } from '../testing/long-history';
import { createRecordReads } from './record-reads';

const NO_LIMITS = { boards: Infinity, looks: Infinity };
const monday = parseTradingDate('2025-08-25');

async function week() {
  const { store, dates } = await longHistory(5);
  return { ...watchedReader(store), dates };
}

function datesOf(records: readonly { readonly date: TradingDate }[]) {
  return records.map(({ date }) => date);
}

describe('createRecordReads', () => {
  it('reads in one call what is asked for together, each date once', async () => {
    const { reader, boardReads, dates } = await week();
    const { records } = createRecordReads(reader, NO_LIMITS);

    const [some, others] = await Promise.all([
      records(dates.slice(0, 3), ['board']),
      records(dates.slice(1), ['board']),
    ]);

    expect(datesOf(some)).toEqual(dates.slice(0, 3));
    expect(datesOf(others)).toEqual(dates.slice(1));
    expect(boardReads).toEqual([dates]);
  });

  it('reads later only what it has not read before', async () => {
    const { reader, boardReads, dates } = await week();
    const { records } = createRecordReads(reader, NO_LIMITS);
    await records(dates.slice(2), ['board']);

    const all = await records(dates.toReversed(), ['board']);

    expect(datesOf(all)).toEqual(dates.toReversed());
    expect(boardReads).toEqual([dates.slice(2), dates.slice(0, 2).toReversed()]);
  });

  it('leaves out dates without a record, and does not ask for them again', async () => {
    const { reader, boardReads } = await week();
    const { records } = createRecordReads(reader, NO_LIMITS);
    const sunday = parseTradingDate('2025-08-24');

    const first = await records([sunday, monday], ['board']);
    const again = await records([sunday], ['board']);

    expect([datesOf(first), datesOf(again)]).toEqual([[monday], []]);
    expect(boardReads).toEqual([[sunday, monday]]);
  });

  it('reads the fields of a date once each, those of like dates together', async () => {
    const { store, dates } = await longHistory(3);
    const asked: [readonly TradingDate[], readonly string[]][] = [];
    const { reader } = watchedReader(store);
    const { records } = createRecordReads(
      {
        ...reader,
        records: (ofDates, fields) => {
          asked.push([ofDates, fields]);
          return reader.records(ofDates, fields);
        },
      },
      NO_LIMITS,
    );

    await Promise.all([records(dates, ['status']), records(dates.slice(2), ['revision'])]);
    const last = await records(dates.slice(1), ['status', 'source']);

    expect(asked).toEqual([
      [dates.slice(0, 2), ['status']],
      [dates.slice(2), ['status', 'revision']],
      [dates.slice(1), ['source']],
    ]);
    expect(last).toMatchObject([
      { date: dates[1], status: 'final', source: 'file' },
      { date: dates[2], status: 'final', source: 'file' },
    ]);
  });

  it('fails all that share a failed read by the same error', async () => {
    const { reader, dates } = await week();
    const failure = new Error('refused');
    const failing = { ...reader, records: () => Promise.reject(failure) };
    const { records } = createRecordReads(failing, NO_LIMITS);

    const asked = await Promise.allSettled([
      records(dates, ['board']),
      records([monday], ['board']),
    ]);

    expect(asked).toEqual([
      { status: 'rejected', reason: failure },
      { status: 'rejected', reason: failure },
    ]);
  });

  it('refuses to read more boards than it may, and reads none of those', async () => {
    const { reader, boardReads, dates } = await week();
    const { records } = createRecordReads(reader, { boards: 4, looks: Infinity });
    await records(dates.slice(0, 4), ['board']);

    await expect(records(dates, ['board'])).rejects.toThrow('a request reads at most 4 sessions');
    await expect(records(dates.slice(0, 4), ['board'])).resolves.toHaveLength(4);
    expect(boardReads).toEqual([dates.slice(0, 4)]);
  });

  it('refuses to look at boards more often than it may', async () => {
    const { reader, dates } = await week();
    const { records } = createRecordReads(reader, { boards: 5, looks: 9 });
    await records(dates, ['board']);

    await expect(records(dates, ['board'])).rejects.toThrow('looks at boards at most 9 times');
  });
});
