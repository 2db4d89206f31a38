import { type AskedRecord, type DateSpan, type SummaryField } from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { rangedRecords } from './ranged-records';

/**
 * The records of a range that changed in content after they were final, oldest first; throws `InvalidRange` where it
 * ends before it begins.
 */
export async function correctionsBetween(
  data: PublishedData,
  reads: PublishedReads,
  range: DateSpan,
  fields: readonly SummaryField[],
): Promise<readonly AskedRecord<'revision'>[]> {
  const records = await rangedRecords(data, reads, range, [...fields, 'revision']);
  return records.filter(({ revision }) => revision > 0);
}
