import { sessionsBetween, type Basis, type Ticker, type TradingDate } from '@tre/movers-domain';
import { type LatestAnswer } from './latest-answer';
import { sessionText } from '../text/session-text';
import { stateText } from '../text/state-text';
import { otherBasis } from './ranked-board';

/** A top mover, its change in percent. */
export interface TopMove {
  readonly symbol: Ticker;
  readonly change: number;
}

/** One of the last sessions: its top mover on the basis shown and on the other, or that there is no record. */
export interface WinnerRow {
  readonly date: TradingDate;
  readonly top: TopMove | null;
  readonly other: TopMove | null;
  readonly settled: 'final' | 'provisional' | 'unknown';
  /** What else is to know of the record, in words. */
  readonly notes: readonly string[];
}

/**
 * The last sessions, oldest first. A session without a record stands between the others as such; before the first
 * record there are none.
 */
export function winnerRows(answer: LatestAnswer, basis: Basis): readonly WinnerRow[] {
  const { latestWinners, otherWinners, dataStatus } = answer;
  const [first] = latestWinners;
  const last = latestWinners.at(-1);
  if (first === undefined || last === undefined) return [];
  const records = new Map(latestWinners.map((record) => [record.date, record]));
  const moves = {
    previousClose: movesByDate(latestWinners),
    open: movesByDate(otherWinners),
  };
  const end = last.date > dataStatus.expectedSession ? last.date : dataStatus.expectedSession;
  const without = (date: TradingDate) => (date > last.date ? stateText.late : sessionText.noRecord);
  return sessionsBetween(first.date, end).map((date): WinnerRow => {
    const record = records.get(date);
    if (record === undefined) {
      return { date, top: null, other: null, settled: 'unknown', notes: [without(date)] };
    }
    return {
      date,
      top: moves[basis].get(date) ?? null,
      other: moves[otherBasis(basis)].get(date) ?? null,
      settled: record.status === 'FINAL' ? 'final' : 'provisional',
      notes: notesOf(record),
    };
  });
}

function notesOf(record: LatestAnswer['latestWinners'][number]): readonly string[] {
  return [
    ...(record.status === 'PROVISIONAL' ? [stateText.provisional] : []),
    ...(record.revision > 0 ? [stateText.corrected] : []),
    ...(record.missingCount > 0 ? [sessionText.missingCount(record.missingCount)] : []),
  ];
}

function movesByDate(winners: LatestAnswer['otherWinners']): ReadonlyMap<TradingDate, TopMove> {
  return new Map(
    winners.map(({ date, symbol, changePercent }) => [date, { symbol, change: changePercent }]),
  );
}
