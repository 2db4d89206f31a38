import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { inSharesOf, sharesPerShare, splitsBySymbol } from '../market/adjusted-bars';
import { hash, hashText, pick } from '../market/hash';
import { type MarketSplit } from '../market/market';
import { type FaultFactory, type FaultScene } from './fault';

const RECENT_SESSIONS = 3;
/** Old and new shares: 10:1, 3:2, 2:1 and the reverse 1:8. */
const RATIOS = [
  { splitFrom: 1, splitTo: 10 },
  { splitFrom: 2, splitTo: 3 },
  { splitFrom: 1, splitTo: 2 },
  { splitFrom: 8, splitTo: 1 },
];

/**
 * On each of the three newest sessions two symbols of the watchlist split, as the vendor's list of splits says. On the
 * newest session the bars before the first one's split are still in old shares although adjusted ones were asked for;
 * the second one's, and both of the older sessions, are adjusted as they should be.
 */
export const splits: FaultFactory = () => ({
  name: 'splits',
  market: (scene) => {
    const { market, recent } = scene;
    const planted = recent
      .slice(0, RECENT_SESSIONS)
      .flatMap((session) => splitsOn(session, session !== recent[0], scene));
    const bySymbol = splitsBySymbol(planted);
    return {
      ...market,
      splits: [...market.splits, ...planted],
      // Prices before a split are raised, so that those since stay what they are without the fault.
      bar: (symbol, session) => {
        const bar = market.bar(symbol, session);
        const later =
          bySymbol.get(symbol)?.filter(({ executionDate }) => executionDate > session) ?? [];
        return bar === undefined || later.length === 0
          ? bar
          : inSharesOf(bar, 1 / sharesPerShare(later));
      },
    };
  },
});

function splitsOn(
  executionDate: TradingDate,
  reflected: boolean,
  { market, seed }: FaultScene,
): readonly MarketSplit[] {
  const draw = hashText(seed, `splits ${executionDate}`);
  const { watchlist } = market;
  const place = draw % watchlist.length;
  const symbols: readonly Ticker[] = [...watchlist.slice(place), ...watchlist.slice(0, place)];
  return symbols.slice(0, 2).map((symbol, order) => ({
    symbol,
    executionDate,
    ...pick(RATIOS, hash(draw, order)),
    reflected: reflected || order > 0,
  }));
}
