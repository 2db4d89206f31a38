import fc from 'fast-check';
import { meanOf } from './mean-of';

const someValues = fc.array(
  fc.integer({ min: -5000, max: 5000 }).map((hundredths) => hundredths / 100),
  { minLength: 1, maxLength: 30 },
);

describe('meanOf', () => {
  it('adds decimal digits, not binary fractions', () => {
    expect(meanOf([0.1, 0.2])).toBe(0.15);
  });

  it('keeps ten decimal places', () => {
    expect(meanOf([1, 0, 0])).toBe(0.3333333333);
    expect(meanOf([-2, 0, 0])).toBe(-0.6666666667);
  });

  it('has no mean over nothing', () => {
    expect(meanOf([])).toBeNull();
  });

  it('agrees with the naive mean, in whatever order', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const naive = values.reduce((sum, value) => sum + value, 0) / values.length;

        expect(meanOf(values)).toBeCloseTo(naive, 9);
        expect(meanOf(values.toReversed())).toBe(meanOf(values));
      }),
    );
  });
});
