import { type StandingsAnswer } from './standings-answer';

const HEAD = [
  'symbol',
  'move_percent',
  'wins',
  'up_wins',
  'down_wins',
  'mean_absolute_percent',
  'highest_percent',
  'highest_date',
  'lowest_percent',
  'lowest_date',
  'current_streak',
  'longest_streak',
] as const;

/** The numbers of the view, one row for each symbol that moved or won, unrounded; head first. */
export function standingsExport({
  leaderboard,
  rangeMovers,
}: StandingsAnswer): readonly (readonly (string | number | null)[])[] {
  const standings = new Map(leaderboard.standings.map((standing) => [standing.symbol, standing]));
  const moves = new Map(
    rangeMovers?.movers.map(({ symbol, changePercent }) => [symbol, changePercent]),
  );
  const symbols = [...new Set([...moves.keys(), ...standings.keys()])];
  const rows = symbols.map((symbol) => {
    const standing = standings.get(symbol);
    return [
      symbol,
      moves.get(symbol) ?? null,
      standing?.wins ?? 0,
      standing?.upWins ?? 0,
      standing?.downWins ?? 0,
      standing?.meanAbsolutePercent ?? null,
      standing?.best.changePercent ?? null,
      standing?.best.date ?? null,
      standing?.worst.changePercent ?? null,
      standing?.worst.date ?? null,
      standing?.currentStreak ?? 0,
      standing?.longestStreak ?? 0,
    ];
  });
  return [[...HEAD], ...rows];
}
