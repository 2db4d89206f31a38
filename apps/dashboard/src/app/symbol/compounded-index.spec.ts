import { compoundPercent, roundPercent } from '@tre/movers-domain';
import fc from 'fast-check';
import { compoundedIndex } from './compounded-index';

describe('compoundedIndex', () => {
  it('begins at 0 and compounds each change', () => {
    const [start, first, second] = compoundedIndex([10, -10]);

    expect(start).toBe(0);
    expect(first).toBeCloseTo(10, 10);
    expect(second).toBeCloseTo(-1, 10);
  });

  it('ends where a session is missing', () => {
    expect(compoundedIndex([0, null, 5])).toEqual([0, 0, null, null]);
  });

  it('ends where the exact compounding of the prices does, as it is shown', () => {
    const price = fc.integer({ min: 100, max: 900_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        fc.array(fc.record({ previousClose: price, close: price }), { maxLength: 60 }),
        (rows) => {
          const changes = rows.map(({ previousClose, close }) => (close / previousClose - 1) * 100);

          const last = compoundedIndex(changes).at(-1) ?? Number.NaN;

          const exact = compoundPercent(rows);
          expect(Math.abs(last - exact)).toBeLessThanOrEqual(Math.max(1, Math.abs(exact)) * 1e-9);
          expect(Math.abs(roundPercent(last) - roundPercent(exact))).toBeLessThanOrEqual(
            Math.max(0.011, Math.abs(exact) * 1e-9),
          );
        },
      ),
    );
  });
});
