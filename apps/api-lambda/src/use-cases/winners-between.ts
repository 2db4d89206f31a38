import {
  type Basis,
  type Direction,
  type RecordStatus,
  type SessionSummary,
  type TradingDate,
  type Winner,
  CALENDAR_START,
  lastDueDate,
} from '@tre/movers-domain';
import { type DayWindow } from './last-movers';
import { type PublishedData } from './published-data';

/** A session's winner, its change in percent with 10 decimal places, final or provisional. */
export interface RangedWinner extends Winner {
  readonly date: TradingDate;
  readonly status: RecordStatus;
  readonly revision: number;
  readonly missingCount: number;
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

/** The winners among the summaries, in their order; sessions without one in that direction are left out. */
export function rangedWinners(
  summaries: readonly SessionSummary[],
  basis: Basis,
  direction: Direction,
): readonly RangedWinner[] {
  return summaries.flatMap(({ date, status, revision, missing, winners }) => {
    const winner = winners[basis][direction];
    return winner === null
      ? []
      : [{ date, status, revision, missingCount: missing.length, ...winner }];
  });
}
