import { parseTicker, type Ticker } from '@tre/movers-domain';
import { hash, hashText, pick } from './hash';
import { knownStocks } from './known-stocks';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Lengths as they are spread on the exchanges. */
const LENGTHS = [1, 2, 3, 3, 3, 4, 4, 4, 4, 4];
/** Warrants, units, rights, class shares and preferred shares, as the vendor writes them. */
const SUFFIXES = ['W', 'U', 'R', '.A', '.B', '.WS', 'pA', 'pC', 'pL'];
/** Over-the-counter symbols have five letters that end so: foreign ordinaries and depositary receipts. */
const OTC_ENDINGS = ['F', 'Y'];

/** The symbols of a simulated market, and which of them trade over the counter. */
export interface MarketSymbols {
  /** In the order of the whole market's answer, which is none. */
  readonly all: readonly Ticker[];
  readonly otc: ReadonlySet<Ticker>;
}

/** `listed` symbols on the exchanges, the watchlist and the well-known among them, and a twenty-fifth more over the counter. */
export function marketSymbols(
  seed: number,
  listed: number,
  watchlist: readonly Ticker[],
): MarketSymbols {
  const symbols = new Set<Ticker>(watchlist);
  for (const known of knownStocks.keys()) if (symbols.size < listed) symbols.add(known);
  for (let draw = 0; symbols.size < listed; draw += 1) symbols.add(listedSymbol(seed, draw));
  const otc = new Set<Ticker>();
  for (let draw = 0; otc.size < Math.floor(listed / 25); draw += 1) {
    const symbol = otcSymbol(seed, draw);
    if (!symbols.has(symbol)) otc.add(symbol);
  }
  const places = new Map([...symbols, ...otc].map((symbol) => [symbol, hashText(seed, symbol)]));
  const placeOf = (symbol: Ticker) => places.get(symbol) ?? 0;
  return {
    all: [...places.keys()].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)),
    otc,
  };
}

function listedSymbol(seed: number, draw: number): Ticker {
  const kind = hash(seed, draw, 1);
  const root = letters(seed, draw, pick(LENGTHS, kind));
  return parseTicker(kind >>> 28 < 2 ? `${root}${pick(SUFFIXES, hash(seed, draw, 2))}` : root);
}

function otcSymbol(seed: number, draw: number): Ticker {
  const root = letters(seed, -1 - draw, 4);
  return parseTicker(`${root}${pick(OTC_ENDINGS, hash(seed, -1 - draw, 2))}`);
}

function letters(seed: number, draw: number, count: number): string {
  return Array.from({ length: count }, (_, place) =>
    pick(LETTERS, hash(seed, draw, 10 + place)),
  ).join('');
}
