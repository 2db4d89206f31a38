import { sessionsBetween, type Basis, type Ticker, type TradingDate } from '@tre/movers-domain';
import { type SessionAnswer, type WinnerBar } from './session-answer';
import { sessionText } from '../text/session-text';
import { stateText } from '../text/state-text';

/** A top mover, its change in percent. */
export interface TopMove {
  readonly symbol: Ticker;
  readonly change: number;
}

/** One of the sessions up to the one on screen: its top mover on the basis shown, or that there is no record. */
export interface WinnerRow {
  readonly date: TradingDate;
  readonly top: TopMove | null;
  readonly settled: 'final' | 'provisional' | 'unknown';
  /** What else is to know of the record, in words. */
  readonly notes: readonly string[];
}

/**
 * The last sessions, oldest first. A session without a record stands between the others as such; before the first
 * record there are none.
 */
export function winnerRows(answer: SessionAnswer, basis: Basis): readonly WinnerRow[] {
  const { winners, otherWinners, dataStatus, day } = answer;
  const [first] = winners;
  const last = winners.at(-1);
  if (first === undefined || last === undefined) return [];
  const records = new Map(winners.map((record) => [record.date, record]));
  const moves = {
    previousClose: movesByDate(winners),
    open: movesByDate(otherWinners),
  };
  const due = dataStatus.expectedSession;
  const end = day !== null || last.date > due ? last.date : due;
  const without = (date: TradingDate) => (date > last.date ? stateText.late : sessionText.noRecord);
  return sessionsBetween(first.date, end).map((date): WinnerRow => {
    const record = records.get(date);
    if (record === undefined) {
      return { date, top: null, settled: 'unknown', notes: [without(date)] };
    }
    return {
      date,
      top: moves[basis].get(date) ?? null,
      settled: record.status === 'FINAL' ? 'final' : 'provisional',
      notes: notesOf(record),
    };
  });
}

function notesOf(record: WinnerBar): readonly string[] {
  return [
    ...(record.status === 'PROVISIONAL' ? [stateText.provisional] : []),
    ...(record.revision > 0 ? [stateText.corrected] : []),
    ...(record.missingCount > 0 ? [sessionText.missingCount(record.missingCount)] : []),
  ];
}

function movesByDate(winners: readonly WinnerBar[]): ReadonlyMap<TradingDate, TopMove> {
  return new Map(
    winners.map(({ date, symbol, changePercent }) => [date, { symbol, change: changePercent }]),
  );
}
