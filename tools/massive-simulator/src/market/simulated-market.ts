import {
  CALENDAR_START,
  defaultWatchlist,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';
import { bell, hash } from './hash';
import { type Market, type MarketBar } from './market';
import { marketSymbols } from './market-symbols';
import { walkAt, type Walk } from './price-walk';
import { roundPrice, roundVolume } from './round-price';
import { sessionNumber } from './session-number';
import { stockProfile, type StockProfile } from './stock-profile';

// Taken once: in a test runner's sandbox each look-up of a global costs more than the calculation.
const { abs, exp, log, max, min, round } = Math;

/** What a simulated market is made of. */
export interface SimulatedMarketOptions {
  /** The same seed, the same market: a whole number. */
  readonly seed: number;
  /** Listed symbols, the watchlist among them. @default 12_500 */
  readonly symbols?: number;
  /** Symbols that trade for certain, and that the faults aim at. @default the domain's default watchlist */
  readonly watchlist?: readonly Ticker[];
}

const LISTED_SYMBOLS = 12_500;
const MARKET_VOLATILITY = 0.0075;
/** From here on most volumes have fractions of shares, as the vendor's do. */
const FRACTIONAL_SINCE = '2026-01-02';
/** How many rows of one real day had a fractional volume, and how many it had. */
const FRACTIONAL_ROWS = 11_367;
const ROWS = 12_518;

// Which number a hash is for; the price walk uses those below 4,000.
const OPEN = 4_001;
const HIGH = 4_002;
const LOW = 4_003;
const CLOSE = 4_004;
const VOLUME = 4_005;
const DIGITS = 100;

/**
 * A market of invented prices for every session since the calendar's start. A close depends on seed, symbol and
 * session alone, so any bar can be asked for first; bars chain: each change is measured from the close before. Any
 * ticker trades when it is asked for by name; the whole market's answer holds the listed ones.
 */
export function createSimulatedMarket(options: SimulatedMarketOptions): Market {
  const { seed, symbols = LISTED_SYMBOLS } = options;
  const watchlist = options.watchlist ?? defaultWatchlist.map((company) => company.symbol);
  const { all, otc } = marketSymbols(seed, symbols, watchlist);
  const profiles = new Map<Ticker, StockProfile>();
  const marketLevels = new Map<number, number>();
  const marketWalk: Walk = { seed: hash(seed, 1), volatility: MARKET_VOLATILITY };

  const profileOf = (symbol: Ticker): StockProfile => {
    const known = profiles.get(symbol);
    if (known !== undefined) return known;
    const profile = stockProfile(seed, symbol);
    profiles.set(symbol, profile);
    return profile;
  };
  const marketLevelAt = (step: number): number => {
    const known = marketLevels.get(step);
    if (known !== undefined) return known;
    const level = walkAt(marketWalk, step);
    marketLevels.set(step, level);
    return level;
  };
  const closeAt = (stock: StockProfile, step: number): number => {
    const level = stock.logPrice + stock.beta * marketLevelAt(step) + walkAt(stock, step);
    return printed(exp(level), hash(stock.seed, step, CLOSE + DIGITS));
  };

  return {
    source: 'simulated',
    watchlist,
    firstSession: CALENDAR_START,
    lastSession: null,
    splits: [],
    bar: (symbol, session) => {
      const step = sessionNumber(session);
      if (step === undefined) return undefined;
      const stock = profileOf(symbol);
      const bar = simulatedBar(
        stock,
        session,
        step,
        closeAt(stock, step - 1),
        closeAt(stock, step),
      );
      return otc.has(symbol) ? { ...bar, otc: true } : bar;
    },
    symbolsOn: (session) => (sessionNumber(session) === undefined ? [] : all),
  };
}

function simulatedBar(
  stock: StockProfile,
  session: TradingDate,
  step: number,
  previousClose: number,
  close: number,
): MarketBar {
  const { seed, symbol, volatility } = stock;
  const change = log(close / previousClose);
  const swing = bell(hash(seed, step, OPEN));
  // Large moves come overnight, as news does; small ones during the session.
  const surprise = change ** 2 / (change ** 2 + (2.5 * volatility) ** 2);
  const gap = 0.9 * surprise * change + 0.45 * volatility * swing;
  const open = printed(previousClose * exp(gap), hash(seed, step, OPEN + DIGITS));
  const reach = 0.5 * volatility;
  const top = max(open, close) * exp(reach * abs(bell(hash(seed, step, HIGH))));
  const bottom = min(open, close) * exp(-reach * abs(bell(hash(seed, step, LOW))));
  const high = max(open, close, printed(top, hash(seed, step, HIGH + DIGITS)));
  const low = min(open, close, printed(bottom, hash(seed, step, LOW + DIGITS)));
  const volume = simulatedVolume(stock, session, step, abs(change));
  return {
    symbol,
    open,
    high,
    low,
    close,
    volume,
    vwap: roundPrice((open + high + low + 2 * close) / 5, 4),
    transactions: max(1, round(volume / (40 + (seed % 60)))),
  };
}

function simulatedVolume(
  stock: StockProfile,
  session: TradingDate,
  step: number,
  move: number,
): number {
  const hashed = hash(stock.seed, step, VOLUME);
  const excitement = 0.35 * min(4, move / stock.volatility);
  const volume = max(1, stock.volume * exp(0.28 * bell(hashed) + excitement - 0.3));
  if (volume > 2e7 && hashed % 16 === 0) return round(volume / 1e5) * 1e5;
  const fractional = session >= FRACTIONAL_SINCE && hashed % ROWS < FRACTIONAL_ROWS;
  return fractional ? roundVolume(volume) : round(volume);
}

/** Most prices are printed in cents, a few in tenths or hundredths of one. */
function printed(price: number, hashed: number): number {
  const draw = hashed % 100;
  return roundPrice(price, draw < 92 ? 2 : draw < 96 ? 3 : 4);
}
