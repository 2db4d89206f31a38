import fc from 'fast-check';
import { add, alignedUnits, decimalOf, multiply, quotient, roundedQuotient } from './decimal';

describe('decimalOf', () => {
  it.each([
    [0, 0n, 0],
    [-0, 0n, 0],
    [12.34, 1234n, 2],
    [-0.5, -5n, 1],
    [7.09e7, 70900000n, 0],
    [1e-7, 1n, 7],
    [1.5e-10, 15n, 11],
    [1.25e21, 1250000000000000000000n, 0],
    [-1e21, -1000000000000000000000n, 0],
  ])('reads %d digit by digit', (value, units, places) => {
    expect(decimalOf(value)).toEqual({ units, places });
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => decimalOf(value)).toThrow(new RangeError(`${value} has no decimal digits`));
  });

  it('loses nothing of any finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { units, places } = decimalOf(value);

        expect(Number(`${units}e-${places}`)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('alignedUnits', () => {
  it('brings both numbers to the larger number of places', () => {
    expect(alignedUnits(decimalOf(1.5), decimalOf(0.125))).toEqual([1500n, 125n]);
  });
});

describe('add', () => {
  it('adds without binary rounding', () => {
    expect(add(decimalOf(0.1), decimalOf(0.2))).toEqual(decimalOf(0.3));
    expect(add(decimalOf(12.5), decimalOf(-0.25))).toEqual(decimalOf(12.25));
  });
});

describe('quotient', () => {
  it('divides decimals of any places, and rounds half away from zero', () => {
    expect(quotient(decimalOf(1), decimalOf(0.03), 2)).toBe(33.33);
    expect(quotient(decimalOf(-0.125), decimalOf(1), 2)).toBe(-0.13);
  });
});

describe('multiply', () => {
  it('multiplies without binary rounding', () => {
    expect(multiply(decimalOf(0.1), decimalOf(3))).toEqual(decimalOf(0.3));
  });
});

describe('roundedQuotient', () => {
  it.each([
    [1n, 3n, 2, 0.33],
    [2n, 3n, 2, 0.67],
    [1n, 8n, 2, 0.13],
    [-1n, 8n, 2, -0.13],
    [-1n, 3n, 2, -0.33],
    [1n, 400n, 2, 0],
    [-1n, 400n, 2, 0],
    [1n, 200n, 2, 0.01],
    [-1n, 200n, 2, -0.01],
  ])(
    'rounds %d / %d to %d places half away from zero',
    (numerator, denominator, places, result) => {
      expect(roundedQuotient(numerator, denominator, places)).toBe(result);
    },
  );
});
