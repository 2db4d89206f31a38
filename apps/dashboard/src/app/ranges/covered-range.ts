import {
  addDays,
  dayNumber,
  lastSessions,
  periodEnding,
  sessionsBetween,
  type DateSpan,
  type TradingDate,
} from '@tre/movers-domain';
import { type RangeChoice, type RangeName } from './range-choice';

/** How many sessions the last ones are. */
export const LAST_SESSIONS = 60;

/** A range within the records there are, and where it had to be cut. */
export interface CoveredRange extends DateSpan {
  readonly name: RangeName | 'dates';
  /** The sessions of the calendar in it, oldest first; never none. */
  readonly sessions: readonly TradingDate[];
  /** `records`: they begin or end inside what was asked for; `length`: it was longer than can be shown. */
  readonly cutStart: 'records' | 'length' | undefined;
  readonly cutEnd: 'records' | undefined;
}

/** A range that no record lies in, or no session. */
export interface UncoveredRange extends DateSpan {
  readonly name: 'uncovered';
}

/**
 * The part of a range that the records cover, which reach from the first to the newest; of more dates than can be
 * shown at once the newest.
 */
export function coveredRange(
  choice: RangeChoice,
  records: DateSpan,
  mostDates = Infinity,
): CoveredRange | UncoveredRange {
  const asked = spanOf(choice, records);
  const to = asked.to < records.to ? asked.to : records.to;
  const within = asked.from > records.from ? asked.from : records.from;
  const tooLong = dayNumber(to) - dayNumber(within) >= mostDates;
  const from = tooLong ? addDays(to, 1 - mostDates) : within;
  const sessions = from <= to ? sessionsBetween(from, to) : [];
  if (sessions.length === 0) return { name: 'uncovered', ...asked };
  const cutByRecords =
    choice.name !== 'sessions' && hasSessions({ from: asked.from, to: addDays(records.from, -1) });
  return {
    name: choice.name,
    from,
    to,
    sessions,
    cutStart: tooLong ? 'length' : cutByRecords ? 'records' : undefined,
    cutEnd: hasSessions({ from: addDays(records.to, 1), to: asked.to }) ? 'records' : undefined,
  };
}

function spanOf(choice: RangeChoice, records: DateSpan): DateSpan {
  if (choice.name === 'dates') {
    return { from: choice.from ?? records.from, to: choice.to ?? records.to };
  }
  const to = choice.ending ?? records.to;
  if (choice.name !== 'sessions') return periodEnding(choice.name, to);
  const newest = to < records.to ? to : records.to;
  return { from: lastSessions(LAST_SESSIONS, newest).at(0) ?? newest, to };
}

function hasSessions({ from, to }: DateSpan): boolean {
  return from <= to && sessionsBetween(from, to).length > 0;
}
