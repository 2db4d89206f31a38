import { type DateSpan, type PeriodMove, periodMoves } from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { pageOfSessions } from './ranged-records';

/** How far each symbol moved over a period. */
export interface PeriodMovers extends DateSpan {
  /** Sessions whose data is due. */
  readonly sessions: number;
  readonly movers: readonly PeriodMove[];
}

/**
 * The period moves of a range; throws `InvalidRange` where it ends before it begins, `RangeTooLarge` where it holds
 * more than 366 sessions.
 */
export async function periodMovers(
  data: PublishedData,
  reads: PublishedReads,
  { from, to }: DateSpan,
): Promise<PeriodMovers> {
  const sessions = pageOfSessions(data, { from, to });
  const movers = periodMoves(sessions, await reads.records(sessions, ['board', 'watchlist']));
  return { from, to, sessions: sessions.length, movers };
}
