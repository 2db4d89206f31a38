import { previousSession, type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Market, type MarketBar } from './market';
import { roundPrice } from './round-price';

/** A change that a session of a symbol is to have, in percent of the previous session's close. */
export interface PlantedMove {
  readonly symbol: Ticker;
  readonly session: TradingDate;
  /** Above -100. */
  readonly changePercent: number;
}

/** A planted move with what it does to prices: `before` up to the session before, `from` on it and later. */
interface ScaledMove extends PlantedMove {
  readonly before: number;
  readonly from: number;
}

/**
 * The market with given changes: the session closes by `changePercent` from the close before (prices in hundredths of
 * a cent), and all later prices keep the new level. Throws a RangeError where there is no bar to move or to move from.
 */
export function withMoves(market: Market, moves: readonly PlantedMove[]): Market {
  const bySymbol = new Map(
    [...Map.groupBy(moves, ({ symbol }) => symbol)].map(([symbol, own]) => [
      symbol,
      scaledMoves(market, own),
    ]),
  );
  return {
    ...market,
    bar: (symbol, session) => {
      const bar = market.bar(symbol, session);
      const last = bySymbol.get(symbol)?.findLast((move) => move.session <= session);
      if (bar === undefined || last === undefined) return bar;
      return last.session === session ? movedBar(bar, last) : scaledBar(bar, last.from);
    },
  };
}

function scaledMoves(market: Market, moves: readonly PlantedMove[]): readonly ScaledMove[] {
  const ordered = [...moves].sort((a, b) => (a.session < b.session ? -1 : 1));
  let before = 1;
  return ordered.map((move) => {
    const target = 1 + move.changePercent / 100;
    if (!(target > 0)) throw new RangeError(`${move.changePercent} % leaves no price`);
    const own = barOf(market, move.symbol, move.session).close;
    const previous = barOf(market, move.symbol, previousSession(move.session)).close;
    // Measured from the previous close as it is served, so that rounding does not add up over the moves.
    const from = (scaledPrice(previous, before) * target) / own;
    const scaled: ScaledMove = { ...move, before, from };
    before = from;
    return scaled;
  });
}

function barOf(market: Market, symbol: Ticker, session: TradingDate): MarketBar {
  const bar = market.bar(symbol, session);
  if (bar === undefined) throw new RangeError(`${symbol} has no bar on ${session}`);
  return bar;
}

/** The session of the move itself: half of it overnight, the rest until the close. */
function movedBar(bar: MarketBar, { before, from }: ScaledMove): MarketBar {
  const open = scaledPrice(bar.open, Math.sqrt(before * from));
  const close = scaledPrice(bar.close, from);
  const high = Math.max(open, close, scaledPrice(bar.high, Math.min(before, from)));
  const low = Math.min(open, close, scaledPrice(bar.low, Math.max(before, from)));
  return {
    ...bar,
    open,
    high,
    low,
    close,
    ...(bar.vwap === undefined ? {} : { vwap: roundPrice((open + close) / 2, 4) }),
  };
}

function scaledBar(bar: MarketBar, scale: number): MarketBar {
  return {
    ...bar,
    open: scaledPrice(bar.open, scale),
    high: scaledPrice(bar.high, scale),
    low: scaledPrice(bar.low, scale),
    close: scaledPrice(bar.close, scale),
    ...(bar.vwap === undefined ? {} : { vwap: scaledPrice(bar.vwap, scale) }),
  };
}

function scaledPrice(price: number, scale: number): number {
  return scale === 1 ? price : roundPrice(price * scale, 4);
}
