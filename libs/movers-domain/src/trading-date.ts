declare const brand: unique symbol;

/** A calendar date of New York as `YYYY-MM-DD`; sorts as text. It need not be a session. */
export type TradingDate = string & { readonly [brand]: 'TradingDate' };

/** Thrown by {@link parseTradingDate}; `message` quotes the text and says what was expected. */
export class InvalidTradingDate extends Error {
  override readonly name = 'InvalidTradingDate';
}

const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;
const WEEK = 7;
/** The last day that every month has. */
const SHORTEST_MONTH = '28';
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** Reads an existing date of the Gregorian calendar in the form `YYYY-MM-DD`, ASCII digits only. */
export function parseTradingDate(text: unknown): TradingDate {
  if (!isTradingDate(text)) {
    throw new InvalidTradingDate(
      `${JSON.stringify(text)} is not a date: expected an existing day as YYYY-MM-DD`,
    );
  }
  return text;
}

/** Whether the text is an existing day in the form `YYYY-MM-DD`. */
export function isTradingDate(text: unknown): text is TradingDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const day = text.slice(8);
  // The 30th of February reads as the 2nd of March.
  return day <= SHORTEST_MONTH || new Date(Date.parse(text)).getUTCDate() === Number(day);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: TradingDate, days: number): TradingDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Whole days since 1970-01-01, so that dates can be subtracted. */
export function dayNumber(date: TradingDate): number {
  return Date.parse(date) / DAY_MS;
}

/** The inverse of {@link dayNumber}; throws a RangeError outside the years 0000 to 9999. */
export function dateOfDayNumber(day: number): TradingDate {
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (!SHAPE.test(text)) throw new RangeError('dates have years from 0000 to 9999');
  return text as TradingDate;
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(date: TradingDate): number {
  const daysIntoWeek = (dayNumber(date) + EPOCH_WEEKDAY) % WEEK;
  return (daysIntoWeek + WEEK) % WEEK;
}
