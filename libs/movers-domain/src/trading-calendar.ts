import { type NamedDay, ruledEarlyCloses, ruledHolidays } from './holiday-rules';
import { dayOf, SATURDAY, SUNDAY } from './nth-weekday';
import { specialClosures, specialEarlyCloses } from './special-closures';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  parseTradingDate,
  weekday,
  type TradingDate,
} from './trading-date';

/** The first session that the calendar answers for: where the upstream's history begins. */
export const CALENDAR_START: TradingDate = parseTradingDate('2003-09-10');

/** What the New York Stock Exchange does on a date; `earlyClose` is the name of an early close. */
export type MarketDay =
  | {
      readonly kind: 'session';
      readonly closesAt: '16:00' | '13:00';
      readonly earlyClose: string | null;
    }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string };

const WEEKEND: MarketDay = { kind: 'weekend' };
const FULL_SESSION: MarketDay = { kind: 'session', closesAt: '16:00', earlyClose: null };

const exceptionsByYear = new Map<string, ReadonlyMap<TradingDate, MarketDay>>();
const sessionsByYear = new Map<number, readonly TradingDate[]>();

/**
 * The kind of a date by the rules of the exchange (NYSE Rule 7.2) and its special closures; before
 * {@link CALENDAR_START} by today's rules alone, which history did not always follow.
 */
export function marketDay(date: TradingDate): MarketDay {
  const day = weekday(date);
  if (day === SATURDAY || day === SUNDAY) return WEEKEND;
  return exceptionsOf(date.slice(0, 4)).get(date) ?? FULL_SESSION;
}

/** Whether the exchange trades on a date, be it only until an early close. */
export function isSession(date: TradingDate): boolean {
  return marketDay(date).kind === 'session';
}

/** The last session strictly before a date. */
export function previousSession(date: TradingDate): TradingDate {
  const before = addDays(date, -1);
  return isSession(before) ? before : previousSession(before);
}

/** The first session strictly after a date. */
export function nextSession(date: TradingDate): TradingDate {
  const after = addDays(date, 1);
  return isSession(after) ? after : nextSession(after);
}

/** The sessions from one date to another, both included, oldest first. */
export function sessionsBetween(from: TradingDate, to: TradingDate): readonly TradingDate[] {
  const sessions: TradingDate[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const session of sessionsOf(year)) {
      if (session >= from && session <= to) sessions.push(session);
    }
  }
  return sessions;
}

/** The last `count` sessions that end at or before a date, oldest first. */
export function lastSessions(count: number, upTo: TradingDate): readonly TradingDate[] {
  let sessions: readonly TradingDate[] = [];
  for (let year = yearOf(upTo); sessions.length < count; year -= 1) {
    const ofYear = sessionsOf(year);
    const end = ofYear.findLastIndex((session) => session <= upTo) + 1;
    sessions = [...ofYear.slice(Math.max(0, end - count + sessions.length), end), ...sessions];
  }
  return sessions;
}

function exceptionsOf(year: string): ReadonlyMap<TradingDate, MarketDay> {
  const known = exceptionsByYear.get(year);
  if (known !== undefined) return known;
  const inYear = ({ date }: NamedDay) => date.startsWith(year);
  const earlyCloses = [...ruledEarlyCloses(Number(year)), ...specialEarlyCloses.filter(inYear)];
  const closures = [...ruledHolidays(Number(year)), ...specialClosures.filter(inYear)];
  const exceptions = new Map<TradingDate, MarketDay>([
    ...earlyCloses.map(({ date, name }) => [date, earlySession(name)] as const),
    ...closures.map(({ date, name }) => [date, { kind: 'holiday', name }] as const),
  ]);
  exceptionsByYear.set(year, exceptions);
  return exceptions;
}

function earlySession(earlyClose: string): MarketDay {
  return { kind: 'session', closesAt: '13:00', earlyClose };
}

function sessionsOf(year: number): readonly TradingDate[] {
  const known = sessionsByYear.get(year);
  if (known !== undefined) return known;
  const firstDay = dayNumber(dayOf(year, 1, 1));
  const lastDay = dayNumber(dayOf(year, 12, 31));
  const sessions = Array.from({ length: lastDay - firstDay + 1 }, (_, index) =>
    dateOfDayNumber(firstDay + index),
  ).filter(isSession);
  sessionsByYear.set(year, sessions);
  return sessions;
}

function yearOf(date: TradingDate): number {
  return Number(date.slice(0, 4));
}
