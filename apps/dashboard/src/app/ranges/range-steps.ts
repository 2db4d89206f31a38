import {
  addDays,
  nextSession,
  periodEnding,
  previousSession,
  sessionsBetween,
  type DateSpan,
  type Period,
  type TradingDate,
} from '@tre/movers-domain';
import { LAST_SESSIONS, type CoveredRange } from './covered-range';

/** The date that a neighbouring range ends on; `newest` for the one that reaches up to the newest record. */
export type RangeStep = TradingDate | 'newest';

/** Where the ranges of the same name before and after one end; undefined where there are no records. */
export interface RangeSteps {
  readonly earlier: RangeStep | undefined;
  readonly later: RangeStep | undefined;
}

/** The way from a range to its neighbours of the same name; a range by its ends has none. */
export function rangeSteps({ name, from, to }: CoveredRange, records: DateSpan): RangeSteps {
  if (name === 'dates') return { earlier: undefined, later: undefined };
  const isFirst = sessionsBefore(from, records) === 0;
  return {
    earlier: isFirst ? undefined : endBefore(name, from),
    later: to >= records.to ? undefined : newestOr(endAfter(name, to), records),
  };
}

function sessionsBefore(from: TradingDate, records: DateSpan): number {
  return from <= records.from ? 0 : sessionsBetween(records.from, addDays(from, -1)).length;
}

function endBefore(name: Period | 'sessions', from: TradingDate): TradingDate {
  return name === 'sessions' ? previousSession(from) : addDays(from, -1);
}

/** A range that ends within its period is completed first. */
function endAfter(name: Period | 'sessions', to: TradingDate): TradingDate {
  if (name !== 'sessions') {
    const end = periodEnd(name, to);
    return end > to ? end : periodEnd(name, addDays(to, 1));
  }
  let end = to;
  for (let count = 0; count < LAST_SESSIONS; count += 1) end = nextSession(end);
  return end;
}

/** The last day of the period that a date is in. */
export function periodEnd(period: Period, date: TradingDate): TradingDate {
  const { from } = periodEnding(period, date);
  let end = date;
  for (;;) {
    const next = addDays(end, 1);
    if (periodEnding(period, next).from !== from) return end;
    end = next;
  }
}

function newestOr(end: TradingDate, records: DateSpan): RangeStep {
  return end >= records.to ? 'newest' : end;
}
