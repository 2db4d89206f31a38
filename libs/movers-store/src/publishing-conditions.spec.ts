import { roundPercent } from '@tre/movers-domain';
import fc from 'fast-check';
import { roundedAlike } from './publishing-conditions';

describe('roundedAlike', () => {
  it.each([
    [3.4182304512, 3.415, 3.4249999999],
    [1.235, 1.235, 1.2449999999],
    [-1.235, -1.2449999999, -1.235],
    [0.005, 0.005, 0.0149999999],
    [-0.005, -0.0149999999, -0.005],
    [0, -0.0049999999, 0.0049999999],
    [-0.0049999999, -0.0049999999, 0.0049999999],
    [100, 99.995, 100.0049999999],
    [-54_321.0, -54_321.0049999999, -54_320.995],
  ])('takes %p to lie from %p to %p', (percent, from, to) => {
    expect(roundedAlike(percent)).toEqual([from, to]);
  });

  it('holds exactly what is rounded to the same, to the last of 10 decimal places', () => {
    const law = fc.property(fc.integer({ min: -5e14, max: 5e14 }), (units) => {
      const percent = units / 1e10;
      const [from, to] = roundedAlike(percent);
      const step = (bound: number, steps: number) => (Math.round(bound * 1e10) + steps) / 1e10;

      expect(percent).toBeGreaterThanOrEqual(from);
      expect(percent).toBeLessThanOrEqual(to);
      expect([from, to].map(roundPercent)).toEqual([roundPercent(percent), roundPercent(percent)]);
      expect(roundPercent(step(from, -1))).toBeLessThan(roundPercent(percent));
      expect(roundPercent(step(to, 1))).toBeGreaterThan(roundPercent(percent));
    });

    fc.assert(law, { numRuns: 500 });
  });
});
