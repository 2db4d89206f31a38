import { inSharesOf, sharesPerShare, splitsBySymbol } from './adjusted-bars';
import { type Market, type MarketSplit } from './market';

/**
 * The market with splits that it did not have: bars as traded are in new shares from each execution date on, adjusted
 * bars don't show it, and the vendor lists it.
 */
export function withSplits(market: Market, splits: readonly MarketSplit[]): Market {
  const planted = splitsBySymbol(splits);
  return {
    ...market,
    splits: [...market.splits, ...splits],
    bar: (symbol, session) => {
      const bar = market.bar(symbol, session);
      const past =
        planted.get(symbol)?.filter(({ executionDate }) => executionDate <= session) ?? [];
      return bar === undefined || past.length === 0 ? bar : inSharesOf(bar, sharesPerShare(past));
    },
  };
}
