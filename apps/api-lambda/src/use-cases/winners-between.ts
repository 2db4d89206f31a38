import {
  type RecordStatus,
  type AskedRecord,
  type TradingDate,
  type Winner,
  type WinnerField,
  CALENDAR_START,
  lastDueDate,
} from '@tre/movers-domain';
import { type DayWindow } from './last-movers';
import { type PublishedData } from './published-data';

/** A session's winner, its change in percent with 10 decimal places, and of its record what was asked for. */
export interface RangedWinner extends Winner {
  readonly date: TradingDate;
  readonly status: RecordStatus | undefined;
  readonly revision: number | undefined;
  readonly missingCount: number | undefined;
}

/** The part of a range in which there can be records; undefined where there can be none. */
export function coveredRange({ from, to }: DayWindow, data: PublishedData): DayWindow | undefined {
  const latest = lastDueDate(data.now(), data.schedule);
  const covered = {
    from: from < CALENDAR_START ? CALENDAR_START : from,
    to: to > latest ? latest : to,
  };
  return covered.from <= covered.to ? covered : undefined;
}

/** The winners of the records, in their order; sessions without one in that direction are left out. */
export function rangedWinners<Field extends WinnerField>(
  records: readonly AskedRecord<Field>[],
  field: Field,
): readonly RangedWinner[] {
  const winners: RangedWinner[] = [];
  for (const record of records) {
    const winner = record[field];
    if (winner === null || winner === undefined) continue;
    const { symbol, changePercent } = winner;
    const { date, status, revision, missing } = record;
    winners.push({ date, symbol, changePercent, status, revision, missingCount: missing?.length });
  }
  return winners;
}
