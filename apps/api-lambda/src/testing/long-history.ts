import {
  type DateSpan,
  type SessionReader,
  type TradingDate,
  lastSessions,
  parseTradingDate,
} from '@tre/movers-domain';
import { InMemorySessionStore } from '@tre/movers-store';
import { type Prices, judged } from './published-sessions';

const LAST = parseTradingDate('2025-08-29');
const SYMBOLS = ['AAPL', 'MSFT', 'NVDA'];

/**
 * A store of so many sessions in a row, the last of them Friday 29 August 2025, of made-up prices. Records from
 * `tenForOneFrom` on were fetched after a split that the older ones do not know of.
 */
export async function longHistory(
  sessions: number,
  { tenForOneFrom }: { readonly tenForOneFrom?: TradingDate | undefined } = {},
): Promise<{ readonly store: InMemorySessionStore; readonly dates: readonly TradingDate[] }> {
  const priced = lastSessions(sessions + 1, LAST);
  const dates = priced.slice(1);
  const pricesIn = (sharesForOne: number) =>
    Object.fromEntries(priced.map((date, index) => [date, pricesOf(index, sharesForOne)]));
  const [before, after] = [pricesIn(1), pricesIn(10)];
  const store = new InMemorySessionStore();
  for (const date of dates) {
    const prices = tenForOneFrom !== undefined && date >= tenForOneFrom ? after : before;
    await store.publish(judged(date, `${date}T23:00:00.000Z`, prices));
  }
  return { store, dates };
}

/** The store behind a record of what was asked of it: the dates of boards and of others, the spans, one entry a read. */
export function watchedReader(store: SessionReader) {
  const boardReads: (readonly TradingDate[])[] = [];
  const dateReads: (readonly TradingDate[])[] = [];
  const spanReads: (DateSpan & { readonly fields: readonly string[] })[] = [];
  const reader: SessionReader = {
    record: (date) => store.record(date),
    records: (dates, fields) => {
      const isBoards = fields.some((field) => field === 'board');
      (isBoards ? boardReads : dateReads).push(dates);
      return store.records(dates, fields);
    },
    recordsBetween: (from, to, fields) => {
      spanReads.push({ from, to, fields: fields.toSorted() });
      return store.recordsBetween(from, to, fields);
    },
    oldestDate: (from, to) => store.oldestDate(from, to),
    newestDate: (from, to) => store.newestDate(from, to),
  };
  return { reader, boardReads, dateReads, spanReads };
}

/** Closes that swing, each symbol at its own pace, in cents before a split; volumes that differ. */
function pricesOf(index: number, sharesForOne: number): Prices {
  return Object.fromEntries(
    SYMBOLS.map((symbol, pace) => {
      const swing = Math.sin(index * (pace + 1.7)) * 3;
      const close = Math.round(10_000 * (pace + 1) + 100 * swing);
      const open = close + Math.round(20 * Math.cos(index));
      const volume = 1_000_000 + ((index * 7_919) % 1_000) * 100;
      const cents = 100 * sharesForOne;
      return [symbol, [open / cents, close / cents, volume * sharesForOne]] as const;
    }),
  );
}
