import {
  type DateSpan,
  type RecordPart,
  type SummaryField,
  sessionsBetween,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { InvalidRange, RangeTooLarge } from './refused-range';
import { coveredRange } from './winners-between';

/** How many sessions an answer made of boards may cover, and how many dates one made of days. */
export const PAGE_SESSIONS = 366;

/**
 * The records of a range with the fields asked for, oldest first; throws {@link InvalidRange} where it ends before it
 * begins.
 */
export async function rangedRecords<Field extends SummaryField>(
  data: PublishedData,
  reads: PublishedReads,
  range: DateSpan,
  fields: readonly Field[],
): Promise<readonly RecordPart<Field>[]> {
  const covered = coveredRange(checkedRange(range), data);
  return covered === undefined ? [] : reads.between(covered, fields);
}

/**
 * The sessions of a range whose data is due, oldest first; throws {@link InvalidRange} where it ends before it
 * begins, {@link RangeTooLarge} where it holds more than {@link PAGE_SESSIONS}.
 */
export function pageOfSessions(data: PublishedData, range: DateSpan) {
  const covered = coveredRange(checkedRange(range), data);
  const sessions = covered === undefined ? [] : sessionsBetween(covered.from, covered.to);
  if (sessions.length > PAGE_SESSIONS) {
    throw new RangeTooLarge(
      `${range.from} to ${range.to} holds ${sessions.length} sessions: at most ${PAGE_SESSIONS} are answered at once`,
    );
  }
  return sessions;
}

/** The range itself; throws {@link InvalidRange} where it ends before it begins. */
export function checkedRange(range: DateSpan): DateSpan {
  if (range.from > range.to) throw new InvalidRange(`from ${range.from} lies after to ${range.to}`);
  return range;
}
