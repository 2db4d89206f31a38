import { addDays, parseTradingDate, type DateSpan, type TradingDate } from '@tre/movers-domain';

/** A year of the address; without one the last twelve months are shown. */
export type YearChoice = number | undefined;

const MONTHS = 12;

/** Reads a year of four digits; undefined for any other text. */
export function parseYear(text: string | undefined): YearChoice {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}

/** The dates that a choice shows: the calendar year, or the twelve whole months that end with the newest session's. */
export function yearSpan(year: YearChoice, newest: TradingDate): DateSpan {
  if (year !== undefined) {
    return { from: monthStart(year, 1), to: parseTradingDate(`${year}-12-31`) };
  }
  const lastYear = Number(newest.slice(0, 4));
  const lastMonth = Number(newest.slice(5, 7));
  return {
    from: startAfter(lastYear - 1, lastMonth),
    to: addDays(startAfter(lastYear, lastMonth), -1),
  };
}

/** The years that have sessions, newest first; none where the last twelve months hold all there is. */
export function yearsBetween(
  first: TradingDate | null,
  latest: TradingDate | null,
): readonly number[] {
  if (first === null || latest === null || first >= yearSpan(undefined, latest).from) return [];
  const newest = Number(latest.slice(0, 4));
  const count = newest - Number(first.slice(0, 4)) + 1;
  return Array.from({ length: count }, (_, index) => newest - index);
}

function startAfter(year: number, month: number): TradingDate {
  return month === MONTHS ? monthStart(year + 1, 1) : monthStart(year, month + 1);
}

function monthStart(year: number, month: number): TradingDate {
  return parseTradingDate(`${year}-${String(month).padStart(2, '0')}-01`);
}
