import { judgingWindow } from './judging-window';
import { type TradingDate } from './trading-date';

/** Two dates and all between them. */
export interface DateSpan {
  readonly from: TradingDate;
  readonly to: TradingDate;
}

/**
 * The sessions whose bars are needed to judge those of a span: the previous session before it and what the judging
 * windows reach for, which is up to two sessions after it, and near the latest completed one up to two more before.
 */
export function evidenceSpan({ from, to }: DateSpan, latestCompleted: TradingDate): DateSpan {
  return {
    from: judgingWindow(from, latestCompleted).at(0) ?? from,
    to: judgingWindow(to, latestCompleted).at(-1) ?? to,
  };
}
