import { MalformedAnswer } from './massive-error';
import { parseRangeBars, parseRangePage, rangeBarsTarget } from './range-bars';
import { EMPTY_DAY, barRow, rangeBody } from './testing/bodies';

const url = new URL('https://api.massive.com/v2/aggs/ticker/AAPL/range/1/day/a/b');
const asked = { url, ticker: 'AAPL', adjusted: true };

describe('rangeBarsTarget', () => {
  it('asks for daily bars, oldest first, with the largest page', () => {
    const target = rangeBarsTarget('BRK.B', {
      from: '2024-01-02',
      to: '2026-02-25',
      adjusted: false,
    });

    expect(target).toEqual({
      segments: ['v2', 'aggs', 'ticker', 'BRK.B', 'range', '1', 'day', '2024-01-02', '2026-02-25'],
      query: { adjusted: 'false', sort: 'asc', limit: '50000' },
    });
  });
});

describe('parseRangePage', () => {
  it('tells the rows and the next page', () => {
    const next = 'https://api.massive.com/v2/aggs/ticker/AAPL/range/1/day/9/b?cursor=x';

    const page = parseRangePage(JSON.stringify(rangeBody('AAPL', [barRow()], next)), asked);

    expect(page.rows).toHaveLength(1);
    expect(page.next?.href).toBe(next);
  });

  it('is the last page without a next_url', () => {
    expect(parseRangePage(JSON.stringify(rangeBody('AAPL', [])), asked).next).toBeNull();
  });

  it.each([
    ['of another ticker', rangeBody('aapl', [barRow()])],
    ['of no ticker', EMPTY_DAY],
    ['not adjusted', { ...rangeBody('AAPL', [barRow()]), adjusted: false }],
    ['with a foreign next page', rangeBody('AAPL', [], 'https://evil.example/v2')],
  ])('refuses a page %s', (_, body) => {
    expect(() => parseRangePage(JSON.stringify(body), asked)).toThrow(MalformedAnswer);
  });

  it('tells what it refuses, and the request id', () => {
    const body = { ...rangeBody('MSFT', [barRow()]), request_id: 'abc' };

    expect(() => parseRangePage(JSON.stringify(body), asked)).toThrow(
      expect.objectContaining({
        message: 'the bars are not said to be of AAPL',
        requestId: 'abc',
      }),
    );
  });
});

describe('parseRangeBars', () => {
  it('gives every bar the symbol that was asked for', () => {
    const { bars, malformed } = parseRangeBars('AAPL', [barRow({ t: 1 }), barRow({ t: 2 })]);

    expect(bars.map(({ symbol, startsAtMs }) => [symbol, startsAtMs])).toEqual([
      ['AAPL', 1],
      ['AAPL', 2],
    ]);
    expect(malformed).toEqual([]);
  });

  it('keeps bad rows as malformed, with their instant where it can be read', () => {
    const rows = [barRow({ t: 1 }), barRow({ t: 2, o: null }), barRow({ t: '3' }), null];

    const { bars, malformed } = parseRangeBars('AAPL', rows);

    expect(bars).toHaveLength(1);
    expect(malformed).toEqual([
      { symbol: 'AAPL', reason: 'open (o) is null', startsAtMs: 2 },
      { symbol: 'AAPL', reason: 'startsAtMs (t) is of type string', startsAtMs: null },
      { symbol: 'AAPL', reason: 'the row is not an object', startsAtMs: null },
    ]);
  });

  it('takes neither row of an instant that comes twice', () => {
    const rows = [barRow({ t: 1 }), barRow({ t: 2 }), barRow({ t: 1, c: 9 })];

    const { bars, malformed } = parseRangeBars('AAPL', rows);

    expect(bars.map((bar) => bar.startsAtMs)).toEqual([2]);
    expect(malformed).toEqual([
      { symbol: 'AAPL', reason: 'the instant has several rows', startsAtMs: 1 },
    ]);
  });
});
