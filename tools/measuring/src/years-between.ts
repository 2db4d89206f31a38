import { type TradingDate } from '@tre/movers-domain';

/** Each calendar year that the span touches. */
export function yearsBetween(from: TradingDate, to: TradingDate): readonly string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) =>
    String(first + index),
  );
}
