import { addDays, parseTradingDate, type TradingDate } from '@tre/movers-domain';

const WEEK = 7;
const STEPS: Readonly<Record<string, Step | undefined>> = {
  ArrowLeft: (from, dates) => dates.findLast((date) => date < from),
  ArrowRight: (from, dates) => dates.find((date) => date > from),
  ArrowUp: (from, dates) => sameWeekday(from, dates, -WEEK),
  ArrowDown: (from, dates) => sameWeekday(from, dates, WEEK),
  PageUp: (from, dates) => {
    const target = sameDayOf(from, -1);
    return dates.findLast((date) => date <= target) ?? dates[0];
  },
  PageDown: (from, dates) => {
    const target = sameDayOf(from, 1);
    return dates.find((date) => date >= target) ?? dates.at(-1);
  },
  Home: (_, dates) => dates[0],
  End: (_, dates) => dates.at(-1),
};

type Step = (from: TradingDate, dates: readonly TradingDate[]) => TradingDate | undefined;

/**
 * Where a key leads from a date of a calendar, among its sessions, oldest first: arrows by a session or a week, page
 * keys by a month, Home and End to the ends. Undefined for any other key; the date itself where there is nothing beyond.
 */
export function dateAfterKey(
  key: string,
  from: TradingDate,
  dates: readonly TradingDate[],
): TradingDate | undefined {
  const step = STEPS[key];
  return step === undefined ? undefined : (step(from, dates) ?? from);
}

/** Closures on the way are passed over. */
function sameWeekday(
  from: TradingDate,
  dates: readonly TradingDate[],
  days: number,
): TradingDate | undefined {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  for (let date = addDays(from, days); date >= first && date <= last; date = addDays(date, days)) {
    if (dates.includes(date)) return date;
  }
  return undefined;
}

/** The same day of another month, which the last one of a shorter month stands for. */
function sameDayOf(date: TradingDate, months: number): TradingDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const start = (at: number) =>
    parseTradingDate(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`);
  const target = addDays(start(index), Number(date.slice(8)) - 1);
  const end = addDays(start(index + 1), -1);
  return target < end ? target : end;
}
