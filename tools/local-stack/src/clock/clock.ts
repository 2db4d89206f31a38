import { addDays, newYorkInstant, type TradingDate } from '@tre/movers-domain';

/** The time that every part of the stack lives in. */
export interface Clock {
  /** How far ahead of the machine's clock it is, negative in the past; it changes when the clock is moved. */
  readonly offsetMs: number;
  readonly now: () => Date;
  /** Makes it show an instant and run on from there. */
  readonly moveTo: (instant: Date) => void;
}

/** The machine's own clock, or one that it is this far ahead of. */
export function createClock(startOffsetMs: number, realNow: () => number = Date.now): Clock {
  let offsetMs = startOffsetMs;
  return {
    get offsetMs() {
      return offsetMs;
    },
    now: () => new Date(realNow() + offsetMs),
    moveTo: (instant) => {
      offsetMs = instant.getTime() - realNow();
    },
  };
}

/** A clock that shows 01:00 New York time of the day after a date, and runs on from there. */
export function clockAsOf(date: TradingDate, realNow: () => number = Date.now): Clock {
  const start = newYorkInstant(addDays(date, 1), '01:00');
  return createClock(start.getTime() - realNow(), realNow);
}
