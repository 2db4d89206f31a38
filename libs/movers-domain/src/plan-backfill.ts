import { evidenceSpan, type DateSpan } from './evidence-span';
import { CALENDAR_START, sessionsBetween } from './trading-calendar';
import { type TradingDate } from './trading-date';

/** How bars are asked for: a request for each symbol's whole span, or one for each session's whole market. */
export type BackfillWay = 'range' | 'grouped';

/** What one invocation judges, first session to last, and how many requests it sends for that. */
export interface BackfillPart extends DateSpan {
  readonly way: BackfillWay;
  readonly requests: number;
}

/** What is to be filled, and under which limits. */
export interface BackfillOrder extends DateSpan {
  readonly latestCompleted: TradingDate;
  readonly watchlistSize: number;
  /** The plan's limit; null where there is none. */
  readonly requestsPerMinute: number | null;
  /** How long an invocation may spend on requests: 13 where not given, of the 15 that Lambda allows. */
  readonly minutesPerInvocation?: number;
}

const DEFAULT_MINUTES = 13;
const MINUTE_MS = 60_000;
/** A minute's requests are spread over a little more, because nobody knows where the upstream's minute begins. */
const PACED_MINUTE_MS = 62_500;
const SPLITS_REQUESTS = 1;
/** What a span of grouped requests needs at most besides its own sessions: one before it and two after it. */
const SESSIONS_AROUND = 3;

/**
 * Cuts a back-fill into invocations, oldest first, by the way that takes fewer requests (ADR 0012). A span of any
 * length is one request per symbol, for a page of the upstream holds a symbol's whole history. Dates before
 * {@link CALENDAR_START} or after the latest completed session are left out. Throws a RangeError where the limit
 * does not allow for a single session.
 */
export function planBackfill(order: BackfillOrder): readonly BackfillPart[] {
  const sessions = sessionsToFill(order);
  if (sessions.length === 0) return [];
  const capacity = requestsPerInvocation(order);
  const plans = [
    ...rangePlan(sessions, order.watchlistSize, capacity),
    ...groupedPlan(sessions, order.latestCompleted, capacity),
  ];
  const [cheapest] = plans.toSorted((a, b) => totalRequests(a) - totalRequests(b));
  if (cheapest === undefined) {
    throw new RangeError(`${capacity} requests per invocation do not suffice to judge a session`);
  }
  return cheapest;
}

type Plan = readonly BackfillPart[];

function sessionsToFill({ from, to, latestCompleted }: BackfillOrder): readonly TradingDate[] {
  return sessionsBetween(
    from > CALENDAR_START ? from : CALENDAR_START,
    to < latestCompleted ? to : latestCompleted,
  );
}

/** The first request goes out at once, the others at an even pace. */
function requestsPerInvocation(order: BackfillOrder): number {
  const { requestsPerMinute, minutesPerInvocation = DEFAULT_MINUTES } = order;
  if (requestsPerMinute === null) return Infinity;
  return Math.floor((minutesPerInvocation * MINUTE_MS * requestsPerMinute) / PACED_MINUTE_MS) + 1;
}

/** One part or no plan: every part would need as many requests as the whole. */
function rangePlan(
  sessions: readonly TradingDate[],
  watchlistSize: number,
  capacity: number,
): readonly Plan[] {
  const requests = watchlistSize + SPLITS_REQUESTS;
  if (requests > capacity) return [];
  return [spansOf(sessions, sessions.length).map((span) => ({ ...span, way: 'range', requests }))];
}

/** One part if that fits, else as many as it takes, or no plan. */
function groupedPlan(
  sessions: readonly TradingDate[],
  latestCompleted: TradingDate,
  capacity: number,
): readonly Plan[] {
  const partsOf = (size: number) =>
    spansOf(sessions, size).map((span): BackfillPart => {
      const fetched = evidenceSpan(span, latestCompleted);
      const requests = sessionsBetween(fetched.from, fetched.to).length + SPLITS_REQUESTS;
      return { ...span, way: 'grouped', requests };
    });
  const whole = partsOf(sessions.length);
  if (totalRequests(whole) <= capacity) return [whole];
  const size = capacity - SESSIONS_AROUND - SPLITS_REQUESTS;
  return size < 1 ? [] : [partsOf(size)];
}

function spansOf(sessions: readonly TradingDate[], size: number): readonly DateSpan[] {
  return sessions.flatMap((from, index) => {
    if (index % size !== 0) return [];
    return { from, to: sessions.slice(index, index + size).at(-1) ?? from };
  });
}

function totalRequests(plan: Plan): number {
  return plan.reduce((total, { requests }) => total + requests, 0);
}
