import { roundPercent } from './percent-change';
import {
  HISTORY_LIMIT,
  type HistoryCause,
  type HistoryEntry,
  type JudgedSession,
  type SessionRecord,
} from './session-record';

/**
 * What became of an offered session: `created` (nothing was stored), `refreshed` (same content, newer),
 * `completed` (a provisional record was replaced), `corrected` (a final one was), `superseded` (the stored
 * one is newer or better; nothing was written).
 */
export type PublishOutcome = 'created' | 'refreshed' | 'completed' | 'corrected' | 'superseded';

/** The rule of publishing (ADR 0006): what the store holds after `judged` meets `stored`. */
export function publishOver(
  stored: SessionRecord | undefined,
  judged: JudgedSession,
): { readonly outcome: PublishOutcome; readonly record: SessionRecord } {
  if (stored === undefined) {
    return {
      outcome: 'created',
      record: {
        ...judged,
        firstPublishedAt: judged.fetchedAt,
        revision: 0,
        history: [historyEntry(judged, 'created')],
      },
    };
  }
  if (judged.precedence <= stored.precedence) return { outcome: 'superseded', record: stored };
  const { firstPublishedAt, revision, history } = stored;
  if (judged.contentHash === stored.contentHash) {
    return { outcome: 'refreshed', record: { ...judged, firstPublishedAt, revision, history } };
  }
  const outcome = stored.status === 'provisional' ? 'completed' : 'corrected';
  return {
    outcome,
    record: {
      ...judged,
      firstPublishedAt,
      revision: outcome === 'corrected' ? revision + 1 : revision,
      history: sameWinner(stored, judged)
        ? history
        : [...history, historyEntry(judged, causeOf(outcome, stored, judged))].slice(
            -HISTORY_LIMIT,
          ),
    },
  };
}

/** The entry that `judged` writes into the history. */
export function historyEntry(judged: JudgedSession, cause: HistoryCause): HistoryEntry {
  const { fetchedAt: at, symbol, changePercent } = judged;
  return { at, cause, symbol, changePercent };
}

function causeOf(
  outcome: 'completed' | 'corrected',
  stored: SessionRecord,
  judged: JudgedSession,
): HistoryCause {
  if (outcome === 'completed') return 'completed';
  return stored.watchlist.join() === judged.watchlist.join() ? 'upstream' : 'watchlist';
}

function sameWinner(stored: SessionRecord, judged: JudgedSession): boolean {
  return (
    stored.symbol === judged.symbol &&
    roundPercent(stored.changePercent) === roundPercent(judged.changePercent)
  );
}
