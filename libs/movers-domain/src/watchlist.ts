import { isTicker, parseTicker, type Ticker } from './ticker';

/** A stock and the name that people know it by. */
export interface Company {
  readonly symbol: Ticker;
  readonly name: string;
}

/** Thrown by {@link parseWatchlist}; `message` says what was wrong. */
export class InvalidWatchlist extends Error {
  override readonly name = 'InvalidWatchlist';
}

const LONGEST = 100;

/** The companies that are watched unless a deployment chooses others. */
export const defaultWatchlist: readonly Company[] = [
  company('AAPL', 'Apple'),
  company('MSFT', 'Microsoft'),
  company('NVDA', 'NVIDIA'),
  company('AMZN', 'Amazon'),
  company('GOOGL', 'Alphabet'),
  company('META', 'Meta Platforms'),
  company('TSLA', 'Tesla'),
];

const namesBySymbol = new Map(defaultWatchlist.map(({ symbol, name }) => [symbol, name]));

/** Reads `AAPL,MSFT`: 1 to 100 different tickers, parted by commas, blanks around them ignored. */
export function parseWatchlist(text: unknown): readonly Ticker[] {
  if (typeof text !== 'string' || text.trim() === '') {
    throw new InvalidWatchlist('a watchlist is tickers parted by commas, such as AAPL,MSFT');
  }
  const symbols = text.split(',').map((part) => readSymbol(part.trim()));
  if (symbols.length > LONGEST) {
    throw new InvalidWatchlist(
      `a watchlist holds at most ${LONGEST} tickers, not ${symbols.length}`,
    );
  }
  const repeated = symbols.find((symbol, index) => symbols.indexOf(symbol) !== index);
  if (repeated !== undefined)
    throw new InvalidWatchlist(`${repeated} stands twice in the watchlist`);
  return symbols;
}

/** The name of a company of the default watchlist, null for any other symbol. */
export function companyName(symbol: Ticker): string | null {
  return namesBySymbol.get(symbol) ?? null;
}

function readSymbol(text: string): Ticker {
  if (!isTicker(text)) {
    throw new InvalidWatchlist(
      `${JSON.stringify(text)} in the watchlist is not a ticker, in capitals, such as AAPL`,
    );
  }
  return text;
}

function company(symbol: string, name: string): Company {
  return { symbol: parseTicker(symbol), name };
}
