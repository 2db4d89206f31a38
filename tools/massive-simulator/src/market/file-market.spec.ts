import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, ticker } from '../testing/simulation';
import { createFileMarket } from './file-market';
import { InvalidPriceFile } from './invalid-price-file';

const HEADER = 'date,symbol,open,high,low,close,volume';
const ROW = '2025-06-02,AAPL,200.28,202.13,200.12,201.7,35423294';
const truthDirectory = process.env['TRE_TRUTH_DIR'] ?? join(__dirname, '../../../../../shared');
const realFile = join(truthDirectory, 'prices/nasdaq100-daily-2025-06-02_2025-08-29.csv');

function faultOf(csv: string): InvalidPriceFile {
  try {
    createFileMarket({ csv, name: 'my.csv' });
  } catch (error) {
    if (error instanceof InvalidPriceFile) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

describe('createFileMarket', () => {
  it('serves the bars of the file and nothing else', () => {
    const market = createFileMarket({ csv: `${HEADER}\n${ROW}\n` });

    expect(market.source).toBe('file');
    expect(market.bar(ticker('AAPL'), day('2025-06-02'))).toEqual({
      symbol: 'AAPL',
      open: 200.28,
      high: 202.13,
      low: 200.12,
      close: 201.7,
      volume: 35423294,
    });
    expect(market.bar(ticker('MSFT'), day('2025-06-02'))).toBeUndefined();
    expect(market.bar(ticker('AAPL'), day('2025-06-03'))).toBeUndefined();
    expect(market.symbolsOn(day('2025-06-03'))).toEqual([]);
  });

  it('takes columns in any order, in any case, and leaves further ones alone', () => {
    const market = createFileMarket({
      csv: 'Symbol,note,volume,close,low,high,open,DATE\nAAPL,"a, b",1.5,2,1,4,3,2025-06-02\n',
    });

    expect(market.bar(ticker('AAPL'), day('2025-06-02'))).toEqual({
      symbol: 'AAPL',
      open: 3,
      high: 4,
      low: 1,
      close: 2,
      volume: 1.5,
    });
  });

  it('knows its first and last session and its symbols, however the rows are ordered', () => {
    const rows = [ROW.replace('06-02', '06-04'), ROW.replace('AAPL', 'TSLA'), ROW];

    const market = createFileMarket({ csv: [HEADER, ...rows].join('\n') });

    expect(market.firstSession).toBe('2025-06-02');
    expect(market.lastSession).toBe('2025-06-04');
    expect(market.symbols).toEqual(['AAPL', 'TSLA']);
    expect(market.watchlist).toEqual(['AAPL', 'TSLA']);
  });

  it('aims faults at all of the file where none of the default watchlist is in it', () => {
    const market = createFileMarket({ csv: `${HEADER}\n${ROW.replace('AAPL', 'ORLY')}\n` });

    expect(market.watchlist).toEqual(['ORLY']);
  });

  it.each([
    [
      'a missing column',
      `date,symbol,open,high,low,close\n${ROW}\n`,
      'my.csv, line 1, column volume: found the columns date,symbol,open,high,low,close, expected the column volume among them, separated by commas',
    ],
    [
      'a column that comes twice',
      `${HEADER},Open\n${ROW},1\n`,
      'my.csv, line 1, column open: found the columns date,symbol,open,high,low,close,volume,Open, expected the column open once',
    ],
    [
      'a date in another form',
      `${HEADER}\n${ROW.replace('2025-06-02', '02.06.2025')}`,
      'my.csv, line 2, column date: found "02.06.2025", expected an existing day as YYYY-MM-DD',
    ],
    [
      'a day that does not exist',
      `${HEADER}\n${ROW.replace('2025-06-02', '2025-02-30')}`,
      'my.csv, line 2, column date: found "2025-02-30", expected an existing day as YYYY-MM-DD',
    ],
    [
      'a holiday',
      `${HEADER}\n${ROW}\n${ROW.replace('06-02', '07-04')}`,
      'my.csv, line 3, column date: found "2025-07-04", expected a session of the exchange (it is a holiday: Independence Day)',
    ],
    [
      'a weekend',
      `${HEADER}\n${ROW.replace('06-02', '06-01')}`,
      'my.csv, line 2, column date: found "2025-06-01", expected a session of the exchange (it is a weekend)',
    ],
    [
      'a date before the calendar',
      `${HEADER}\n${ROW.replace('2025-06-02', '2003-09-09')}`,
      'my.csv, line 2, column date: found "2003-09-09", expected a session since 2003-09-10, where the calendar starts',
    ],
    [
      'a symbol that is none',
      `${HEADER}\n${ROW.replace('AAPL', 'aapl')}`,
      'my.csv, line 2, column symbol: found "aapl", expected a ticker such as AAPL or BRK.B',
    ],
    [
      'a word for a price',
      `${HEADER}\n${ROW.replace('201.7,', 'n/a,')}`,
      'my.csv, line 2, column close: found "n/a", expected a price in dollars above 0, such as 201.7',
    ],
    [
      'a high below the low',
      `${HEADER}\n${ROW}\n2025-06-03,INTC,80,80.47,82.07,81,1000`,
      'my.csv, line 3: found high 80.47 below low 82.07, expected a bar that can be: low ≤ open and close ≤ high, positive prices',
    ],
    [
      'a close above the high',
      `${HEADER}\n${ROW.replace('201.7,', '202.14,')}`,
      'my.csv, line 2: found close 202.14 above high 202.13, expected a bar that can be: low ≤ open and close ≤ high, positive prices',
    ],
    [
      'an empty price',
      `${HEADER}\n${ROW.replace('200.28,', ',')}`,
      'my.csv, line 2, column open: found nothing, expected a price in dollars above 0, such as 201.7',
    ],
    [
      'a negative price',
      `${HEADER}\n${ROW.replace('200.12', '-1')}`,
      'my.csv, line 2, column low: found "-1", expected a price in dollars above 0, such as 201.7',
    ],
    [
      'a price of zero',
      `${HEADER}\n${ROW.replace('202.13', '0.00')}`,
      'my.csv, line 2, column high: found "0.00", expected a price in dollars above 0',
    ],
    [
      'a thousands separator',
      `${HEADER}\n${ROW.replace('35423294', '"35,423,294"')}`,
      'my.csv, line 2, column volume: found "35,423,294", expected a number of shares, 0 or more',
    ],
    [
      'a row with too few fields',
      `${HEADER}\n\n2025-06-02,AAPL,1`,
      'my.csv, line 3: found 3 fields, expected 7, as in the header',
    ],
    [
      'the same symbol and date again',
      `${HEADER}\n${ROW}\n${ROW}`,
      'my.csv, line 3, column symbol: found AAPL on 2025-06-02 again, expected one row a symbol and date (the first is in line 2)',
    ],
    [
      'a header alone',
      `${HEADER}\n`,
      `my.csv: found a header and nothing below it, expected the header ${HEADER} and at least one row`,
    ],
    [
      'nothing at all',
      '',
      `my.csv: found an empty file, expected the header ${HEADER} and at least one row`,
    ],
    [
      'an unclosed quote',
      `${HEADER}\n"${ROW}`,
      'my.csv, line 2: found a quote that is never closed, expected a closing quote',
    ],
  ])('refuses %s', (_, csv, message) => {
    expect(faultOf(csv).message).toBe(message);
  });

  it('gives the parts of a fault to programs', () => {
    expect(faultOf(`${HEADER}\n${ROW.replace('AAPL', '?')}`).fault).toEqual({
      file: 'my.csv',
      line: 2,
      column: 'symbol',
      found: '"?"',
      expected: 'a ticker such as AAPL or BRK.B',
    });
  });

  it('reads a file by its path and names it in errors', () => {
    const directory = mkdtempSync(join(tmpdir(), 'prices-'));
    const path = join(directory, 'own.csv');
    writeFileSync(path, `\uFEFF${HEADER}\r\n${ROW}\r\n`);

    const market = createFileMarket({ path });
    rmSync(directory, { recursive: true });

    expect(market.symbols).toEqual(['AAPL']);
    expect(() => createFileMarket({ path })).toThrow(
      /own.csv: found ENOENT: no such file.*, expected a readable file$/,
    );
  });
});

const describeReal = existsSync(realFile) ? describe : describe.skip;

describeReal('createFileMarket on real prices (skipped where TRE_TRUTH_DIR is absent)', () => {
  it('serves exactly the digits of the file', () => {
    const market = createFileMarket({ path: realFile });
    const lines = readFileSync(realFile, 'utf8').trim().split(/\r?\n/).slice(1);

    const served = lines.map((line) => {
      const [date = '', symbol = ''] = line.split(',');
      const bar = market.bar(ticker(symbol), day(date));
      return [date, symbol, bar?.open, bar?.high, bar?.low, bar?.close, bar?.volume].join(',');
    });

    expect(served).toEqual(lines.map((line) => line.replace(/\.0(?=,|$)/g, '')));
    expect(market.symbols).toHaveLength(103);
    expect([market.firstSession, market.lastSession]).toEqual(['2025-06-02', '2025-08-29']);
  });
});
