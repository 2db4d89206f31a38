import { parseBar } from './bar';
import { barRow } from './testing/bodies';

describe('parseBar', () => {
  it('names the fields of a row and leaves out what we do not use', () => {
    const bar = parseBar('AAPL', barRow({ T: 'AAPL', otc: true }));

    expect(bar).toEqual({
      symbol: 'AAPL',
      open: 200.5,
      high: 203.1,
      low: 199.84,
      close: 202.75,
      volume: 48_211_734.25,
      startsAtMs: 1_771_966_800_000,
    });
  });

  it.each([
    ['a text', { h: '203.10' }, 'high (h) is of type string'],
    ['missing', { v: undefined }, 'volume (v) is missing'],
    ['null', { c: null }, 'close (c) is null'],
    ['a list', { l: [1] }, 'low (l) is a list'],
    ['infinite', { o: Infinity }, 'open (o) is beyond all numbers'],
    ['several faults', { o: null, v: {} }, 'open (o) is null, volume (v) is of type object'],
  ])('says what is wrong with a field that is %s', (_, fields, reason) => {
    const row = parseBar('AAPL', barRow(fields));

    expect(row).toEqual({ symbol: 'AAPL', reason, startsAtMs: 1_771_966_800_000 });
  });

  it.each([null, 7, 'AAPL', [1, 2]])('refuses a row that is %p', (row) => {
    expect(parseBar('AAPL', row)).toEqual({
      symbol: 'AAPL',
      reason: 'the row is not an object',
      startsAtMs: null,
    });
  });

  it('keeps prices that make no sense, for it knows no market', () => {
    expect(parseBar('AAPL', barRow({ h: -1, v: 1e13 }))).toMatchObject({ high: -1, volume: 1e13 });
  });
});
