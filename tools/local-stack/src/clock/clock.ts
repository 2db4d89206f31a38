import { addDays, newYorkInstant, type TradingDate } from '@tre/movers-domain';

/** The time that every part of the stack lives in. */
export interface Clock {
  /** How far ahead of the machine's clock it is, negative in the past. */
  readonly offsetMs: number;
  readonly now: () => Date;
}

/** The machine's own clock, or one that it is this far ahead of. */
export function createClock(offsetMs: number, realNow: () => number = Date.now): Clock {
  return { offsetMs, now: () => new Date(realNow() + offsetMs) };
}

/** A clock that shows 01:00 New York time of the day after a date, and runs on from there. */
export function clockAsOf(date: TradingDate, realNow: () => number = Date.now): Clock {
  const start = newYorkInstant(addDays(date, 1), '01:00');
  return createClock(start.getTime() - realNow(), realNow);
}
