import {
  HISTORY_LIMIT,
  historyEntry,
  type HistoryCause,
  type JudgedSession,
} from '@tre/movers-domain';
import { remove, set, type Change } from './expression';
import { recordAttributes, tableKey } from './table';

/** Replaces all that is judged of a session; an attribute that it lacks does not survive from the one before. */
export function replaceJudged(judged: JudgedSession): readonly Change[] {
  return recordAttributes
    .filter(isJudged)
    .map((attribute) =>
      judged[attribute] === undefined
        ? remove(`#${attribute}`)
        : set(`#${attribute} = :${attribute}`, { [`:${attribute}`]: judged[attribute] }),
    );
}

/** What a record has from its first publication on. */
export function startRecord(judged: JudgedSession): readonly Change[] {
  return [
    set('#firstPublishedAt = :firstPublishedAt', { ':firstPublishedAt': judged.fetchedAt }),
    set('#revision = :revision', { ':revision': 0 }),
    set('#history = :history', { ':history': [historyEntry(judged, 'created')] }),
  ];
}

/** One more revision. */
export const countRevision: Change = set('#revision = #revision + :one', { ':one': 1 });

/** Tells the winner at the end of a history that has room. */
export function appendToHistory(judged: JudgedSession, cause: HistoryCause): readonly Change[] {
  return [
    set('#history = list_append(#history, :entries)', {
      ':entries': [historyEntry(judged, cause)],
    }),
  ];
}

/**
 * Tells the winner at the end of a full history, whose oldest entry goes. Each entry takes the place of the one
 * before, since an update may not both append to a list and remove from it; what is read is the item as it was.
 */
export function shiftHistory(judged: JudgedSession, cause: HistoryCause): readonly Change[] {
  const last = HISTORY_LIMIT - 1;
  const moves = Array.from({ length: last }, (_, place) =>
    set(`#history[${place}] = #history[${place + 1}]`),
  );
  return [...moves, set(`#history[${last}] = :entry`, { ':entry': historyEntry(judged, cause) })];
}

type JudgedAttribute = Exclude<keyof JudgedSession, typeof tableKey>;

function isJudged(attribute: (typeof recordAttributes)[number]): attribute is JudgedAttribute {
  return !NOT_JUDGED.includes(attribute);
}

const NOT_JUDGED: readonly string[] = [tableKey, 'firstPublishedAt', 'revision', 'history'];
