import {
  type Basis,
  type DateSpan,
  type Direction,
  type Standing,
  leaderboard,
  winnerField,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { rangedRecords } from './ranged-records';

/** Who won how often in a range. */
export interface Standings extends DateSpan {
  /** How many records there are, final or provisional. */
  readonly records: number;
  readonly standings: readonly Standing[];
}

/** The leaderboard of a range of any length; throws `InvalidRange` where it ends before it begins. */
export async function standingsBetween(
  data: PublishedData,
  reads: PublishedReads,
  { from, to }: DateSpan,
  { basis, direction }: { readonly basis: Basis; readonly direction: Direction },
): Promise<Standings> {
  const field = winnerField(basis, direction);
  const records = await rangedRecords(data, reads, { from, to }, [field]);
  const won = records.map(({ date, [field]: winner }) => ({ date, winner }));
  return { from, to, records: records.length, standings: leaderboard(won) };
}
