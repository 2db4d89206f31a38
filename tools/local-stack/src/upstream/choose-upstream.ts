import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  CALENDAR_START,
  type Source,
  type Ticker,
  type TradingDate,
  nextSession,
} from '@tre/movers-domain';
import { createFileMarket, createSimulatedMarket, type Market } from '@tre/massive-simulator';

/** Where the prices come from, chosen but not yet running. */
export interface UpstreamChoice {
  readonly source: Source;
  /** Tells this source from every other. */
  readonly identity: string;
  /** Undefined for the vendor's own API. */
  readonly market: Market | undefined;
}

/** What decides about the upstream. */
export interface UpstreamWishes {
  readonly prices: string | undefined;
  readonly watchlist: readonly Ticker[];
  /** The key of the vendor's own API; undefined for a stand-in. */
  readonly massiveKey: string | undefined;
}

/** Thrown where the upstream has nothing for the watchlist. */
export class NothingToWatch extends Error {
  override readonly name = 'NothingToWatch';
}

/** The simulated market, and what its faults choose, are the same at every start. */
export const SEED = 1;
/** As many symbols of a file as a message names. */
const SOME = 7;

/** A price file wins over the vendor's API, and that over the simulated market; throws InvalidPriceFile. */
export function chooseUpstream({ prices, watchlist, massiveKey }: UpstreamWishes): UpstreamChoice {
  if (prices !== undefined) {
    const market = createFileMarket({ path: prices }, { watchlist });
    if (!watchlist.some((symbol) => market.symbols.includes(symbol))) {
      throw new NothingToWatch(nothingToWatch(prices, market.symbols, watchlist));
    }
    const hash = createHash('sha256').update(readFileSync(prices)).digest('hex');
    return { source: 'file', identity: `file ${hash.slice(0, 16)}`, market };
  }
  if (massiveKey !== undefined)
    return { source: 'massive', identity: 'massive', market: undefined };
  const market = createSimulatedMarket({ seed: SEED, watchlist });
  return { source: 'simulated', identity: `simulated ${SEED}`, market };
}

/** The sessions that can be judged: each needs the one before it. */
export function judgeable({ market }: UpstreamChoice): {
  readonly first: TradingDate;
  /** Null without an end. */
  readonly last: TradingDate | null;
} {
  return {
    first: nextSession(market?.firstSession ?? CALENDAR_START),
    last: market?.lastSession ?? null,
  };
}

function nothingToWatch(
  file: string,
  symbols: readonly Ticker[],
  watchlist: readonly Ticker[],
): string {
  const some = symbols.slice(0, SOME);
  const more = symbols.length - some.length;
  const those = more === 0 ? some.join(', ') : `${some.join(', ')} and ${more} more symbols`;
  return `${file} has bars of ${those}, but none of ${watchlist.join(', ')}: choose others, such as --watchlist ${some.join(',')}`;
}
