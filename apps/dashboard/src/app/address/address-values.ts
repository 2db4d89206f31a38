import {
  CALENDAR_START,
  isTicker,
  isTradingDate,
  type Basis,
  type Direction,
  type Period,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';

/** Every basis, the one of a bare address first. */
export const bases: readonly Basis[] = ['previousClose', 'open'];

/** Which moves can compete, those of a bare address first. */
export const directions: readonly Direction[] = ['any', 'up', 'down'];

/** Every period, the shortest first. */
export const periods: readonly Period[] = ['week', 'month', 'quarter', 'yearToDate'];

/** The first year that the calendar knows. */
export const FIRST_YEAR = Number(CALENDAR_START.slice(0, 4));

const LAST_YEAR = 9999;

/** Reads a basis; undefined for any other text. */
export function parseBasis(text: string): Basis | undefined {
  return bases.find((basis) => basis === text);
}

/** Reads a direction; undefined for any other text. */
export function parseDirection(text: string): Direction | undefined {
  return directions.find((direction) => direction === text);
}

/** Reads a period; undefined for any other text. */
export function parsePeriod(text: string): Period | undefined {
  return periods.find((period) => period === text);
}

/** Reads how much of a long list is shown; undefined for any other text. */
export function parseList(text: string): 'all' | undefined {
  return text === 'all' ? text : undefined;
}

/** Reads a calendar date; undefined for any other text. */
export function parseDate(text: string): TradingDate | undefined {
  return isTradingDate(text) ? text : undefined;
}

/** Reads a year that the calendar knows; undefined for any other text. */
export function parseYear(text: string): number | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

/** Reads a ticker, in capitals or not; undefined for any other text. */
export function parseSymbol(text: string): Ticker | undefined {
  const symbol = isTicker(text) ? text : text.toUpperCase();
  return isTicker(symbol) ? symbol : undefined;
}
