declare const brand: unique symbol;

/** A US stock symbol as the upstream writes it, case-sensitive: `AAPL`, `BRK.B`, `BACpL`. */
export type Ticker = string & { readonly [brand]: 'Ticker' };

/** Thrown by {@link parseTicker}; `message` quotes the text and says what was expected. */
export class InvalidTicker extends Error {
  override readonly name = 'InvalidTicker';
}

const SHAPE = /^[A-Z][A-Za-z0-9]{0,9}(?:\.[A-Za-z0-9]{1,5})?$/;

/** Reads a ticker: a capital, then letters or digits, perhaps a class after a dot. */
export function parseTicker(text: unknown): Ticker {
  if (!isTicker(text)) {
    throw new InvalidTicker(
      `${JSON.stringify(text)} is not a ticker: expected letters and digits such as AAPL or BRK.B`,
    );
  }
  return text;
}

/** Whether the text has the form of a ticker. */
export function isTicker(text: unknown): text is Ticker {
  return typeof text === 'string' && SHAPE.test(text);
}
