import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { hash, hashText } from '../market/hash';
import { type FaultFactory, type FaultScene } from './fault';

const RECENT_SESSIONS = 3;

/**
 * In each of the three newest sessions one or two symbols of the watchlist have no bar, the same ones while it is
 * recent; of every third session the newest answer is empty altogether until another session has closed.
 */
export const gaps: FaultFactory = () => ({
  name: 'gaps',
  market: (scene) => {
    const { market, recent } = scene;
    const absent = new Map(
      recent.slice(0, RECENT_SESSIONS).map((session) => [session, absentOn(session, scene)]),
    );
    const emptied = recent.slice(0, 1).find((session) => isEmptied(session, scene));
    const trades = (symbol: Ticker, session: TradingDate) =>
      session !== emptied && absent.get(session)?.has(symbol) !== true;
    return {
      ...market,
      bar: (symbol, session) => (trades(symbol, session) ? market.bar(symbol, session) : undefined),
      symbolsOn: (session) => (session === emptied ? [] : market.symbolsOn(session)),
    };
  },
});

function absentOn(session: TradingDate, { market, seed }: FaultScene): ReadonlySet<Ticker> {
  const draw = hashText(seed, `gaps ${session}`);
  const { watchlist } = market;
  const count = Math.min(1 + (draw % 2), Math.ceil(watchlist.length / 2));
  const first = hash(draw, 1);
  return new Set(watchlist.filter((_, place) => (place + first) % watchlist.length < count));
}

function isEmptied(session: TradingDate, { seed }: FaultScene): boolean {
  return hashText(seed, `gaps empty ${session}`) % 3 === 0;
}
