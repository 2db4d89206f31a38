import fc from 'fast-check';
import { compareRows, pickWinners } from './rank';
import { type BoardRow } from './session-record';
import { inDollars, someRows } from './testing/arbitraries';
import { aRow } from './testing/session-fixture';
import { parseTicker } from './ticker';

const aapl = parseTicker('AAPL');
const msft = parseTicker('MSFT');
const nvda = parseTicker('NVDA');

function symbolsBestFirst(rows: readonly BoardRow[]): readonly string[] {
  return rows.toSorted((a, b) => compareRows(a, b, 'previousClose')).map(({ symbol }) => symbol);
}

describe('compareRows', () => {
  it('prefers the larger absolute change', () => {
    const rise = aRow(aapl, { previousClose: 100, open: 100, close: 103 });
    const fall = aRow(msft, { previousClose: 100, open: 100, close: 96 });

    expect(symbolsBestFirst([rise, fall])).toEqual(['MSFT', 'AAPL']);
  });

  it('tells changes apart by the tenth decimal place', () => {
    const less = aRow(aapl, { previousClose: 100, open: 100, close: 103 });
    const more = { ...less, symbol: msft, changePercent: 3.0000000001 };

    expect(symbolsBestFirst([less, more])).toEqual(['MSFT', 'AAPL']);
  });

  it('prefers the higher dollar volume on equal changes, up or down', () => {
    const moreShares = aRow(aapl, { previousClose: 10, open: 10, close: 11 }, 200);
    const moreDollars = aRow(msft, { previousClose: 100, open: 100, close: 90 }, 100);

    expect(symbolsBestFirst([moreShares, moreDollars])).toEqual(['MSFT', 'AAPL']);
    expect(symbolsBestFirst([moreDollars, moreShares])).toEqual(['MSFT', 'AAPL']);
  });

  it('follows the alphabet on equal dollar volumes, whatever their binary form', () => {
    const threeTenths = aRow(msft, { previousClose: 0.05, open: 0.1, close: 0.1 }, 3);
    const sameThreeTenths = aRow(aapl, { previousClose: 0.15, open: 0.3, close: 0.3 }, 1);

    expect(symbolsBestFirst([threeTenths, sameThreeTenths])).toEqual(['AAPL', 'MSFT']);
  });

  it('holds a row equal to itself only', () => {
    const row = aRow(aapl, { previousClose: 100, open: 100, close: 103 });

    expect(compareRows(row, { ...row }, 'previousClose')).toBe(0);
    expect(compareRows(row, { ...row, symbol: msft }, 'previousClose')).toBeLessThan(0);
    expect(compareRows({ ...row, symbol: msft }, row, 'previousClose')).toBeGreaterThan(0);
  });

  it('orders by the basis that it is told', () => {
    const gapped = aRow(aapl, { previousClose: 100, open: 110, close: 110 });
    const climbed = aRow(msft, { previousClose: 100, open: 100, close: 105 });

    expect(compareRows(gapped, climbed, 'previousClose')).toBeLessThan(0);
    expect(compareRows(gapped, climbed, 'open')).toBeGreaterThan(0);
  });
});

describe('pickWinners', () => {
  it('finds the largest rise and the largest fall besides the largest move', () => {
    const rows = [
      aRow(aapl, { previousClose: 100, open: 101, close: 103 }),
      aRow(msft, { previousClose: 100, open: 99, close: 95 }),
      aRow(nvda, { previousClose: 100, open: 106, close: 104 }),
    ];

    const { previousClose } = pickWinners(rows);

    expect(previousClose).toEqual({
      any: { symbol: 'MSFT', changePercent: -5 },
      up: { symbol: 'NVDA', changePercent: 4 },
      down: { symbol: 'MSFT', changePercent: -5 },
    });
  });

  it('may crown another symbol from the open', () => {
    const gapped = aRow(aapl, { previousClose: 100, open: 110, close: 110 });
    const climbed = aRow(msft, { previousClose: 100, open: 100, close: 105 });

    const { previousClose, open } = pickWinners([gapped, climbed]);

    expect(previousClose.any).toEqual({ symbol: 'AAPL', changePercent: 10 });
    expect(open.any).toEqual({ symbol: 'MSFT', changePercent: 5 });
  });

  it('counts no change as neither up nor down', () => {
    const still = aRow(aapl, { previousClose: 100, open: 100, close: 100 });

    expect(pickWinners([still]).previousClose).toEqual({
      any: { symbol: 'AAPL', changePercent: 0 },
      up: null,
      down: null,
    });
  });

  it('finds nobody among no rows', () => {
    const nobody = { any: null, up: null, down: null };

    expect(pickWinners([])).toEqual({ previousClose: nobody, open: nobody });
  });

  it('does not depend on the order of the rows', () => {
    const twoOrders = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
    );

    fc.assert(
      fc.property(twoOrders, ([rows, shuffled]) => {
        expect(pickWinners(shuffled.map((row) => inDollars(row)))).toEqual(
          pickWinners(rows.map((row) => inDollars(row))),
        );
      }),
    );
  });

  it('does not depend on the scale of all prices', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 2, max: 1000 }), (rows, scale) => {
        expect(pickWinners(rows.map((row) => inDollars(row, scale)))).toEqual(
          pickWinners(rows.map((row) => inDollars(row))),
        );
      }),
    );
  });

  it('keeps the sign, and lets none move farther than the winner', () => {
    fc.assert(
      fc.property(someRows, (inCents) => {
        const rows = inCents.map((row) => inDollars(row));

        const { any, up, down } = pickWinners(rows).previousClose;

        const changes = rows.map(({ changePercent }) => changePercent);
        const winner = rows.find(({ symbol }) => symbol === any?.symbol);
        expect(any?.changePercent).toBe(winner?.changePercent);
        expect(Math.abs(any?.changePercent ?? NaN)).toBe(Math.max(...changes.map(Math.abs)));
        expect(up?.changePercent ?? 0).toBe(Math.max(0, ...changes));
        expect(down?.changePercent ?? 0).toBe(Math.min(0, ...changes));
      }),
    );
  });

  it('picks the first by the alphabet where all else is equal', () => {
    const rows = ['C', 'A', 'B'].map((text) =>
      aRow(parseTicker(text), { previousClose: 1, open: 1, close: 2 }),
    );

    expect(pickWinners(rows).previousClose.any?.symbol).toBe('A');
  });
});
