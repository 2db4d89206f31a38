import {
  contentHashOf,
  defaultWatchlist,
  pickWinners,
  precedenceOf,
  previousSession,
  type BoardRow,
  type Completeness,
  type JudgedSession,
  type MissingSymbol,
  parseTicker,
  parseTradingDate,
  type TradingDate,
} from '@tre/movers-domain';

/** What matters to a test; the rest is made to fit. */
export interface JudgedSessionTraits {
  readonly date?: string;
  readonly completeness?: Completeness;
  /** The winner. */
  readonly symbol?: string;
  readonly changePercent?: number;
  readonly watchlist?: readonly string[];
  readonly missing?: readonly MissingSymbol[];
  readonly fetchedAt?: string;
}

const SESSION = '2026-02-25';

/** A judged session of the watchlist, coherent the way the domain's judgement makes it. */
export function judgedSession({
  date: day = SESSION,
  completeness = 2,
  symbol = 'NVDA',
  changePercent = 3.4182304512,
  watchlist = defaultWatchlist.map((company) => company.symbol),
  missing = [],
  fetchedAt = '2026-02-26T05:30:04.120Z',
}: JudgedSessionTraits = {}): JudgedSession {
  const date = parseTradingDate(day);
  const board = [
    boardRow(symbol, changePercent),
    ...watchlist.filter((other) => other !== symbol).map((other) => boardRow(other, 0)),
  ];
  const winners = pickWinners(board);
  const winner = winners.previousClose.any ?? boardRow(symbol, changePercent);
  const content = {
    status: completeness === 0 ? 'provisional' : 'final',
    winners,
    board,
    watchlist: watchlist.map(parseTicker).toSorted(),
    missing,
  } as const;
  const contentHash = contentHashOf(content);
  return {
    schemaVersion: 1,
    date,
    year: date.slice(0, 4),
    previousDate: previousSession(date),
    symbol: winner.symbol,
    changePercent: winner.changePercent,
    ...content,
    watchlistSize: watchlist.length,
    source: 'simulated',
    fetchedAt,
    precedence: precedenceOf({ completeness, fetchedAt, contentHash }),
    contentHash,
  };
}

/** So many weekdays from a date on, as if the exchange had no holidays. */
export function weekdaysFrom(first: string, count: number): readonly TradingDate[] {
  const dates: TradingDate[] = [];
  for (let day = Date.parse(`${first}T00:00:00Z`); dates.length < count; day += 86_400_000) {
    const instant = new Date(day);
    if (instant.getUTCDay() % 6 > 0) {
      dates.push(parseTradingDate(instant.toISOString().slice(0, 10)));
    }
  }
  return dates;
}

function boardRow(symbol: string, changePercent: number): BoardRow {
  return {
    symbol: parseTicker(symbol),
    open: 187.315,
    high: 193.4399,
    low: 186.02,
    close: 193.41,
    volume: 214_718_331.482,
    previousClose: 187.0176,
    changePercent,
    openChangePercent: 3.2538771588,
  };
}
