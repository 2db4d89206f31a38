import { roundPercent, type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Footing } from '../questions/footing';
import { type Sense } from '../wording/percent-text';
import { type Standing } from './standings-answer';

/** A dated change of a symbol, in percent. */
export interface DatedMove {
  readonly date: TradingDate;
  readonly change: number;
}

/** A part of a symbol's wins, in percent of the most wins that there are. */
export interface WinsPart {
  readonly sense: Sense;
  readonly from: number;
  readonly width: number;
}

/** How a symbol fared as a top mover. */
export interface StandingRow {
  readonly symbol: Ticker;
  readonly name: string | null;
  readonly wins: number;
  readonly upWins: number;
  readonly downWins: number;
  /** The wins by a rise, neither and a fall, side by side. */
  readonly parts: readonly WinsPart[];
  readonly best: DatedMove;
  readonly worst: DatedMove;
  /** Of the absolute changes, in percent, with two decimals. */
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
  const winners = new Set(standings.map(({ symbol }) => symbol));
  return {
    rows: standings.map((standing) => ({
      symbol: standing.symbol,
      name: names.get(standing.symbol) ?? null,
      wins: standing.wins,
      upWins: standing.upWins,
      downWins: standing.downWins,
      parts: partsOf(standing, most),
      best: { date: standing.best.date, change: standing.best.changePercent },
      worst: { date: standing.worst.date, change: standing.worst.changePercent },
      mean: roundPercent(standing.meanAbsolutePercent),
      currentStreak: standing.currentStreak,
      longestStreak: standing.longestStreak,
    })),
    without: watchlist.map(({ symbol }) => symbol).filter((symbol) => !winners.has(symbol)),
  };
}

function partsOf({ wins, upWins, downWins }: Standing, most: number): readonly WinsPart[] {
  const percentOf = (count: number) => (count / most) * WHOLE;
  const level = wins - upWins - downWins;
  return [
    { sense: 'up', from: 0, width: percentOf(upWins) },
    { sense: 'level', from: percentOf(upWins), width: percentOf(level) },
    { sense: 'down', from: percentOf(upWins + level), width: percentOf(downWins) },
  ];
}
