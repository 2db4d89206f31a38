import fc from 'fast-check';
import { percentChange, roundPercent } from './percent-change';

/** A number of at most 15 significant digits, which a double keeps, and those digits. */
interface Written {
  readonly digits: bigint;
  readonly exponent: number;
}

const aPositive: fc.Arbitrary<Written> = fc.record({
  digits: fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }),
  exponent: fc.integer({ min: -18, max: 12 }),
});

const aPrice: fc.Arbitrary<Written> = fc.record({
  digits: fc.bigInt({ min: 1n, max: 10n ** 7n }),
  exponent: fc.integer({ min: -4, max: 0 }),
});

function numberOf({ digits, exponent }: Written): number {
  return Number(`${digits}e${exponent}`);
}

/** Long division, a digit at a time, so that it shares nothing with the code under test. */
function dividedByHand(numerator: bigint, denominator: bigint, places: number): string {
  const sign = numerator < 0n ? '-' : '';
  const dividend = numerator < 0n ? -numerator : numerator;
  let digits = String(dividend / denominator);
  let rest = dividend % denominator;
  for (let place = 0; place < places; place += 1) {
    digits += String((rest * 10n) / denominator);
    rest = (rest * 10n) % denominator;
  }
  const roundsUp = rest + rest >= denominator;
  return `${sign}${roundsUp ? BigInt(digits) + 1n : BigInt(digits)}e-${places}`;
}

function changeByHand(from: Written, to: Written): number {
  const lowest = Math.min(from.exponent, to.exponent);
  const whole = ({ digits, exponent }: Written) =>
    BigInt(`${digits}${'0'.repeat(exponent - lowest)}`);
  return Number(dividedByHand(100n * (whole(to) - whole(from)), whole(from), 10)) + 0;
}

describe('percentChange', () => {
  it.each([
    [100, 103.42, 3.42],
    [3, 1, -66.6666666667],
    [3, 2, -33.3333333333],
    [70, 70, 0],
    [1e-7, 2e-7, 100],
    [7.09e7, 7.1e7, 0.1410437236],
    [0.1, 0.3, 200],
    [1e9, 1000000000.0005, 1e-10],
    [1e9, 999999999.9995, -1e-10],
    [1e9, 1000000000.0004, 0],
  ])('from %d to %d is %d %%', (from, to, change) => {
    expect(percentChange(from, to)).toBe(change);
  });

  it('is zero, not minus zero, for the smallest of falls', () => {
    const change = percentChange(1e15, 999999999999999.9);

    expect(change).toBe(0);
  });

  it.each([0, -1, -1e-7])('refuses to measure from %d', (from) => {
    expect(() => percentChange(from, 1)).toThrow(
      new RangeError('a change is measured from a positive price'),
    );
  });

  it.each([
    [NaN, 1],
    [Infinity, 1],
    [1, NaN],
    [1, Infinity],
  ])('refuses to measure from %d to %d', (from, to) => {
    expect(() => percentChange(from, to)).toThrow(RangeError);
  });

  it.each([
    ['prices', aPrice],
    ['numbers of any size', aPositive],
  ])('equals long division by hand for %s', (_, aNumber) => {
    fc.assert(
      fc.property(aNumber, aNumber, (from, to) => {
        expect(percentChange(numberOf(from), numberOf(to))).toBe(changeByHand(from, to));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the sign of the move', () => {
    fc.assert(
      fc.property(aPrice, aPrice, (a, b) => {
        const [from, to] = [numberOf(a), numberOf(b)];

        expect(Math.sign(percentChange(from, to))).toBe(Math.sign(to - from));
      }),
    );
  });

  it('does not depend on the currency unit', () => {
    fc.assert(
      fc.property(aPrice, aPrice, fc.integer({ min: -3, max: 6 }), (a, b, shift) => {
        const shifted = ({ digits, exponent }: Written) => ({ digits, exponent: exponent + shift });

        expect(percentChange(numberOf(shifted(a)), numberOf(shifted(b)))).toBe(
          percentChange(numberOf(a), numberOf(b)),
        );
      }),
    );
  });
});

describe('roundPercent', () => {
  it.each([
    [3.4182304512, 3.42],
    [1.005, 1.01],
    [-1.005, -1.01],
    [2.675, 2.68],
    [0.0049999999, 0],
    [-0.0049999999, 0],
    [-0.005, -0.01],
    [1e-7, 0],
    [-0, 0],
    [12, 12],
    [1.5e21, 1.5e21],
  ])('shows %d as %d', (percent, shown) => {
    expect(roundPercent(percent)).toBe(shown);
  });

  it.each([NaN, Infinity])('refuses %d', (percent) => {
    expect(() => roundPercent(percent)).toThrow(RangeError);
  });

  it('equals long division by hand', () => {
    const tenBillionths = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

    fc.assert(
      fc.property(tenBillionths, (units) => {
        const byHand = Number(dividedByHand(units, 10n ** 10n, 2)) + 0;

        expect(roundPercent(Number(`${units}e-10`))).toBe(byHand);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves alone what it has rounded', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (percent) => {
        const shown = roundPercent(percent);

        expect(roundPercent(shown)).toBe(shown);
      }),
    );
  });
});
