import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Footing } from '../questions/footing';
import { type Standing } from './standings-answer';

/** A dated change of a symbol, in percent. */
export interface DatedMove {
  readonly date: TradingDate;
  readonly change: number;
}

/** How a symbol fared as a top mover. */
export interface StandingRow {
  readonly symbol: Ticker;
  readonly name: string | null;
  readonly wins: number;
  readonly upWins: number;
  readonly downWins: number;
  /** The wins by a rise, a fall and neither, each in percent of the most wins that there are. */
  readonly share: { readonly up: number; readonly down: number; readonly level: number };
  readonly best: DatedMove;
  readonly worst: DatedMove;
  readonly mean: number;
  readonly currentStreak: number;
  readonly longestStreak: number;
}

/** The rows of the table of wins, and who of the watchlist has none. */
export interface StandingRows {
  readonly rows: readonly StandingRow[];
  readonly without: readonly Ticker[];
}

const WHOLE = 100;

/** The standings in the order of the answer. */
export function standingRows(
  standings: readonly Standing[],
  watchlist: Footing['watchlist'],
): StandingRows {
  const names = new Map(watchlist.map(({ symbol, name }) => [symbol, name]));
  const most = Math.max(1, ...standings.map(({ wins }) => wins));
  const shareOf = (wins: number) => (wins / most) * WHOLE;
  const winners = new Set(standings.map(({ symbol }) => symbol));
  return {
    rows: standings.map((standing) => ({
      symbol: standing.symbol,
      name: names.get(standing.symbol) ?? null,
      wins: standing.wins,
      upWins: standing.upWins,
      downWins: standing.downWins,
      share: {
        up: shareOf(standing.upWins),
        down: shareOf(standing.downWins),
        level: shareOf(standing.wins - standing.upWins - standing.downWins),
      },
      best: { date: standing.best.date, change: standing.best.changePercent },
      worst: { date: standing.worst.date, change: standing.worst.changePercent },
      mean: standing.meanAbsolutePercent,
      currentStreak: standing.currentStreak,
      longestStreak: standing.longestStreak,
    })),
    without: watchlist.map(({ symbol }) => symbol).filter((symbol) => !winners.has(symbol)),
  };
}
