import {
  type DailyBar,
  type DateSpan,
  type Split,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';

/** The bars of a session by symbol, as they were sent: sane or not. */
export type BarsBySymbol = ReadonlyMap<Ticker, DailyBar>;

/** Where a run asks for the watchlist's bars; every answer is adjusted for splits as of the request. */
export interface Market {
  /** One session's bars. Rejects with {@link EmptySession} where the upstream had none for the whole market. */
  sessionBars(session: TradingDate): Promise<BarsBySymbol>;
  /** One symbol's bars from one session to another, both included. */
  symbolBars(symbol: Ticker, span: DateSpan): Promise<ReadonlyMap<TradingDate, DailyBar>>;
  /** The watchlist's splits with an execution date in the span. */
  splits(span: DateSpan): Promise<readonly Split[]>;
}

/** The upstream had no bar of any symbol on a trading day: its failure, never a holiday. */
export class EmptySession extends Error {
  override readonly name = 'EmptySession';
}

/** What a run fetched: the bars of each session that arrived, and why others did not. */
export interface FetchedMarket {
  readonly barsBySession: ReadonlyMap<TradingDate, BarsBySymbol>;
  readonly failures: ReadonlyMap<TradingDate, Error>;
  readonly splits: readonly Split[];
}
