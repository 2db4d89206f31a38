import { newYorkOffsetMs } from './new-york-offset';
import { dateOfDayNumber, dayNumber, type TradingDate } from './trading-date';

/** A time of day on New York's clocks, 24 hours: `00:30`, `17:30`. */
export type ClockTime = `${number}:${number}`;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The date that New York's calendars show at an instant. */
export function newYorkDate(instant: Date): TradingDate {
  const instantMs = instant.getTime();
  return dateOfDayNumber(Math.floor((instantMs + newYorkOffsetMs(instantMs)) / DAY_MS));
}

/**
 * The instant at which New York's clocks show a time of a date. A time that a change of the clocks leaves out is
 * read as if they had not been changed yet (02:30 is 03:30 daylight time), one that comes twice is the first.
 */
export function newYorkInstant(date: TradingDate, time: ClockTime): Date {
  const wallMs = dayNumber(date) * DAY_MS + minutesOf(time) * MINUTE_MS;
  const dayBefore = newYorkOffsetMs(wallMs - DAY_MS);
  const dayAfter = newYorkOffsetMs(wallMs + DAY_MS);
  const fits = (offsetMs: number) => newYorkOffsetMs(wallMs - offsetMs) === offsetMs;
  const offsetMs = [dayBefore, dayAfter].find(fits) ?? dayBefore;
  return new Date(wallMs - offsetMs);
}

function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
