import { type SessionRecord } from './session-record';
import { type TradingDate } from './trading-date';

/** What there is of some sessions. */
export interface Coverage {
  /** Sessions of the calendar, with a record or without. */
  readonly sessions: number;
  readonly final: number;
  readonly provisional: number;
  /** Final records that changed in content since. */
  readonly corrected: number;
  /** Sessions without a record, oldest first. */
  readonly missing: readonly TradingDate[];
}

/** Counts the records of the sessions; summaries of other dates do not count. */
export function coverage(
  sessions: readonly TradingDate[],
  summaries: readonly Pick<SessionRecord, 'date' | 'status' | 'revision'>[],
): Coverage {
  const byDate = new Map(summaries.map((summary) => [summary.date, summary]));
  const recorded = sessions.flatMap((date) => byDate.get(date) ?? []);
  const final = recorded.filter(({ status }) => status === 'final');
  return {
    sessions: sessions.length,
    final: final.length,
    provisional: recorded.length - final.length,
    corrected: final.filter(({ revision }) => revision > 0).length,
    missing: sessions.filter((date) => !byDate.has(date)),
  };
}
