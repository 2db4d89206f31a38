import fc from 'fast-check';
import { groupedDayTarget, parseGroupedDay } from './grouped-day';
import { BadRequest, MalformedAnswer } from './massive-error';
import { EMPTY_DAY, barRow, groupedBody } from './testing/bodies';

const bodyOf = (...rows: unknown[]) => JSON.stringify(groupedBody(rows));

describe('groupedDayTarget', () => {
  it('asks for one date of the whole market', () => {
    expect(groupedDayTarget('2026-02-25', true)).toEqual({
      segments: ['v2', 'aggs', 'grouped', 'locale', 'us', 'market', 'stocks', '2026-02-25'],
      query: { adjusted: 'true' },
    });
  });

  it('refuses what is no date', () => {
    expect(() => groupedDayTarget('today', true)).toThrow(BadRequest);
  });
});

describe('parseGroupedDay', () => {
  it('reads the bars of the symbols asked for, in the order of the upstream', () => {
    const body = bodyOf(
      barRow({ T: 'ZZZ' }),
      barRow({ T: 'TSLA', c: 3 }),
      barRow({ T: 'AAPL', c: 4 }),
    );

    const day = parseGroupedDay(body, { symbols: ['AAPL', 'TSLA', 'MSFT'] });

    expect(day.bars.map(({ symbol, close }) => [symbol, close])).toEqual([
      ['TSLA', 3],
      ['AAPL', 4],
    ]);
    expect(day.malformed).toEqual([]);
    expect(day.rowCount).toBe(3);
  });

  it('reads every symbol when none is named, and none for an empty list', () => {
    const body = bodyOf(barRow({ T: 'A' }), barRow({ T: 'B' }));

    const [all, none] = [parseGroupedDay(body), parseGroupedDay(body, { symbols: [] })];

    expect(all.bars.map((bar) => bar.symbol)).toEqual(['A', 'B']);
    expect(none).toEqual({ bars: [], malformed: [], rowCount: 2 });
  });

  it('takes numbers in scientific notation and fractional volumes', () => {
    const body = bodyOf(barRow({ T: 'AAPL' }))
      .replace('48211734.25', '7.09e7')
      .replace('200.5', '2.005E+2');

    const { bars } = parseGroupedDay(body);

    expect(bars).toMatchObject([{ volume: 70_900_000, open: 200.5 }]);
  });

  it('leaves the rows of other symbols unread, be they junk', () => {
    const body = bodyOf(
      null,
      7,
      'AAPL',
      [],
      { T: '\u0000\ufffd', c: 1e13 },
      { T: { toString: 'AAPL' } },
      { T: 'MSFT', o: 'junk' },
      barRow({ T: 'AAPL' }),
    );

    const day = parseGroupedDay(body, { symbols: ['AAPL'] });

    expect(day).toMatchObject({ bars: [{ symbol: 'AAPL' }], malformed: [], rowCount: 8 });
  });

  it('keeps a bad row of an asked symbol as malformed, and the others as bars', () => {
    const body = bodyOf(barRow({ T: 'AAPL', c: '202.75' }), barRow({ T: 'MSFT' }));

    const day = parseGroupedDay(body, { symbols: ['AAPL', 'MSFT'] });

    expect(day.bars.map((bar) => bar.symbol)).toEqual(['MSFT']);
    expect(day.malformed).toEqual([
      { symbol: 'AAPL', reason: 'close (c) is of type string', startsAtMs: 1_771_966_800_000 },
    ]);
  });

  it('takes neither row of a symbol that comes twice, or thrice', () => {
    const twice = [barRow({ T: 'AAPL' }), barRow({ T: 'AAPL', c: 1 })];
    const day = { symbols: ['AAPL'] };

    const [two, three] = [twice, [...twice, barRow({ T: 'AAPL' })]].map((rows) =>
      parseGroupedDay(bodyOf(...rows), day),
    );

    expect(two).toEqual(three && { ...three, rowCount: 2 });
    expect(two).toMatchObject({
      bars: [],
      malformed: [{ symbol: 'AAPL', reason: 'the symbol has several rows' }],
    });
  });

  it('reports rows without a symbol when every symbol was asked for', () => {
    const { malformed } = parseGroupedDay(bodyOf(null, { T: 7 }, barRow({ T: '' })));

    expect(malformed.map(({ symbol, reason }) => [symbol, reason])).toEqual(
      new Array(3).fill(['', 'the row names no symbol']),
    );
  });

  it.each([
    ['missing', EMPTY_DAY],
    ['null', { ...EMPTY_DAY, resultsCount: 12_000, results: null }],
    ['[]', { ...EMPTY_DAY, results: [] }],
  ])('takes results that are %s for no bars', (_, body) => {
    const day = parseGroupedDay(JSON.stringify(body), { symbols: ['AAPL'] });

    expect(day).toEqual({ bars: [], malformed: [], rowCount: 0 });
  });

  it('refuses prices of the other kind than asked', () => {
    const body = bodyOf(barRow({ T: 'AAPL' }));

    expect(() => parseGroupedDay(body, { adjusted: false })).toThrow(MalformedAnswer);
  });

  it('finds the same bars whatever else is in the body', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.record({ T: fc.string().filter((text) => text !== 'AAPL'), o: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(fc.array(junk), fc.array(junk), (before, after) => {
        const body = bodyOf(...before, barRow({ T: 'AAPL' }), ...after);

        const day = parseGroupedDay(body, { symbols: ['AAPL'] });

        expect(day.bars).toHaveLength(1);
        expect(day.malformed).toEqual([]);
      }),
    );
  });
});
