import { previousSession, type Ticker, type TradingDate } from '@tre/movers-domain';
import { closingTime, midnight, namedRow, rangeRow, type Row } from '../api/rows';
import { hash, hashText, pick } from '../market/hash';
import { type MarketBar } from '../market/market';
import { alienRows } from './alien-rows';
import { type FaultFactory, type FaultScene } from './fault';
import { spoiledRow, spoilings } from './spoiled-row';

const RECENT_SESSIONS = 2;

/** What is wrong with the watchlist's rows of a session. */
interface Junk {
  /** This symbol's row is spoiled, or is the one of the session before. */
  readonly spoiled: Ticker;
  /** This one's comes twice: right, and again as it is, spoiled, or the one of the session before. */
  readonly doubled: Ticker | undefined;
  readonly draw: number;
}

/**
 * Every whole-market answer holds forty rows that are no stock's: binary tickers, impossible prices, values that are
 * no objects. In the two newest sessions one symbol of the watchlist has only a wrong row and another one's comes
 * twice, in ranges too; a row of another session carries that session's `t`.
 */
export const junk: FaultFactory = () => ({
  name: 'junk',
  groupedRows: (rows, session, scene) => {
    if (rows.length === 0) return rows;
    const found = junkOn(session, scene);
    const spoiled =
      found === undefined
        ? rows
        : rows.flatMap((row) =>
            spoiledRows(row, row['T'], found, (symbol) => {
              const [bar, before] = barBefore(symbol, session, scene);
              return bar === undefined ? row : namedRow(bar, closingTime(before));
            }),
          );
    return withAliens(spoiled, scene.seed, session);
  },
  rangeRows: (rows, symbol, scene) => {
    const recent = new Map(
      scene.recent.slice(0, RECENT_SESSIONS).map((session) => [midnight(session), session]),
    );
    return rows.flatMap((row) => {
      const session = recent.get(Number(row['t']));
      const found = session && junkOn(session, scene);
      if (session === undefined || found === undefined) return [row];
      return spoiledRows(row, symbol, found, () => {
        const [bar, before] = barBefore(symbol, session, scene);
        return bar === undefined ? row : rangeRow(bar, midnight(before));
      });
    });
  },
});

function junkOn(session: TradingDate, { market, recent, seed }: FaultScene): Junk | undefined {
  const { watchlist } = market;
  const draw = hashText(seed, `junk ${session}`);
  const spoiled = watchlist[draw % watchlist.length];
  if (spoiled === undefined || !recent.slice(0, RECENT_SESSIONS).includes(session)) {
    return undefined;
  }
  const others = watchlist.filter((symbol) => symbol !== spoiled);
  return { spoiled, doubled: others[hash(draw, 1) % others.length], draw };
}

/** What stands in the place of a symbol's row; `staleRow` gives the one of the session before. */
function spoiledRows(
  row: Row,
  symbol: unknown,
  { spoiled, doubled, draw }: Junk,
  staleRow: (symbol: Ticker) => Row,
): readonly Row[] {
  if (symbol === spoiled) {
    const way = pick(['stale', ...spoilings] as const, hash(draw, 2));
    return [way === 'stale' ? staleRow(spoiled) : spoiledRow(row, way)];
  }
  if (doubled === undefined || symbol !== doubled) return [row];
  const way = pick(['same', 'stale', 'stale', ...spoilings] as const, hash(draw, 3));
  const twin = way === 'same' ? row : way === 'stale' ? staleRow(doubled) : spoiledRow(row, way);
  return hash(draw, 4) % 2 === 0 ? [twin, row] : [row, twin];
}

function barBefore(
  symbol: Ticker,
  session: TradingDate,
  { market }: FaultScene,
): readonly [MarketBar | undefined, TradingDate] {
  const before = previousSession(session);
  return [market.bar(symbol, before), before];
}

function withAliens(rows: readonly Row[], seed: number, session: TradingDate): readonly unknown[] {
  const placed = rows.map((row, index) => ({ row, place: index / rows.length }));
  return [...placed, ...alienRows(seed, session, closingTime(session))]
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}
