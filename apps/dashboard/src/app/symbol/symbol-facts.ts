import { senseOf } from '../wording/percent-text';
import { type SymbolSession } from './symbol-sessions';

/** A session in which the symbol ranks. */
export interface RankedSession extends SymbolSession {
  readonly change: number;
}

/** What some sessions of a symbol come to. */
export interface SymbolFacts {
  readonly ranked: number;
  readonly rises: number;
  readonly falls: number;
  /** The median absolute change, in percent; null without a session. */
  readonly usual: number | null;
  readonly upWins: number;
  readonly downWins: number;
  readonly wins: number;
}

/** Counts rises, falls and wins by the changes as they are shown. */
export function symbolFacts(sessions: readonly SymbolSession[]): SymbolFacts {
  const ranked = rankedSessions(sessions);
  const wins = ranked.filter(({ place }) => place === 'top');
  const count = (some: readonly RankedSession[], sense: 'up' | 'down') =>
    some.filter(({ change }) => senseOf(change) === sense).length;
  return {
    ranked: ranked.length,
    rises: count(ranked, 'up'),
    falls: count(ranked, 'down'),
    usual: medianOf(ranked.map(({ change }) => Math.abs(change))),
    wins: wins.length,
    upWins: count(wins, 'up'),
    downWins: count(wins, 'down'),
  };
}

/** The largest moves of one sense, the largest first, the newer of equal ones before. */
export function largestMoves(
  sessions: readonly SymbolSession[],
  sense: 'up' | 'down',
  most: number,
): readonly RankedSession[] {
  return rankedSessions(sessions)
    .filter(({ change }) => senseOf(change) === sense)
    .toReversed()
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, most);
}

/** The sessions that it won, the newest first. */
export function wonSessions(sessions: readonly SymbolSession[]): readonly RankedSession[] {
  return rankedSessions(sessions)
    .filter(({ place }) => place === 'top')
    .toReversed();
}

/** A symbol and how far it moved over a range, in percent; null where that is not known. */
export interface TotalMove {
  readonly label: string;
  readonly total: number | null;
}

/** The place of the first of some moves among all that are known, the highest first; null where its own is not. */
export function placeAmong(
  moves: readonly TotalMove[],
): { readonly place: number; readonly of: number } | null {
  const own = moves[0]?.total ?? null;
  if (own === null) return null;
  const known = moves.flatMap(({ total }) => (total === null ? [] : [total]));
  return { place: 1 + known.filter((total) => total > own).length, of: known.length };
}

function rankedSessions(sessions: readonly SymbolSession[]): readonly RankedSession[] {
  return sessions.flatMap((session) =>
    session.change === null ? [] : [{ ...session, change: session.change }],
  );
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
