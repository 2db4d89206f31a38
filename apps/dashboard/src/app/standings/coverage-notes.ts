import { rangesText } from '../text/ranges-text';
import { joined } from '../text/joined';
import { sessionDateText } from '../wording/session-date-text';
import { type StandingsAnswer } from './standings-answer';

/** So many sessions without a record are named. */
const MOST_NAMED = 5;

/** What a reader must know of the records in a range: which are not there, and how many may still change. */
export function coverageNotes({
  missingSessions,
  provisional,
}: StandingsAnswer['coverage']): readonly string[] {
  const named = missingSessions.slice(0, MOST_NAMED).map(sessionDateText);
  const more = missingSessions.length - named.length;
  const dates = more > 0 ? [...named, rangesText.more(more)] : named;
  return [
    ...(named.length === 0 ? [] : [rangesText.missing(missingSessions.length, joined(dates))]),
    ...(provisional === 0 ? [] : [rangesText.provisional(provisional)]),
  ];
}
