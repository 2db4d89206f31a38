import {
  type AskedRecord,
  type DateSpan,
  type SummaryField,
  dateOfDayNumber,
  dayNumber,
} from '@tre/movers-domain';
import { type DateKnowledge, dateKnowledge } from './day';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { PAGE_SESSIONS, rangedRecords } from './ranged-records';
import { RangeTooLarge } from './refused-range';

/** A calendar date, and what was asked for of its record where there is one. */
export interface RangedDay extends DateKnowledge {
  readonly record: AskedRecord<'status'> | undefined;
}

/**
 * Every calendar date of a range with its state, oldest first; throws `InvalidRange` where it ends before it begins,
 * {@link RangeTooLarge} where it holds more than 366 dates.
 */
export async function daysBetween(
  data: PublishedData,
  reads: PublishedReads,
  range: DateSpan,
  fields: readonly SummaryField[],
): Promise<readonly RangedDay[]> {
  const first = dayNumber(range.from);
  const length = dayNumber(range.to) - first + 1;
  if (length > PAGE_SESSIONS) {
    throw new RangeTooLarge(
      `${range.from} to ${range.to} holds ${length} dates: at most ${PAGE_SESSIONS} are answered at once`,
    );
  }
  const records = await rangedRecords(data, reads, range, [...fields, 'status']);
  const byDate = new Map(records.map((record) => [record.date, record]));
  const dates = Array.from({ length }, (_, index) => dateOfDayNumber(first + index));
  return Promise.all(
    dates.map(async (date) => {
      const record = byDate.get(date);
      return { ...(await dateKnowledge(data, date, record?.status, reads.oldestDate)), record };
    }),
  );
}
