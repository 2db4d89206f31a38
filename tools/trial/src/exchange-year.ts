/**
 * The exchange's days of 2025 and 2026 as it announced them (https://www.nyse.com/markets/hours-calendars), and New
 * York's time by the platform's zone data: the trial's own knowledge, apart from the product's.
 */
const closures = new Map([
  ['2025-01-01', "New Year's Day"],
  ['2025-01-09', 'National Day of Mourning'],
  ['2025-01-20', 'Martin Luther King, Jr. Day'],
  ['2025-02-17', "Washington's Birthday"],
  ['2025-04-18', 'Good Friday'],
  ['2025-05-26', 'Memorial Day'],
  ['2025-06-19', 'Juneteenth'],
  ['2025-07-04', 'Independence Day'],
  ['2025-09-01', 'Labor Day'],
  ['2025-11-27', 'Thanksgiving Day'],
  ['2025-12-25', 'Christmas Day'],
  ['2026-01-01', "New Year's Day"],
  ['2026-01-19', 'Martin Luther King, Jr. Day'],
  ['2026-02-16', "Washington's Birthday"],
  ['2026-04-03', 'Good Friday'],
  ['2026-05-25', 'Memorial Day'],
  ['2026-06-19', 'Juneteenth'],
  ['2026-07-03', 'Independence Day'],
  ['2026-09-07', 'Labor Day'],
  ['2026-11-26', 'Thanksgiving Day'],
  ['2026-12-25', 'Christmas Day'],
]);
const earlyCloses = new Set(['2025-07-03', '2025-11-28', '2025-12-24', '2026-11-27', '2026-12-24']);

const DAY_MS = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;

/** What the exchange does on a date. */
export type ExchangeDay = 'session' | 'weekend' | 'holiday';

/** What the exchange does on a date, `YYYY-MM-DD`. */
export function exchangeDay(date: string): ExchangeDay {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === SUNDAY || weekday === SATURDAY) return 'weekend';
  return closures.has(date) ? 'holiday' : 'session';
}

/** The date so many days later. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Every session from one date to another, both included, oldest first. */
export function sessionsFrom(from: string, to: string): readonly string[] {
  const sessions: string[] = [];
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    if (exchangeDay(date) === 'session') sessions.push(date);
  }
  return sessions;
}

/** The last so many sessions up to a date, oldest first. */
export function sessionsUpTo(date: string, count: number): readonly string[] {
  const sessions: string[] = [];
  for (let day = date; sessions.length < count; day = plusDays(day, -1)) {
    if (exchangeDay(day) === 'session') sessions.unshift(day);
  }
  return sessions;
}

/** When a session closes. */
export function closeOf(session: string): Date {
  return newYork(session, earlyCloses.has(session) ? '13:00' : '16:00');
}

/** The last date whose session, if it is one, is due: half past midnight of the night after it has passed. */
export function lastDueOn(at: Date): string {
  const { date, time } = inNewYork(at);
  return plusDays(date, time >= '00:30' ? -1 : -2);
}

/** The instant of a wall clock in New York. */
export function newYork(date: string, time: string): Date {
  const asIfUtc = Date.parse(`${date}T${time}Z`.replace(/T(\d\d:\d\d)Z/, 'T$1:00Z'));
  for (const hours of [4, 5]) {
    const instant = new Date(asIfUtc + hours * 3_600_000);
    const seen = inNewYork(instant);
    if (seen.date === date && time.startsWith(seen.time)) return instant;
  }
  throw new RangeError(`New York's clocks never show ${time} on ${date}`);
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What New York's calendar and wall clock show at an instant. */
export function inNewYork(at: Date): { readonly date: string; readonly time: string } {
  const part = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    date: `${part.get('year')}-${part.get('month')}-${part.get('day')}`,
    time: `${part.get('hour')}:${part.get('minute')}`,
  };
}
