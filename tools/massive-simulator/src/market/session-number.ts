import {
  CALENDAR_START,
  parseTradingDate,
  sessionsBetween,
  type TradingDate,
} from '@tre/movers-domain';

const numbers = new Map<TradingDate, number>();
let nextYear = Number(CALENDAR_START.slice(0, 4));

/** How many sessions came before this one since the calendar's start; undefined for a date without trading. */
export function sessionNumber(date: TradingDate): number | undefined {
  const year = Number(date.slice(0, 4));
  while (nextYear <= year) {
    numberYear(nextYear);
    nextYear += 1;
  }
  return numbers.get(date);
}

function numberYear(year: number): void {
  const firstDay = parseTradingDate(`${year}-01-01`);
  const lastDay = parseTradingDate(`${year}-12-31`);
  const from = firstDay < CALENDAR_START ? CALENDAR_START : firstDay;
  for (const session of sessionsBetween(from, lastDay)) numbers.set(session, numbers.size);
}
