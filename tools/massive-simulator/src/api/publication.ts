import {
  isSession,
  isTradingDate,
  newYorkDate,
  parseTradingDate,
  previousSession,
  sessionClose,
  type TradingDate,
} from '@tre/movers-domain';

/** The vendor's plans, as far as they differ here. */
export type PlanName = 'free' | 'paid';

/** What a plan may see, and when. */
export interface Plan {
  readonly name: PlanName;
  /** Null for all of it. */
  readonly historyYears: number | null;
}

/** How a date stands with a plan: `notYet` and `tooOld` are refused, `nothing` has no bars for anyone. */
export type Availability = 'served' | 'nothing' | 'notYet' | 'tooOld';

/**
 * How a date stands at an instant. The free plan refuses New York's current date until midnight, session or not; a
 * paid one has its bars from the close on.
 */
export function availability(date: TradingDate, at: Date, plan: Plan): Availability {
  const today = newYorkDate(at);
  if (date > today) return 'nothing';
  const oldest = oldestDate(today, plan);
  if (oldest !== null && date < oldest) return 'tooOld';
  if (date < today) return 'served';
  if (plan.name === 'free') return 'notYet';
  return date <= latestSession(at) ? 'served' : 'nothing';
}

/** The newest session that has closed at an instant. */
export function latestSession(at: Date): TradingDate {
  const today = newYorkDate(at);
  const closed = isSession(today) && sessionClose(today) <= at;
  return closed ? today : previousSession(today);
}

/** The newest session whose bars the plan serves at an instant. */
export function latestServed(at: Date, plan: Plan): TradingDate {
  return plan.name === 'free' ? previousSession(newYorkDate(at)) : latestSession(at);
}

/** The oldest date of the plan's history, the same day so many years ago; null without an end. */
export function oldestDate(today: TradingDate, { historyYears }: Plan): TradingDate | null {
  if (historyYears === null) return null;
  const year = String(Number(today.slice(0, 4)) - historyYears).padStart(4, '0');
  const sameDay = `${year}${today.slice(4)}`;
  // Only the 29th of February may be missing in the other year.
  return isTradingDate(sameDay) ? sameDay : parseTradingDate(`${year}-03-01`);
}
