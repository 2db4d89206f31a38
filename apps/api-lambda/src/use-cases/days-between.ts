import { type DateSpan, type SessionSummary, dateOfDayNumber, dayNumber } from '@tre/movers-domain';
import { type DateKnowledge, dateKnowledge } from './day';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { PAGE_SESSIONS, rangedSummaries } from './ranged-summaries';
import { RangeTooLarge } from './refused-range';

/** A calendar date, and the summary of its record where there is one. */
export interface SummarizedDay extends DateKnowledge {
  readonly record: SessionSummary | undefined;
}

/**
 * Every calendar date of a range with its state, oldest first; throws `InvalidRange` where it ends before it begins,
 * {@link RangeTooLarge} where it holds more than 366 dates.
 */
export async function daysBetween(
  data: PublishedData,
  reads: PublishedReads,
  range: DateSpan,
): Promise<readonly SummarizedDay[]> {
  const first = dayNumber(range.from);
  const length = dayNumber(range.to) - first + 1;
  if (length > PAGE_SESSIONS) {
    throw new RangeTooLarge(
      `${range.from} to ${range.to} holds ${length} dates: at most ${PAGE_SESSIONS} are answered at once`,
    );
  }
  const summaries = await rangedSummaries(data, reads, range);
  const byDate = new Map(summaries.map((summary) => [summary.date, summary]));
  const dates = Array.from({ length }, (_, index) => dateOfDayNumber(first + index));
  return Promise.all(
    dates.map(async (date) => {
      const record = byDate.get(date);
      return { ...(await dateKnowledge(data, date, record?.status, reads.oldestDate)), record };
    }),
  );
}
