import {
  type JudgedSession,
  type MissingSymbol,
  type PublishOutcome,
  type TradingDate,
} from '@tre/movers-domain';
import { type DateSpan } from '@tre/movers-domain';

/** What the function answers: how many sessions went which way, and which still want attention. */
export interface IngestSummary extends Readonly<Record<PublishOutcome, number>> {
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly sessions: number;
  readonly provisional: readonly TradingDate[];
  readonly missing: readonly (MissingSymbol & { readonly date: TradingDate })[];
}

/** Adds the outcomes up. */
export function summarize(
  span: DateSpan,
  judged: readonly JudgedSession[],
  outcomes: ReadonlyMap<TradingDate, PublishOutcome>,
): IngestSummary {
  const counts = { created: 0, refreshed: 0, completed: 0, corrected: 0, superseded: 0 };
  for (const outcome of outcomes.values()) counts[outcome] += 1;
  return {
    from: span.from,
    to: span.to,
    sessions: judged.length,
    ...counts,
    provisional: judged.filter(({ status }) => status === 'provisional').map(({ date }) => date),
    missing: judged.flatMap(({ date, missing }) => missing.map((symbol) => ({ date, ...symbol }))),
  };
}
