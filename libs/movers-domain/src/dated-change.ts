import { type TradingDate } from './trading-date';

/** A change in percent, 10 decimal places, and the session it happened in. */
export interface DatedChange {
  readonly date: TradingDate;
  readonly changePercent: number;
}
