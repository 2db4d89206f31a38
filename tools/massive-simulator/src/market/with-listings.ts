import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Market } from './market';

/** From when to when a symbol trades, both included; absent: since ever, for ever. */
export interface Listing {
  readonly symbol: Ticker;
  readonly firstSession?: TradingDate;
  readonly lastSession?: TradingDate;
}

/** The market in which some symbols are listed late, delisted or renamed away: outside of their time they have no bar. */
export function withListings(market: Market, listings: readonly Listing[]): Market {
  const bySymbol = new Map(listings.map((listing) => [listing.symbol, listing]));
  const isListed = (symbol: Ticker, session: TradingDate): boolean => {
    const listing = bySymbol.get(symbol);
    if (listing === undefined) return true;
    const { firstSession = session, lastSession = session } = listing;
    return session >= firstSession && session <= lastSession;
  };
  return {
    ...market,
    bar: (symbol, session) => (isListed(symbol, session) ? market.bar(symbol, session) : undefined),
    symbolsOn: (session) => market.symbolsOn(session).filter((symbol) => isListed(symbol, session)),
  };
}
