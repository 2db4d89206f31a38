import fc from 'fast-check';
import { canonicalNumber } from './canonical-number';

describe('canonicalNumber', () => {
  it.each([
    ['3.4182304512', '3.4182304512'],
    ['-0.5', '-0.5'],
    ['1.50', '1.5'],
    ['100', '100'],
    ['1E+2', '100'],
    ['1.5e3', '1500'],
    ['12e-3', '0.012'],
    ['.5', '0.5'],
    ['007', '7'],
    ['0.000', '0'],
    ['-0', '0'],
    ['214718331.482', '214718331.482'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['1E-10', '0.0000000001'],
  ])('writes %s as %s', (text, canonical) => {
    expect(canonicalNumber(text)).toBe(canonical);
  });

  it('keeps the value of every double, and is its own canonical form', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = canonicalNumber(String(value));

        expect(Number(text)).toBe(value === 0 ? 0 : value);
        expect(canonicalNumber(text)).toBe(text);
      }),
    );
  });

  it.each(['', 'NaN', 'Infinity', '1,5', '.'])('refuses %p', (text) => {
    expect(() => canonicalNumber(text)).toThrow(/is not a decimal number/);
  });
});
