import {
  type BoardRow,
  type DateSpan,
  type MissingSymbol,
  type RecordStatus,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';
import { type PublishedData } from './published-data';
import { type PublishedReads } from './published-reads';
import { pageOfSessions } from './ranged-records';

/** One session of a watched symbol: it ranks, or it is missing for a reason. */
export interface RecordedSymbol {
  readonly date: TradingDate;
  readonly status: RecordStatus;
  readonly row: BoardRow | undefined;
  readonly missing: MissingSymbol | undefined;
}

/**
 * The sessions of a range whose record knows the symbol, oldest first; throws `InvalidRange` where it ends before it
 * begins, `RangeTooLarge` where it holds more than 366 sessions.
 */
export async function symbolPage(
  data: PublishedData,
  reads: PublishedReads,
  symbol: Ticker,
  range: DateSpan,
): Promise<readonly RecordedSymbol[]> {
  const records = await reads.records(pageOfSessions(data, range), ['status', 'board', 'missing']);
  return records
    .map(({ date, status, board, missing }) => ({
      date,
      status,
      row: board.find((row) => row.symbol === symbol),
      missing: missing.find((each) => each.symbol === symbol),
    }))
    .filter(({ row, missing }) => row !== undefined || missing !== undefined);
}
