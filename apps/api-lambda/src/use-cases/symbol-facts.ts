import {
  type Basis,
  type BoardRow,
  type DatedChange,
  type MoveSign,
  type SymbolSession,
  type Ticker,
  type TradingDate,
  CALENDAR_START,
  LARGER_MOVE_SESSIONS,
  RELATIVE_VOLUME_SESSIONS,
  USUAL_SESSIONS,
  lastLargerMove,
  lastSessions,
  previousSession,
  relativeVolume,
  symbolSessions,
  timesUsual,
} from '@tre/movers-domain';
import { type PublishedReads } from './published-reads';

/** A symbol in one session. */
export interface RankedSymbol {
  readonly date: TradingDate;
  readonly symbol: Ticker;
}

/** How many times its usual day the symbol moved. */
export function timesUsualOf(
  reads: PublishedReads,
  ranked: RankedSymbol,
  basis: Basis,
): Promise<number | null> {
  return factOf(reads, ranked, USUAL_SESSIONS, (row, before) => timesUsual(row, before, basis));
}

/** The symbol's volume against its mean of the sessions before. */
export function relativeVolumeOf(
  reads: PublishedReads,
  ranked: RankedSymbol,
): Promise<number | null> {
  return factOf(reads, ranked, RELATIVE_VOLUME_SESSIONS, relativeVolume);
}

/** The last session before in which the symbol moved more. */
export function lastLargerMoveOf(
  reads: PublishedReads,
  ranked: RankedSymbol,
  basis: Basis,
  sign: MoveSign,
): Promise<DatedChange | null> {
  return factOf(reads, ranked, LARGER_MOVE_SESSIONS, (row, before) =>
    lastLargerMove(row, before, basis, sign),
  );
}

async function factOf<Fact>(
  reads: PublishedReads,
  { date, symbol }: RankedSymbol,
  count: number,
  tell: (row: BoardRow, before: readonly SymbolSession[]) => Fact | null,
): Promise<Fact | null> {
  const sessions = lastSessions(count, previousSession(date)).filter(
    (session) => session >= CALENDAR_START,
  );
  const [records, before] = await Promise.all([
    reads.records([date], ['board']),
    reads.records(sessions, ['board']),
  ]);
  const row = records.at(0)?.board.find((each) => each.symbol === symbol);
  return row === undefined ? null : tell(row, symbolSessions(symbol, sessions, before));
}
