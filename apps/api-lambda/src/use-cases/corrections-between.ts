import { type DateSpan, type SessionSummary } from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { rangedSummaries } from './ranged-summaries';

/**
 * The records of a range that changed in content after they were final, oldest first; throws `InvalidRange` where it
 * ends before it begins.
 */
export async function correctionsBetween(
  data: PublishedData,
  reads: PublishedReads,
  range: DateSpan,
): Promise<readonly SessionSummary[]> {
  const summaries = await rangedSummaries(data, reads, range);
  return summaries.filter(({ revision }) => revision > 0);
}
