import {
  type DailyBar,
  type DateSpan,
  type Split,
  type Ticker,
  type TradingDate,
  isSession,
  newYorkDate,
  parseTicker,
  parseTradingDate,
} from '@tre/movers-domain';
import { type Bar, type MassiveClient } from '@tre/massive-client';
import { type BarsBySymbol, EmptySession, type Market } from './market';

/** The {@link Market} of the Massive API, seen through a watchlist. */
export class MassiveMarket implements Market {
  constructor(
    private readonly client: MassiveClient,
    private readonly watchlist: readonly Ticker[],
    private readonly signal: AbortSignal,
  ) {}

  async sessionBars(session: TradingDate): Promise<BarsBySymbol> {
    const day = await this.client.groupedDay(session, {
      symbols: this.watchlist,
      signal: this.signal,
    });
    if (day.rowCount === 0) {
      throw new EmptySession(`the upstream has no bar at all for ${session}, a trading day`);
    }
    return new Map([
      ...day.bars.map((bar) => {
        const symbol = parseTicker(bar.symbol);
        return [
          symbol,
          sessionOf(bar) === session ? dailyBar(bar, symbol) : unusable(symbol),
        ] as const;
      }),
      ...day.malformed
        .filter((row) => row.symbol !== '')
        .map((row) => {
          const symbol = parseTicker(row.symbol);
          return [symbol, unusable(symbol)] as const;
        }),
    ]);
  }

  async symbolBars(
    symbol: Ticker,
    { from, to }: DateSpan,
  ): Promise<ReadonlyMap<TradingDate, DailyBar>> {
    const { bars, malformed } = await this.client.rangeBars(symbol, from, to, {
      signal: this.signal,
    });
    const bySession = new Map<TradingDate, DailyBar>();
    for (const bar of bars) {
      const session = sessionOf(bar);
      if (!isSession(session)) continue;
      bySession.set(session, bySession.has(session) ? unusable(symbol) : dailyBar(bar, symbol));
    }
    for (const row of malformed) {
      if (row.startsAtMs === null) continue;
      bySession.set(newYorkDate(new Date(row.startsAtMs)), unusable(symbol));
    }
    return bySession;
  }

  async splits({ from, to }: DateSpan): Promise<readonly Split[]> {
    const { splits } = await this.client.splits(
      { tickers: this.watchlist, from, to },
      { signal: this.signal },
    );
    return splits.map(({ symbol, executionDate, splitFrom, splitTo }) => ({
      symbol: parseTicker(symbol),
      executionDate: parseTradingDate(executionDate),
      splitFrom,
      splitTo,
    }));
  }
}

/** The bar's own word on its session, whether it is stamped 00:00 or 16:00 New York time. */
function sessionOf({ startsAtMs }: Bar): TradingDate {
  return newYorkDate(new Date(startsAtMs));
}

function dailyBar({ open, high, low, close, volume }: Bar, symbol: Ticker): DailyBar {
  return { symbol, open, high, low, close, volume };
}

/** A bar that was sent but cannot be one of this session: the sanity gate calls it invalid, not absent. */
function unusable(symbol: Ticker): DailyBar {
  const none = Number.NaN;
  return { symbol, open: none, high: none, low: none, close: none, volume: none };
}
