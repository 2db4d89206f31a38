import {
  type DailyBar,
  type DateSpan,
  type Ticker,
  type TradingDate,
  sessionsBetween,
} from '@tre/movers-domain';
import { MassiveError, NotYetPublished, OutsidePlanHistory } from '@tre/massive-client';
import { type BarsBySymbol, EmptySession, type FetchedMarket, type Market } from './market';

/** One request per session and one for the splits; a session that fails leaves the others standing. */
export async function fetchBySession(market: Market, span: DateSpan): Promise<FetchedMarket> {
  const splits = await market.splits(span);
  const barsBySession = new Map<TradingDate, BarsBySymbol>();
  const failures = new Map<TradingDate, Error>();
  for (const session of sessionsBetween(span.from, span.to)) {
    try {
      barsBySession.set(session, await market.sessionBars(session));
    } catch (error) {
      if (!isOfThisSession(error)) throw error;
      failures.set(session, error);
    }
  }
  return { barsBySession, failures, splits };
}

/** One request per symbol and one for the splits; without each symbol's bars nothing can be judged. */
export async function fetchBySymbol(
  market: Market,
  watchlist: readonly Ticker[],
  span: DateSpan,
): Promise<FetchedMarket> {
  const [splits, ...ofSymbols] = await Promise.all([
    market.splits(span),
    ...watchlist.map((symbol) => market.symbolBars(symbol, span)),
  ]);
  const barsBySession = new Map<TradingDate, BarsBySymbol>();
  const failures = new Map<TradingDate, Error>();
  for (const session of sessionsBetween(span.from, span.to)) {
    const bars = ofSymbols.flatMap((bySession) => bySession.get(session) ?? []);
    if (bars.length > 0) barsBySession.set(session, bySymbol(bars));
    else failures.set(session, new EmptySession(`no symbol has a bar on ${session}`));
  }
  return { barsBySession, failures, splits };
}

function bySymbol(bars: readonly DailyBar[]): BarsBySymbol {
  return new Map(bars.map((bar) => [bar.symbol, bar]));
}

/** Whether only this session is concerned; a wrong key or plan fails on all others alike. */
function isOfThisSession(error: unknown): error is Error {
  return (
    error instanceof EmptySession ||
    error instanceof NotYetPublished ||
    error instanceof OutsidePlanHistory ||
    (error instanceof MassiveError && error.retryable)
  );
}
