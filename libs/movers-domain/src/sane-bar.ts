import { type DailyBar } from './daily-bar';

/** In US dollars. The dearest share there is trades below a million; the upstream has been seen to say 1e13. */
const HIGHEST_PRICE = 10_000_000;

/**
 * Whether a bar can be true: positive prices of at most ten million dollars, low ≤ open and close ≤ high, and no
 * negative volume (ADRs 0010 and 0034).
 */
export function isSaneBar({ open, high, low, close, volume }: DailyBar): boolean {
  return (
    [open, high, low, close].every((price) => price > 0 && price <= HIGHEST_PRICE) &&
    low <= Math.min(open, close) &&
    Math.max(open, close) <= high &&
    Number.isFinite(volume) &&
    volume >= 0
  );
}
