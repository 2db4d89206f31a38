import { previousSession, type Ticker, type TradingDate } from '@tre/movers-domain';
import { fraction, hashText } from '../market/hash';
import { type Market, type MarketBar } from '../market/market';
import { roundPrice, roundVolume } from '../market/round-price';
import { type FaultFactory, type FaultScene } from './fault';

const PRELIMINARY_SESSIONS = 2;
/** The largest correction of a close: 1 %. */
const LARGEST_OFFSET = 0.01;
const SMALL_OFFSET = 0.002;
/** The share of sessions whose preliminary closes favour the wrong symbol. */
const UNFAIR_SHARE = 0.5;

/**
 * The watchlist's closes and volumes of the two newest sessions are preliminary. In half of the sessions the winner's
 * change is 1 % too small and the runner-up's 1 % too large, which crowns the wrong one where they are near each other;
 * all other closes are up to 0.2 % off. Once two more sessions have closed, or the fault is off, the true bars are served.
 */
export const corrections: FaultFactory = () => ({
  name: 'corrections',
  market: (scene) => {
    const { market, recent, seed } = scene;
    const preliminary = new Set(recent.slice(0, PRELIMINARY_SESSIONS));
    const watched = new Set(market.watchlist);
    const known = new Map<TradingDate, ReadonlyMap<Ticker, number>>();
    const offsetsOn = (session: TradingDate) => {
      const offsets = known.get(session) ?? unfairOffsets(market, session, seed);
      known.set(session, offsets);
      return offsets;
    };
    return {
      ...market,
      bar: (symbol, session) => {
        const bar = market.bar(symbol, session);
        if (bar === undefined || !preliminary.has(session) || !watched.has(symbol)) return bar;
        const offset = offsetsOn(session).get(symbol) ?? smallOffset(symbol, session, scene);
        return preliminaryBar(bar, offset);
      },
    };
  },
});

/** The offsets of winner and runner-up in a session that favours the wrong one; empty in the others. */
function unfairOffsets(
  market: Market,
  session: TradingDate,
  seed: number,
): ReadonlyMap<Ticker, number> {
  if (fraction(hashText(seed, `corrections ${session}`)) >= UNFAIR_SHARE) return new Map();
  const [winner, runnerUp] = market.watchlist
    .flatMap((symbol) => {
      const close = market.bar(symbol, session)?.close;
      const previousClose = market.bar(symbol, previousSession(session))?.close;
      if (close === undefined || previousClose === undefined) return [];
      return [{ symbol, change: close / previousClose - 1 }];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (winner === undefined || runnerUp === undefined) return new Map();
  return new Map([
    [winner.symbol, winner.change > 0 ? -LARGEST_OFFSET : LARGEST_OFFSET],
    [runnerUp.symbol, runnerUp.change > 0 ? LARGEST_OFFSET : -LARGEST_OFFSET],
  ]);
}

function smallOffset(symbol: Ticker, session: TradingDate, { seed }: FaultScene): number {
  const draw = fraction(hashText(seed, `corrections ${session} ${symbol}`));
  return (2 * draw - 1) * SMALL_OFFSET;
}

function preliminaryBar(bar: MarketBar, offset: number): MarketBar {
  const close = roundPrice(bar.close * (1 + offset), bar.close < 10 ? 4 : 2);
  return {
    ...bar,
    high: Math.max(bar.high, close),
    low: Math.min(bar.low, close),
    close,
    volume: roundVolume(bar.volume * 0.995),
  };
}
