import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Market, type MarketBar, type MarketSplit } from './market';
import { roundPrice, roundVolume } from './round-price';

/** Answers with the bar of a symbol and a session. */
export type Bars = (symbol: Ticker, session: TradingDate) => MarketBar | undefined;

/** The market's bars as a request wants them: as traded, or in the shares of a date. */
export function servedBars(
  market: Market,
  { adjusted, asOf }: { readonly adjusted: boolean; readonly asOf: TradingDate },
): Bars {
  const asTraded: Bars = (symbol, session) => market.bar(symbol, session);
  if (!adjusted) return asTraded;
  const executed = market.splits.filter(
    ({ reflected, executionDate }) => reflected !== false && executionDate <= asOf,
  );
  const splits = splitsBySymbol(executed);
  return (symbol, session) => {
    const bar = asTraded(symbol, session);
    const later = splits.get(symbol)?.filter(({ executionDate }) => executionDate > session) ?? [];
    return bar === undefined || later.length === 0 ? bar : inSharesOf(bar, sharesPerShare(later));
  };
}

/** How many new shares one old share became through the splits. */
export function sharesPerShare(splits: readonly MarketSplit[]): number {
  return splits.reduce((shares, { splitFrom, splitTo }) => (shares * splitTo) / splitFrom, 1);
}

/** The bar as if one share had been `shares` shares then. */
export function inSharesOf(bar: MarketBar, shares: number): MarketBar {
  const restated = (price: number) => roundPrice(price / shares, 4);
  return {
    ...bar,
    open: restated(bar.open),
    high: restated(bar.high),
    low: restated(bar.low),
    close: restated(bar.close),
    volume: roundVolume(bar.volume * shares),
    ...(bar.vwap === undefined ? {} : { vwap: restated(bar.vwap) }),
  };
}

/** The splits of each symbol that has some. */
export function splitsBySymbol(
  splits: readonly MarketSplit[],
): ReadonlyMap<Ticker, readonly MarketSplit[]> {
  return Map.groupBy(splits, ({ symbol }) => symbol);
}
