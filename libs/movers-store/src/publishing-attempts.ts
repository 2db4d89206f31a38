import { type HistoryCause, type JudgedSession, type PublishOutcome } from '@tre/movers-domain';
import { all, not, type Change, type Condition } from './expression';
import {
  historyHasRoom,
  nothingStored,
  precedesStored,
  sameContent,
  sameWatchlist,
  sameWinner,
  storedIs,
} from './publishing-conditions';
import {
  appendToHistory,
  countRevision,
  replaceJudged,
  shiftHistory,
  startRecord,
} from './record-changes';

/** One way for a session to land: what must be stored for it, and what it changes then. */
export interface PublishingAttempt {
  readonly outcome: Exclude<PublishOutcome, 'superseded'>;
  readonly condition: Condition;
  readonly changes: readonly Change[];
}

/**
 * The ways for a session to land, in the order of ADR 0006: create, refresh, complete, correct. Their conditions
 * exclude one another and together cover all that can be stored of lesser precedence, so that the one that lands
 * makes what `publishOver` makes of the very item that it meets.
 */
export function publishingAttempts(judged: JudgedSession): readonly PublishingAttempt[] {
  const replaced = replaceJudged(judged);
  const changes = all(precedesStored(judged), not(sameContent(judged)));
  const completes = all(changes, storedIs('provisional'));
  const corrects = all(changes, storedIs('final'));
  const corrected = [...replaced, countRevision];
  return [
    {
      outcome: 'created',
      condition: nothingStored,
      changes: [...replaced, ...startRecord(judged)],
    },
    {
      outcome: 'refreshed',
      condition: all(precedesStored(judged), sameContent(judged)),
      changes: replaced,
    },
    {
      outcome: 'completed',
      condition: all(completes, sameWinner(judged)),
      changes: replaced,
    },
    ...withNewWinner(judged, 'completed', {
      outcome: 'completed',
      condition: completes,
      changes: replaced,
    }),
    {
      outcome: 'corrected',
      condition: all(corrects, sameWinner(judged)),
      changes: corrected,
    },
    ...withNewWinner(judged, 'upstream', {
      outcome: 'corrected',
      condition: all(corrects, sameWatchlist(judged)),
      changes: corrected,
    }),
    ...withNewWinner(judged, 'watchlist', {
      outcome: 'corrected',
      condition: all(corrects, not(sameWatchlist(judged))),
      changes: corrected,
    }),
  ];
}

/** The attempt where another winner is stored: the history tells the new one. */
function withNewWinner(
  judged: JudgedSession,
  cause: HistoryCause,
  { outcome, condition, changes }: PublishingAttempt,
): readonly PublishingAttempt[] {
  const newWinner = all(condition, not(sameWinner(judged)));
  return [
    {
      outcome,
      condition: all(newWinner, historyHasRoom),
      changes: [...changes, ...appendToHistory(judged, cause)],
    },
    {
      outcome,
      condition: all(newWinner, not(historyHasRoom)),
      changes: [...changes, ...shiftHistory(judged, cause)],
    },
  ];
}
