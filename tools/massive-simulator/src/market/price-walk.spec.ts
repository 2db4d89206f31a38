import fc from 'fast-check';
import { walkAt } from './price-walk';

const walk = { seed: 11, volatility: 0.02 };

describe('walkAt', () => {
  it('stands where it stands, whichever steps were asked for before', () => {
    const forwards = Array.from({ length: 600 }, (_, step) => walkAt(walk, step));

    const backwards = Array.from({ length: 600 }, (_, step) => walkAt(walk, 599 - step));

    expect(backwards.reverse()).toEqual(forwards);
  });

  it('moves by about its volatility a step, on both sides of a block and before its start', () => {
    const changes = Array.from(
      { length: 5_000 },
      (_, step) => walkAt(walk, step - 999) - walkAt(walk, step - 1_000),
    );

    const deviation = Math.sqrt(changes.reduce((sum, one) => sum + one ** 2, 0) / changes.length);

    expect(deviation).toBeGreaterThan(0.018);
    expect(deviation).toBeLessThan(0.024);
    expect(Math.max(...changes.map(Math.abs))).toBeLessThan(0.2);
  });

  it('has the tails of prices: changes beyond four deviations, but rarely', () => {
    const changes = Array.from({ length: 5_000 }, (_, step) =>
      Math.abs(walkAt(walk, step + 1) - walkAt(walk, step)),
    );

    const far = changes.filter((change) => change > 0.08).length;

    expect(far).toBeGreaterThan(5);
    expect(far).toBeLessThan(100);
  });

  it('stays around its level for good', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 100_000 }), fc.integer(), (step, seed) => {
        const level = walkAt({ seed, volatility: 0.02 }, step);

        expect(Math.abs(level)).toBeLessThan(1.5);
      }),
    );
  });
});
