/** A number by its decimal digits: `units / 10^places`, exactly. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const FORM = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The decimal that `String(value)` writes, exponent form included; throws a RangeError unless finite. */
export function decimalOf(value: number): Decimal {
  const [text, whole, fraction = '', exponent = '0'] = FORM.exec(String(value)) ?? [];
  if (text === undefined) throw new RangeError(`${value} has no decimal digits`);
  const units = BigInt(`${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { units, places } : { units: units * tenTo(-places), places: 0 };
}

/** The units of both decimals at the larger of their places, so that they can be subtracted and compared. */
export function alignedUnits(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const places = Math.max(a.places, b.places);
  return [a.units * tenTo(places - a.places), b.units * tenTo(places - b.places)];
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places };
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [aUnits, bUnits] = alignedUnits(a, b);
  return { units: aUnits + bUnits, places: Math.max(a.places, b.places) };
}

/** `a / b` (positive), rounded half away from zero to `places` decimals; never -0. */
export function quotient(a: Decimal, b: Decimal, places: number): number {
  const [aUnits, bUnits] = alignedUnits(a, b);
  return roundedQuotient(aUnits, bUnits, places);
}

/** `numerator / denominator` (positive), rounded half away from zero to `places` decimals; never -0. */
export function roundedQuotient(numerator: bigint, denominator: bigint, places: number): number {
  const scaled = numerator * tenTo(places);
  const half = scaled < 0n ? -denominator : denominator;
  return Number(`${(2n * scaled + half) / (2n * denominator)}e-${places}`);
}

/** A power of ten. */
export function tenTo(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
