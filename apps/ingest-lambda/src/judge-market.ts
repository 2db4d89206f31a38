import {
  type JudgedSession,
  type JudgingRules,
  type PublicationSchedule,
  type Ticker,
  type TradingDate,
  dueInstant,
  goneSymbols,
  judgeSession,
  judgingWindow,
  previousSession,
} from '@tre/movers-domain';
import { type FetchedMarket } from './market';

/** What a run says of each session it was to judge. */
export interface Judgement {
  readonly judged: readonly JudgedSession[];
  /** Why a session could not be judged. */
  readonly unjudged: ReadonlyMap<TradingDate, Error>;
  readonly gone: ReadonlySet<Ticker>;
}

/** By what a run judges all its sessions. */
export interface RunRules extends Pick<
  JudgingRules,
  'watchlist' | 'holdBeyondPercent' | 'source' | 'fetchedAt'
> {
  /** The last three due sessions, oldest first: the third-last and all older ones are settled. */
  readonly recent: readonly TradingDate[];
  /** When the run was scheduled; undefined for a back-fill, which accepts every move. */
  readonly scheduledTime: Date | undefined;
  readonly schedule: PublicationSchedule;
}

/** Thrown where not one symbol of the watchlist ranks, so that there is no record. */
export class NoSymbolRanks extends Error {
  override readonly name = 'NoSymbolRanks';
}

const HOLD_MS = 2 * 3_600_000;

/** Judges the sessions by what was fetched; a session without its own or its previous session's bars stays unjudged. */
export function judgeMarket(
  sessions: readonly TradingDate[],
  fetched: FetchedMarket,
  rules: RunRules,
): Judgement {
  const judged: JudgedSession[] = [];
  const unjudged = new Map<TradingDate, Error>();
  const gone = new Set<Ticker>();
  for (const date of sessions) {
    const goneHere = goneOn(date, fetched, rules);
    const judgement = judgeOne(date, fetched, goneHere, rules);
    if (judgement instanceof Error) unjudged.set(date, judgement);
    else judged.push(judgement);
    goneHere.forEach((symbol) => gone.add(symbol));
  }
  return { judged, unjudged, gone };
}

function goneOn(
  date: TradingDate,
  { barsBySession }: FetchedMarket,
  { watchlist, recent }: RunRules,
): ReadonlySet<Ticker> {
  return goneSymbols(watchlist, judgingWindow(date, recent.at(-1) ?? date), barsBySession);
}

function judgeOne(
  date: TradingDate,
  { barsBySession, failures, splits }: FetchedMarket,
  gone: ReadonlySet<Ticker>,
  rules: RunRules,
): JudgedSession | Error {
  const previousDate = previousSession(date);
  const bars = barsBySession.get(date);
  const previousBars = barsBySession.get(previousDate);
  if (bars === undefined || previousBars === undefined) {
    return (
      failures.get(date) ?? failures.get(previousDate) ?? new Error(`no bars of ${previousDate}`)
    );
  }
  const { watchlist, holdBeyondPercent, source, fetchedAt } = rules;
  return (
    judgeSession(
      { date, bars, previousBars, gone, splits },
      {
        watchlist,
        holdBeyondPercent,
        source,
        fetchedAt,
        acceptHeld: acceptsMoves(date, rules),
        settled: date <= (rules.recent.at(0) ?? date),
      },
    ) ?? new NoSymbolRanks(`no symbol of the watchlist ranks on ${date}`)
  );
}

/** Only runs scheduled soon after the session was due hold a move back (design decision 10). */
function acceptsMoves(date: TradingDate, { scheduledTime, schedule }: RunRules): boolean {
  if (scheduledTime === undefined) return true;
  return scheduledTime.getTime() - dueInstant(date, schedule).getTime() >= HOLD_MS;
}
