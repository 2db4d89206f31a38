import { createSimulatedMarket } from '@tre/massive-simulator';
import {
  type DailyBar,
  type JudgedSession,
  type Ticker,
  type TradingDate,
  defaultWatchlist,
  judgeSession,
  previousSession,
} from '@tre/movers-domain';

const EVER = '2026-01-01T00:00:00.000Z';

/** The sessions of a simulated market, always the same one, as a run at an instant judges them. */
export function* judgedHistory(
  sessions: readonly TradingDate[],
  fetchedAt = EVER,
): Generator<JudgedSession> {
  const market = createSimulatedMarket({ seed: 1, symbols: 20 });
  const watchlist = defaultWatchlist.map(({ symbol }) => symbol);
  const barsOn = (session: TradingDate): ReadonlyMap<Ticker, DailyBar> =>
    new Map(
      watchlist.flatMap((symbol) => {
        const bar = market.bar(symbol, session);
        return bar === undefined ? [] : [[symbol, bar] as const];
      }),
    );
  for (const date of sessions) {
    const judged = judgeSession(
      {
        date,
        bars: barsOn(date),
        previousBars: barsOn(previousSession(date)),
        gone: new Set(),
        splits: [],
      },
      {
        watchlist,
        holdBeyondPercent: 40,
        acceptHeld: true,
        settled: true,
        source: 'simulated',
        fetchedAt,
      },
    );
    if (judged !== undefined) yield judged;
  }
}
