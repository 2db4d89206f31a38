import fc from 'fast-check';
import { divergingBars } from './diverging-bars';

describe('divergingBars', () => {
  it('draws every bar from one zero line, on one scale', () => {
    const { zero, barOf } = divergingBars([3, -1]);

    expect(zero).toBe(25);
    expect(barOf(3)).toEqual({ from: 25, width: 75 });
    expect(barOf(-1)).toEqual({ from: 0, width: 25 });
  });

  it('keeps the zero line off the ends', () => {
    expect(divergingBars([5, 2]).zero).toBe(12);
    expect(divergingBars([-5, -2]).zero).toBe(88);
  });

  it('draws nothing where nothing moved', () => {
    expect(divergingBars([0]).barOf(0)).toEqual({ from: 50, width: 0 });
  });

  it('keeps every bar inside the track', () => {
    const changes = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(changes, (some) => {
        const { barOf } = divergingBars(some);

        for (const { from, width } of some.map(barOf)) {
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(from + width).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
