import { type Ticker } from '@tre/movers-domain';
import { bell, fraction, hash, hashText } from './hash';
import { knownStocks, type StockTraits } from './known-stocks';

/** A stock's traits with the seed that all of its hashes start from. */
export interface StockProfile extends StockTraits {
  readonly symbol: Ticker;
  readonly seed: number;
  readonly logPrice: number;
}

const CALMEST = 0.004;
/** No stock is wilder, so that no change of a session comes near 40 %. */
const WILDEST = 0.035;

/** The profile of any symbol: it depends on the market's seed and the symbol alone. */
export function stockProfile(marketSeed: number, symbol: Ticker): StockProfile {
  const seed = hashText(marketSeed, symbol);
  const traits = knownStocks.get(symbol) ?? inventedTraits(seed);
  return { ...traits, symbol, seed, logPrice: Math.log(traits.price) };
}

function inventedTraits(seed: number): StockTraits {
  const price = Math.min(900, Math.max(0.6, 22 * Math.exp(1.25 * bell(hash(seed, 1)))));
  const calm = fraction(hash(seed, 2));
  const cheap = price < 5 ? 1.5 : 1;
  const volatility = Math.min(WILDEST, (CALMEST + 0.022 * calm ** 1.5) * cheap);
  const dollarVolume = 6e6 * Math.exp(1.9 * bell(hash(seed, 3)));
  return {
    price,
    volatility,
    beta: 0.3 + 1.1 * fraction(hash(seed, 4)),
    volume: dollarVolume / price,
  };
}
