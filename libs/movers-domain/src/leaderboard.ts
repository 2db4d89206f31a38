import { type DatedChange } from './dated-change';
import { meanOf } from './mean-of';
import { compareText } from './rank';
import { type Winner } from './session-record';
import { streaksOf, type Streaks } from './streaks-of';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

/** How a symbol fared as a winner; all figures are of its wins alone. */
export interface Standing {
  readonly symbol: Ticker;
  readonly wins: number;
  /** Wins by a rise; a win by no change at all is neither up nor down. */
  readonly upWins: number;
  readonly downWins: number;
  /** Its highest change, the oldest of equal ones. */
  readonly best: DatedChange;
  /** Its lowest change, the oldest of equal ones. */
  readonly worst: DatedChange;
  /** Σ |change| / wins, in percent, 10 decimal places. */
  readonly meanAbsolutePercent: number;
  /** Wins in a row that reach up to the newest record. */
  readonly currentStreak: number;
  readonly longestStreak: number;
}

/** A session and its winner, null where it has none. */
export interface WonSession {
  readonly date: TradingDate;
  readonly winner: Winner | null;
}

interface Win extends DatedChange {
  readonly symbol: Ticker;
}

/**
 * The winners of the sessions (oldest first, each once), most wins first, then the larger mean absolute change, then
 * the alphabet. Streaks count sessions of the calendar, so one without a record, or without a winner, breaks them; the current one reaches up to the last of `sessions`.
 */
export function leaderboard(sessions: readonly WonSession[]): readonly Standing[] {
  const newest = sessions.at(-1);
  if (newest === undefined) return [];
  const wins = sessions.flatMap(({ date, winner }): readonly Win[] =>
    winner === null ? [] : [{ date, ...winner }],
  );
  return [...Map.groupBy(wins, ({ symbol }) => symbol).values()]
    .map((ofSymbol) => {
      const dates = ofSymbol.map(({ date }) => date);
      return standingOf(ofSymbol, streaksOf(dates, newest.date));
    })
    .filter((standing) => standing !== undefined)
    .toSorted(compareStandings);
}

function standingOf(wins: readonly Win[], streaks: Streaks): Standing | undefined {
  const [first] = wins;
  const changes = wins.map(({ changePercent }) => changePercent);
  const meanAbsolutePercent = meanOf(changes.map(Math.abs));
  if (first === undefined || meanAbsolutePercent === null) return undefined;
  const pick = (better: (a: Win, b: Win) => boolean) =>
    datedChange(wins.reduce((best, win) => (better(win, best) ? win : best), first));
  return {
    symbol: first.symbol,
    wins: wins.length,
    upWins: changes.filter((change) => change > 0).length,
    downWins: changes.filter((change) => change < 0).length,
    best: pick((a, b) => a.changePercent > b.changePercent),
    worst: pick((a, b) => a.changePercent < b.changePercent),
    meanAbsolutePercent,
    currentStreak: streaks.current,
    longestStreak: streaks.longest,
  };
}

function datedChange({ date, changePercent }: Win): DatedChange {
  return { date, changePercent };
}

function compareStandings(a: Standing, b: Standing): number {
  return (
    b.wins - a.wins ||
    b.meanAbsolutePercent - a.meanAbsolutePercent ||
    compareText(a.symbol, b.symbol)
  );
}
