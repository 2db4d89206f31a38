import { bell, fraction, hash, hashText, pick } from './hash';

const draws = Array.from({ length: 20_000 }, (_, index) => hash(3, index));

describe('hash', () => {
  it('tells its inputs apart', () => {
    expect(new Set([hash(1, 2), hash(2, 1), hash(1, 2, 1), hash(1, 2, 2), hash(1, -2)]).size).toBe(
      5,
    );
  });

  it('spreads evenly', () => {
    const mean = draws.reduce((sum, one) => sum + fraction(one), 0) / draws.length;

    expect(mean).toBeCloseTo(0.5, 2);
  });
});

describe('hashText', () => {
  it('depends on the seed and every character', () => {
    expect(new Set(['A', 'B', 'AB', 'BA'].map((text) => hashText(1, text))).size).toBe(4);
    expect(hashText(1, 'AAPL')).not.toBe(hashText(2, 'AAPL'));
  });
});

describe('bell', () => {
  it('has mean 0 and deviation 1', () => {
    const values = draws.map(bell);

    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    const variance = values.reduce((sum, one) => sum + one ** 2, 0) / values.length;

    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });
});

describe('pick', () => {
  it('finds nothing in an empty list', () => {
    expect(() => pick([], 5)).toThrow(RangeError);
  });
});
