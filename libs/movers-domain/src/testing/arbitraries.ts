import fc from 'fast-check';
import { aRow } from './session-fixture';
import { type BoardRow } from '../session-record';
import { parseTicker, type Ticker } from '../ticker';
import { dateOfDayNumber, dayNumber, parseTradingDate, type TradingDate } from '../trading-date';

/** Any date from one to another, both included. */
export function anyDate(from: string, to: string): fc.Arbitrary<TradingDate> {
  const [min, max] = [from, to].map((text) => dayNumber(parseTradingDate(text)));
  return fc.integer({ min, max }).map(dateOfDayNumber);
}

/** A price in cents, from a narrow range, so that ties come about. */
export const someCents = fc.integer({ min: 1, max: 2000 });

/** Any ticker of up to three letters. */
export const anyTicker: fc.Arbitrary<Ticker> = fc.stringMatching(/^[A-Z]{1,3}$/).map(parseTicker);

/** What a row is made of, prices in cents. */
export interface RowInCents {
  readonly symbol: Ticker;
  readonly previousClose: number;
  readonly open: number;
  readonly close: number;
  readonly volume: number;
}

/** Rows of different symbols with ties among them. */
export const someRows: fc.Arbitrary<readonly RowInCents[]> = fc.uniqueArray(
  fc.record({
    symbol: anyTicker,
    previousClose: someCents,
    open: someCents,
    close: someCents,
    volume: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ symbol }) => symbol, minLength: 1, maxLength: 12 },
);

/** The row in dollars, its prices times `scale`. */
export function inDollars(row: RowInCents, scale = 1): BoardRow {
  const dollars = (cents: number) => (cents * scale) / 100;
  return aRow(
    row.symbol,
    {
      previousClose: dollars(row.previousClose),
      open: dollars(row.open),
      close: dollars(row.close),
    },
    row.volume,
  );
}
