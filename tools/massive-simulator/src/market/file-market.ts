import { readFileSync } from 'node:fs';
import { defaultWatchlist, type Ticker, type TradingDate } from '@tre/movers-domain';
import { InvalidPriceFile } from './invalid-price-file';
import { type Market, type MarketSplit } from './market';
import { readPriceFile, type PricesBySession } from './read-price-file';

/** Where the prices stand: a file, or its text with the name that errors give it. */
export type PriceFile =
  { readonly path: string } | { readonly csv: string; readonly name?: string };

/** What a price file cannot say. */
export interface FileMarketOptions {
  /** Splits that the file's prices went through, to adjust them by. @default none */
  readonly splits?: readonly MarketSplit[];
  /** The symbols that the faults aim at. @default those of the default watchlist in the file, else all of it */
  readonly watchlist?: readonly Ticker[];
}

/** A market out of a price file; it ends with the file. */
export interface FileMarket extends Market {
  readonly lastSession: TradingDate;
  /** Every symbol of the file, sorted by text. */
  readonly symbols: readonly Ticker[];
}

/**
 * Serves the bars of a CSV file (`date,symbol,open,high,low,close,volume`, as traded, columns in any order) with the
 * numbers that stand in it; throws {@link InvalidPriceFile}.
 */
export function createFileMarket(file: PriceFile, options: FileMarketOptions = {}): FileMarket {
  const sessions =
    'path' in file
      ? readPriceFile(file.path, textOf(file.path))
      : readPriceFile(file.name ?? 'prices', file.csv);
  const symbols = [...new Set([...sessions.values()].flatMap((bars) => [...bars.keys()]))].sort();
  return {
    source: 'file',
    symbols,
    watchlist: options.watchlist ?? watchedOf(symbols),
    ...boundsOf(sessions),
    splits: options.splits ?? [],
    bar: (symbol, session) => sessions.get(session)?.get(symbol),
    symbolsOn: (session) => [...(sessions.get(session)?.keys() ?? [])],
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const found = String(error).replace(/^Error: /, '');
    throw new InvalidPriceFile(
      { file: path, found, expected: 'a readable file' },
      { cause: error },
    );
  }
}

function watchedOf(symbols: readonly Ticker[]): readonly Ticker[] {
  const present = new Set(symbols);
  const watched = defaultWatchlist.map(({ symbol }) => symbol).filter((one) => present.has(one));
  return watched.length > 0 ? watched : symbols;
}

function boundsOf(sessions: PricesBySession): Pick<FileMarket, 'firstSession' | 'lastSession'> {
  const dates = [...sessions.keys()];
  const firstSession = dates[0];
  const lastSession = dates.at(-1);
  if (firstSession === undefined || lastSession === undefined) throw new RangeError('no sessions');
  return { firstSession, lastSession };
}
