import fc from 'fast-check';
import { breadth } from './breadth';
import { inDollars, someRows } from './testing/arbitraries';
import { moved } from './testing/symbol-history';

describe('breadth', () => {
  it('counts rises, falls and the unchanged', () => {
    const board = [moved(3), moved(1), moved(-2), moved(0)];

    expect(breadth(board, 'previousClose')).toEqual({
      up: 2,
      down: 1,
      unchanged: 1,
      meanChangePercent: 0.5,
    });
  });

  it('has no mean over an empty board', () => {
    expect(breadth([], 'open')).toEqual({ up: 0, down: 0, unchanged: 0, meanChangePercent: null });
  });

  it('agrees with a naive count on the basis that it is told', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const changes = rows.map(({ open, close }) => (close - open) / open);
        const naiveMean = changes.reduce((sum, each) => sum + each * 100, 0) / rows.length;

        const { up, down, unchanged, meanChangePercent } = breadth(
          rows.map((row) => inDollars(row)),
          'open',
        );

        expect([up, down]).toEqual(
          [1, -1].map((sign) => changes.filter((each) => Math.sign(each) === sign).length),
        );
        expect(up + down + unchanged).toBe(rows.length);
        expect(meanChangePercent).toBeCloseTo(naiveMean, 6);
      }),
    );
  });
});
