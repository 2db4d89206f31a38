import { type Ticker } from './ticker';

/** One session's prices of one symbol, in US dollars, and its volume in shares (may be fractional). */
export interface DailyBar {
  readonly symbol: Ticker;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}
