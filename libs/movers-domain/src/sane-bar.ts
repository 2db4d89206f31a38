import { type DailyBar } from './daily-bar';

/** Whether a bar can be true: finite positive prices, low ≤ open and close ≤ high, and no negative volume (ADR 0010). */
export function isSaneBar({ open, high, low, close, volume }: DailyBar): boolean {
  return (
    [open, high, low, close].every((price) => Number.isFinite(price) && price > 0) &&
    low <= Math.min(open, close) &&
    Math.max(open, close) <= high &&
    Number.isFinite(volume) &&
    volume >= 0
  );
}
