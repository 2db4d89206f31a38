import { type Coverage, type DateSpan, coverage, sessionsBetween } from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { rangedRecords } from './ranged-records';
import { coveredRange } from './winners-between';

/**
 * What there is of the sessions of a range that are due and not older than the first record; throws `InvalidRange`
 * where the range ends before it begins.
 */
export async function coverageBetween(
  data: PublishedData,
  reads: PublishedReads,
  range: DateSpan,
): Promise<Coverage> {
  const [records, oldest] = await Promise.all([
    rangedRecords(data, reads, range, ['status', 'revision']),
    reads.oldestDate(),
  ]);
  const covered = coveredRange(range, data);
  const sessions = covered === undefined ? [] : sessionsBetween(covered.from, covered.to);
  return coverage(
    sessions.filter((session) => oldest !== undefined && session >= oldest),
    records,
  );
}
