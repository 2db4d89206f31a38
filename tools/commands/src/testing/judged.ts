import {
  type Completeness,
  type JudgedSession,
  contentHashOf,
  defaultWatchlist,
  parseTicker,
  parseTradingDate,
  pickWinners,
  precedenceOf,
  previousSession,
} from '@tre/movers-domain';

/** What a test says of a session. */
export interface JudgedTraits {
  readonly date?: string;
  readonly changePercent?: number;
  readonly completeness?: Completeness;
  readonly fetchedAt?: string;
  readonly source?: JudgedSession['source'];
}

/** A judged session of the default watchlist; NVDA moves, the others stand still. */
export function judged({
  date: day = '2026-02-25',
  changePercent = 3.4182304512,
  completeness = 2,
  fetchedAt = '2026-02-26T05:30:04.120Z',
  source = 'massive',
}: JudgedTraits = {}): JudgedSession {
  const date = parseTradingDate(day);
  const board = defaultWatchlist
    .map(({ symbol }) => ({
      symbol,
      ...{ open: 187.315, high: 193.4399, low: 186.02, close: 193.41, volume: 214_718_331.482 },
      ...{ previousClose: 187.0176, openChangePercent: 3.2538771588 },
      changePercent: symbol === 'NVDA' ? changePercent : 0,
    }))
    .toSorted((a, b) => Math.abs(b.changePercent) - Math.abs(a.changePercent));
  const content = {
    status: completeness === 0 ? ('provisional' as const) : ('final' as const),
    winners: pickWinners(board),
    board,
    watchlist: defaultWatchlist.map(({ symbol }) => symbol).toSorted(),
    missing: [],
  };
  const contentHash = contentHashOf(content);
  return {
    schemaVersion: 1,
    date,
    year: date.slice(0, 4),
    previousDate: previousSession(date),
    symbol: parseTicker('NVDA'),
    changePercent,
    ...content,
    watchlistSize: board.length,
    source,
    fetchedAt,
    precedence: precedenceOf({ completeness, fetchedAt, contentHash }),
    contentHash,
  };
}
