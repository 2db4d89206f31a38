import {
  CALENDAR_START,
  flawOf,
  isTicker,
  isTradingDate,
  marketDay,
  type Ticker,
  type TradingDate,
} from '@tre/movers-domain';
import { InvalidPriceFile } from './invalid-price-file';
import { type MarketBar } from './market';
import { readCsv, UnclosedQuote, type CsvRow } from './read-csv';

/** The bars of a price file by session, oldest session first, and by symbol, in the file's order. */
export type PricesBySession = ReadonlyMap<TradingDate, ReadonlyMap<Ticker, MarketBar>>;

const COLUMNS = ['date', 'symbol', 'open', 'high', 'low', 'close', 'volume'] as const;
type Column = (typeof COLUMNS)[number];
const PRICE = /^\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Reads `date,symbol,open,high,low,close,volume` in any order, other columns ignored; throws {@link InvalidPriceFile}. */
export function readPriceFile(file: string, text: string): PricesBySession {
  const [header, ...rows] = rowsOf(file, text);
  if (header === undefined) throw noRows(file, 'an empty file');
  if (rows.length === 0) throw noRows(file, 'a header and nothing below it');
  const places = placesOf(file, header);
  const sessions = new Map<TradingDate, Map<Ticker, MarketBar>>();
  const lines = new Map<MarketBar, number>();
  for (const row of rows) {
    const { session, bar } = readRow(new RowReader(file, row, header.fields, places));
    const flaw = flawOf(bar);
    if (flaw !== undefined) {
      throw new InvalidPriceFile({
        file,
        line: row.line,
        found: flaw,
        expected: 'a bar that can be: low ≤ open and close ≤ high, positive prices',
      });
    }
    const bars = sessions.get(session) ?? new Map<Ticker, MarketBar>();
    const twin = bars.get(bar.symbol);
    if (twin !== undefined) {
      throw new InvalidPriceFile({
        file,
        line: row.line,
        column: 'symbol',
        found: `${bar.symbol} on ${session} again`,
        expected: `one row a symbol and date (the first is in line ${lines.get(twin)})`,
      });
    }
    bars.set(bar.symbol, bar);
    lines.set(bar, row.line);
    sessions.set(session, bars);
  }
  return new Map([...sessions].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function rowsOf(file: string, text: string): readonly CsvRow[] {
  try {
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    throw new InvalidPriceFile(
      {
        file,
        line: error.line,
        found: 'a quote that is never closed',
        expected: 'a closing quote',
      },
      { cause: error },
    );
  }
}

function noRows(file: string, found: string): InvalidPriceFile {
  return new InvalidPriceFile({
    file,
    found,
    expected: `the header ${COLUMNS.join(',')} and at least one row`,
  });
}

function placesOf(file: string, header: CsvRow): ReadonlyMap<Column, number> {
  const names = header.fields.map((name) => name.toLowerCase());
  return new Map(
    COLUMNS.map((column) => {
      const place = names.indexOf(column);
      if (place === -1 || place !== names.lastIndexOf(column)) {
        throw new InvalidPriceFile({
          file,
          line: header.line,
          column,
          found: `the columns ${header.fields.join(',')}`,
          expected: `the column ${column} ${place === -1 ? 'among them, separated by commas' : 'once'}`,
        });
      }
      return [column, place];
    }),
  );
}

function readRow(row: RowReader): { readonly session: TradingDate; readonly bar: MarketBar } {
  return {
    session: row.session(),
    bar: {
      symbol: row.ticker(),
      open: row.price('open'),
      high: row.price('high'),
      low: row.price('low'),
      close: row.price('close'),
      volume: row.volume(),
    },
  };
}

/** Reads the fields of one row, each as what its column must hold. */
class RowReader {
  constructor(
    private readonly file: string,
    private readonly row: CsvRow,
    header: readonly string[],
    private readonly places: ReadonlyMap<Column, number>,
  ) {
    if (row.fields.length === header.length) return;
    throw new InvalidPriceFile({
      file,
      line: row.line,
      found: `${row.fields.length} fields`,
      expected: `${header.length}, as in the header`,
    });
  }

  session(): TradingDate {
    const text = this.text('date');
    if (!isTradingDate(text)) throw this.fault('date', text, 'an existing day as YYYY-MM-DD');
    const day = marketDay(text);
    if (day.kind !== 'session') {
      const what = day.kind === 'holiday' ? `a holiday: ${day.name}` : 'a weekend';
      throw this.fault('date', text, `a session of the exchange (it is ${what})`);
    }
    if (text < CALENDAR_START) {
      throw this.fault(
        'date',
        text,
        `a session since ${CALENDAR_START}, where the calendar starts`,
      );
    }
    return text;
  }

  ticker(): Ticker {
    const text = this.text('symbol');
    if (!isTicker(text)) throw this.fault('symbol', text, 'a ticker such as AAPL or BRK.B');
    return text;
  }

  price(column: 'open' | 'high' | 'low' | 'close'): number {
    const price = this.numeral(column, 'a price in dollars above 0, such as 201.7');
    if (price === 0) throw this.fault(column, this.text(column), 'a price in dollars above 0');
    return price;
  }

  volume(): number {
    return this.numeral('volume', 'a number of shares, 0 or more');
  }

  private numeral(column: Column, expected: string): number {
    const text = this.text(column);
    const value = Number(text);
    if (!PRICE.test(text) || !Number.isFinite(value)) throw this.fault(column, text, expected);
    return value;
  }

  private text(column: Column): string {
    return this.row.fields[this.places.get(column) ?? -1] ?? '';
  }

  private fault(column: Column, text: string, expected: string): InvalidPriceFile {
    const found = text === '' ? 'nothing' : JSON.stringify(text);
    return new InvalidPriceFile({
      file: this.file,
      line: this.row.line,
      column,
      found,
      expected,
    });
  }
}
