import {
  CALENDAR_START,
  type DateSpan,
  type TradingDate,
  nextSession,
  parseTradingDate,
} from '@tre/movers-domain';

/** How far back the free plan's data goes. */
const FREE_PLAN_YEARS = 2;

/**
 * The first session that a plan can judge: it needs the close of the session before. The free plan is told by its
 * schedule, which waits for the next day; the paid plans' histories are longer, and the upstream names their ends.
 */
export function firstSessionOfPlan(plan: 'free' | 'paid', today: TradingDate): TradingDate {
  if (plan === 'paid') return nextSession(CALENDAR_START);
  const year = Number(today.slice(0, 4)) - FREE_PLAN_YEARS;
  const sameDay = today.slice(5) === '02-29' ? '03-01' : today.slice(5);
  const oldest = parseTradingDate(`${year}-${sameDay}`);
  // One session on, since "two years" may be counted from the minute of the request.
  return nextSession(nextSession(oldest));
}

/** The part of a span that the plan can judge, and what to say when it is less than was asked for. */
export function clampToPlan(
  span: DateSpan,
  first: TradingDate,
  latest: TradingDate,
): { readonly span: DateSpan; readonly notes: readonly string[] } {
  const from = span.from < first ? first : span.from;
  const to = span.to > latest ? latest : span.to;
  return {
    span: { from, to },
    notes: [
      ...(from === span.from
        ? []
        : [`from ${from}: the plan's history does not reach further back`]),
      ...(to === span.to ? [] : [`to ${to}: the newest session whose data is due`]),
    ],
  };
}
