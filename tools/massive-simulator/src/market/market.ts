import { type DailyBar, type Source, type Ticker, type TradingDate } from '@tre/movers-domain';

/** A bar as it traded, with what the vendor adds to it where the market knows it. */
export interface MarketBar extends DailyBar {
  /** Volume-weighted average price. */
  readonly vwap?: number;
  readonly transactions?: number;
  /** Traded over the counter: served only when asked for. */
  readonly otc?: true;
}

/** `splitFrom` old shares became `splitTo` new ones before the open of `executionDate`. */
export interface MarketSplit {
  readonly symbol: Ticker;
  readonly executionDate: TradingDate;
  readonly splitFrom: number;
  readonly splitTo: number;
  /** Whether adjusted bars already mind this split. @default true */
  readonly reflected?: boolean;
}

/**
 * What happened on the exchange, whoever may see it when: the same answers in any order of questions. A plain object,
 * for what changes a market (`withMoves`, faults) copies it.
 */
export interface Market {
  readonly source: Exclude<Source, 'massive'>;
  /** The symbols that the faults aim at. */
  readonly watchlist: readonly Ticker[];
  readonly firstSession: TradingDate;
  /** Null when the market goes on for ever. */
  readonly lastSession: TradingDate | null;
  /** As the vendor lists them. */
  readonly splits: readonly MarketSplit[];
  /** The bar as traded, unadjusted; undefined without one. */
  bar(symbol: Ticker, session: TradingDate): MarketBar | undefined;
  /** The symbols of the whole market's answer, in its order. */
  symbolsOn(session: TradingDate): readonly Ticker[];
}
