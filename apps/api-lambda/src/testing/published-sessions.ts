import {
  type DailyBar,
  type JudgedSession,
  type Ticker,
  judgeSession,
  parseTicker,
  parseTradingDate,
  previousSession,
} from '@tre/movers-domain';

/** `[open, close]`, and the volume where it matters, by symbol. */
export type Prices = Readonly<
  Record<string, readonly [open: number, close: number, volume?: number]>
>;

/** The prices of the week before Labor Day 2025 and of the Friday before, made up; Wednesday lacks MSFT. */
export const SESSIONS: Readonly<Record<string, Prices>> = {
  '2025-08-22': { AAPL: [99, 100], MSFT: [200, 200], NVDA: [50, 50] },
  '2025-08-25': { AAPL: [100, 101], MSFT: [201, 203.01], NVDA: [50, 50.5] },
  '2025-08-26': { AAPL: [101, 100], MSFT: [203, 203], NVDA: [51, 48.85] },
  '2025-08-27': { AAPL: [100, 103.005], NVDA: [48, 48.1] },
  '2025-08-28': { AAPL: [103, 103], MSFT: [204, 204], NVDA: [48, 48] },
  '2025-08-29': { AAPL: [103, 102], MSFT: [204, 198.333], NVDA: [48, 48.2] },
};

/** The sessions that have a record: Thursday's is late. */
export const PUBLISHED = ['2025-08-25', '2025-08-26', '2025-08-27', '2025-08-29'];

/** What a session's run would judge, by its prices and those of the session before. */
export function judged(
  date: string,
  fetchedAt: string,
  prices = SESSIONS,
  watchlist = ['AAPL', 'MSFT', 'NVDA'],
): JudgedSession {
  const session = parseTradingDate(date);
  const judgement = judgeSession(
    {
      date: session,
      bars: barsOf(prices[date] ?? {}),
      previousBars: barsOf(prices[previousSession(session)] ?? {}),
      gone: new Set(),
      splits: [],
    },
    {
      watchlist: watchlist.map(parseTicker),
      holdBeyondPercent: 40,
      acceptHeld: true,
      settled: false,
      source: 'file',
      fetchedAt,
    },
  );
  if (judgement === undefined) throw new Error(`no symbol ranks on ${date}`);
  return judgement;
}

function barsOf(prices: Prices): ReadonlyMap<Ticker, DailyBar> {
  return new Map(
    Object.entries(prices).map(([text, [open, close, volume = 1_000_000.5]]) => {
      const symbol = parseTicker(text);
      const [low, high] = [Math.min(open, close), Math.max(open, close)];
      return [symbol, { symbol, open, high, low, close, volume }];
    }),
  );
}
