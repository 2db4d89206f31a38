import fc from 'fast-check';
import { compoundPercent } from './compound-percent';
import { percentChange } from './percent-change';
import { someCents } from './testing/arbitraries';

/** Closes in cents, oldest first. */
const closes = fc.array(someCents, { minLength: 2, maxLength: 40 });

function rowsOf(prices: readonly number[]) {
  return prices.slice(1).map((close, index) => ({ close, previousClose: prices[index] ?? NaN }));
}

describe('compoundPercent', () => {
  it('is the change itself over one session', () => {
    expect(compoundPercent([{ close: 103.42, previousClose: 100 }])).toBe(3.42);
  });

  it('compounds, and does not add up', () => {
    const twice = { close: 110, previousClose: 100 };

    expect(compoundPercent([twice, twice])).toBe(21);
  });

  it('is zero over no session', () => {
    expect(compoundPercent([])).toBe(0);
  });

  it('rounds once, at the end', () => {
    const up = { close: 3, previousClose: 7 };
    const down = { close: 7, previousClose: 3 };

    expect(compoundPercent([up, down])).toBe(0);
  });

  it('is the change from first to last close where no split lies between', () => {
    fc.assert(
      fc.property(closes, (prices) => {
        const [first = NaN, last = NaN] = [prices.at(0), prices.at(-1)];

        expect(compoundPercent(rowsOf(prices))).toBe(percentChange(first, last));
      }),
    );
  });

  it('takes no harm from a split between two records', () => {
    const aSplit = fc.record({ at: fc.nat(38), shares: fc.integer({ min: 2, max: 20 }) });

    fc.assert(
      fc.property(closes, aSplit, (prices, { at, shares }) => {
        const rows = rowsOf(prices);
        const storedAcrossSplit = rows.map((row, index) =>
          index < at
            ? { close: row.close * shares, previousClose: row.previousClose * shares }
            : row,
        );

        expect(compoundPercent(storedAcrossSplit)).toBe(compoundPercent(rows));
      }),
    );
  });
});
