import { parseAddress, queryOf } from './parse-address';

function read(address: string) {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return parseAddress(pathname.split('/').filter(Boolean), searchParams);
}

describe('parseAddress', () => {
  it.each([
    ['/', 'latest'],
    ['/session/2025-08-29', 'session'],
    ['/year', 'year'],
    ['/standings', 'standings'],
    ['/symbol/NVDA', 'symbol'],
    ['/data', 'data'],
    ['/nowhere', 'lost'],
    ['/session/2025-08-29/more', 'lost'],
  ])('takes %s for the view %s', (address, view) => {
    expect(read(address).view).toBe(view);
  });

  it('leaves out what a bare address leaves out, and takes the defaults', () => {
    expect(read('/')).toEqual({
      view: 'latest',
      date: undefined,
      ticker: undefined,
      basis: 'previousClose',
      from: undefined,
      to: undefined,
      direction: 'any',
      period: undefined,
      ending: undefined,
      year: undefined,
      list: undefined,
      symbols: [],
      wrong: [],
    });
  });

  it('reads every part', () => {
    const address =
      '/standings?basis=open&from=2025-01-02&to=2025-08-29&direction=down&period=quarter&ending=2025-06-30&year=2024&list=all&symbols=NVDA,tsla,NVDA';

    expect(read(address)).toMatchObject({
      basis: 'open',
      from: '2025-01-02',
      to: '2025-08-29',
      direction: 'down',
      period: 'quarter',
      ending: '2025-06-30',
      year: 2024,
      list: 'all',
      symbols: ['NVDA', 'TSLA'],
      wrong: [],
    });
  });

  it('reads the session and the symbol of a path', () => {
    expect(read('/session/2025-08-29').date).toBe('2025-08-29');
    expect(read('/symbol/brk.b').ticker).toBe('BRK.B');
  });

  it.each([
    ['/?basis=vwap', 'basis', 'vwap'],
    ['/session/2025-02-30', 'date', '2025-02-30'],
    ['/symbol/$', 'ticker', '$'],
    ['/?from=yesterday', 'from', 'yesterday'],
    ['/?to=2025', 'to', '2025'],
    ['/?from=2025-08-29&to=2025-08-01', 'range', '2025-08-29 – 2025-08-01'],
    ['/?direction=left', 'direction', 'left'],
    ['/?period=decade', 'period', 'decade'],
    ['/?ending=29.8.2025', 'ending', '29.8.2025'],
    ['/?year=1999', 'year', '1999'],
    ['/?list=most', 'list', 'most'],
    ['/?symbols=NVDA,%25', 'symbols', '%'],
  ])('names what is wrong in %s', (address, part, asked) => {
    expect(read(address).wrong).toEqual([{ part, asked }]);
  });

  it('takes no side of a range that is turned around', () => {
    const { from, to } = read('/?from=2025-08-29&to=2025-08-01');

    expect([from, to]).toEqual([undefined, undefined]);
  });
});

describe('queryOf', () => {
  it('writes what was changed, leaves defaults out and takes away what is left out', () => {
    const symbols = read('/?symbols=NVDA,TSLA').symbols;

    expect(queryOf({ basis: 'open', year: 2024, symbols })).toEqual({
      basis: 'open',
      year: '2024',
      symbols: 'NVDA,TSLA',
    });
    expect(
      queryOf({ basis: 'previousClose', direction: 'any', period: undefined, symbols: [] }),
    ).toEqual({ basis: null, direction: null, period: null, symbols: null });
  });
});
