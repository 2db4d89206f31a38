import { type BoardRow, type SessionRecord } from './session-record';
import { type Ticker } from './ticker';
import { type TradingDate } from './trading-date';

/** One session of one symbol; no row where there is no record of it or it does not rank. */
export interface SymbolSession {
  readonly date: TradingDate;
  readonly row: BoardRow | undefined;
}

/** The symbol's rows, one entry for each of the sessions and in their order, whatever the order of the records. */
export function symbolSessions(
  symbol: Ticker,
  sessions: readonly TradingDate[],
  records: readonly Pick<SessionRecord, 'date' | 'board'>[],
): readonly SymbolSession[] {
  const boards = new Map(records.map(({ date, board }) => [date, board]));
  return sessions.map((date) => ({
    date,
    row: boards.get(date)?.find((row) => row.symbol === symbol),
  }));
}
