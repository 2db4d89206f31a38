import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Footing } from '../questions/footing';
import { standingsText } from '../text/standings-text';
import { divergingBars, type Bar } from '../wording/diverging-bars';
import { sessionDateText } from '../wording/session-date-text';
import { type Mover } from './standings-answer';

/** A symbol whose move over the range is known, with a bar from the common zero line. */
export interface MoverRow {
  readonly symbol: Ticker;
  readonly name: string | null;
  readonly change: number;
  readonly bar: Bar;
}

/** How far each symbol moved, the largest move first; whose move is not known comes last, with the reason. */
export interface MoverRows {
  /** Where the zero line lies, in percent of the track. */
  readonly zero: number;
  readonly moved: readonly MoverRow[];
  readonly incomplete: readonly {
    readonly symbol: Ticker;
    readonly name: string | null;
    readonly reason: string;
  }[];
}

/** The rows of the table of movers, in the order of the answer. */
export function moverRows(movers: readonly Mover[], watchlist: Footing['watchlist']): MoverRows {
  const names = new Map(watchlist.map(({ symbol, name }) => [symbol, name]));
  const nameOf = (symbol: Ticker) => names.get(symbol) ?? null;
  const known = movers.flatMap(({ symbol, changePercent }) =>
    changePercent === null ? [] : [{ symbol, change: changePercent }],
  );
  const { zero, barOf } = divergingBars(known.map(({ change }) => change));
  return {
    zero,
    moved: known.map(({ symbol, change }) => ({
      symbol,
      name: nameOf(symbol),
      change,
      bar: barOf(change),
    })),
    incomplete: movers
      .filter(({ changePercent }) => changePercent === null)
      .map(({ symbol, missingSessions }) => ({
        symbol,
        name: nameOf(symbol),
        reason: reasonOf(missingSessions),
      })),
  };
}

function reasonOf(missing: readonly TradingDate[]): string {
  const [only, second] = missing;
  return only !== undefined && second === undefined
    ? standingsText.withoutSession(sessionDateText(only))
    : standingsText.withoutSessions(missing.length);
}
