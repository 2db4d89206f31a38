import { parseTicker } from './ticker';
import { companyName, defaultWatchlist, InvalidWatchlist, parseWatchlist } from './watchlist';

describe('defaultWatchlist', () => {
  it('holds the seven in their order', () => {
    const symbols = defaultWatchlist.map(({ symbol }) => symbol);

    expect(symbols.join()).toBe('AAPL,MSFT,NVDA,AMZN,GOOGL,META,TSLA');
  });
});

describe('parseWatchlist', () => {
  it('keeps the order of the text', () => {
    expect(parseWatchlist('TSLA,BRK.B,AAPL')).toEqual(['TSLA', 'BRK.B', 'AAPL']);
  });

  it('ignores blanks around the commas', () => {
    expect(parseWatchlist(' TSLA , AAPL ')).toEqual(['TSLA', 'AAPL']);
  });

  it('takes a hundred symbols', () => {
    const text = Array.from({ length: 100 }, (_, index) => `A${index}`).join();

    expect(parseWatchlist(text)).toHaveLength(100);
  });

  it.each([
    [undefined, 'a watchlist is tickers parted by commas, such as AAPL,MSFT'],
    [' ', 'a watchlist is tickers parted by commas, such as AAPL,MSFT'],
    [['AAPL'], 'a watchlist is tickers parted by commas, such as AAPL,MSFT'],
    ['AAPL,', '"" in the watchlist is not a ticker, in capitals, such as AAPL'],
    ['AAPL,tsla', '"tsla" in the watchlist is not a ticker, in capitals, such as AAPL'],
    ['AAPL,TSLA,AAPL', 'AAPL stands twice in the watchlist'],
    [
      Array.from({ length: 101 }, (_, index) => `A${index}`).join(),
      'a watchlist holds at most 100 tickers, not 101',
    ],
  ])('refuses %j', (text, message) => {
    const parse = () => parseWatchlist(text);

    expect(parse).toThrow(InvalidWatchlist);
    expect(parse).toThrow(expect.objectContaining({ name: 'InvalidWatchlist', message }));
  });
});

describe('companyName', () => {
  it.each([
    ['AAPL', 'Apple'],
    ['MSFT', 'Microsoft'],
    ['NVDA', 'NVIDIA'],
    ['AMZN', 'Amazon'],
    ['GOOGL', 'Alphabet'],
    ['META', 'Meta Platforms'],
    ['TSLA', 'Tesla'],
    ['ORLY', null],
  ])('of %s is %s', (symbol, name) => {
    expect(companyName(parseTicker(symbol))).toBe(name);
  });
});
