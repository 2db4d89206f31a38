import { lastSessions, nextSession } from './trading-calendar';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

const WINDOW_SESSIONS = 4;

/**
 * The four sessions whose bars tell who is gone when `session` is judged (ADR 0004): those ending at the second
 * session after it, or at the latest completed one where that is earlier. Daily runs, which look back over three
 * sessions, and back-fills so judge alike.
 */
export function judgingWindow(
  session: TradingDate,
  latestCompleted: TradingDate,
): readonly TradingDate[] {
  const secondAfter = nextSession(nextSession(session));
  return lastSessions(
    WINDOW_SESSIONS,
    secondAfter < latestCompleted ? secondAfter : latestCompleted,
  );
}

/**
 * The symbols without a bar in any session of the window. `barsBySession` holds an entry for each session that was
 * fetched, if only an empty one; where a session of the window was not, nobody is gone.
 */
export function goneSymbols(
  watchlist: readonly Ticker[],
  window: readonly TradingDate[],
  barsBySession: ReadonlyMap<TradingDate, ReadonlyMap<Ticker, unknown>>,
): ReadonlySet<Ticker> {
  const known = window.flatMap((session) => barsBySession.get(session) ?? []);
  if (known.length < window.length) return new Set();
  return new Set(watchlist.filter((symbol) => !known.some((bars) => bars.has(symbol))));
}
