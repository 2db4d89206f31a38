import { type Period, type TradingDate } from '@tre/movers-domain';

/** The ranges that have a name: the last sessions, or a period of the calendar. */
export type RangeName = 'sessions' | Period;

/** A named range up to a date, the newest record where not given. */
export interface NamedRange {
  readonly name: RangeName;
  readonly ending: TradingDate | undefined;
}

/** A range by its ends; one that is not given is that of the records. */
export interface FreeRange {
  readonly name: 'dates';
  readonly from: TradingDate | undefined;
  readonly to: TradingDate | undefined;
}

/** Which range is asked for. */
export type RangeChoice = NamedRange | FreeRange;

/** What an address says of a range. */
export interface RangeAddress {
  readonly from: TradingDate | undefined;
  readonly to: TradingDate | undefined;
  readonly period: Period | undefined;
  readonly ending: TradingDate | undefined;
}

/** The range that an address asks for: its ends go before its period, and without either it is the fallback. */
export function rangeChoice(
  { from, to, period, ending }: RangeAddress,
  fallback: RangeName,
): RangeChoice {
  if (from !== undefined || to !== undefined) return { name: 'dates', from, to };
  return { name: period ?? fallback, ending };
}
