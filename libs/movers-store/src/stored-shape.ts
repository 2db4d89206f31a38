/** Tells whether an unknown value is a `T`. */
export type Is<T> = (value: unknown) => value is T;

/** What each field of a `T` must be. */
export type Shape<T> = { readonly [Field in keyof T]-?: Is<T[Field]> };

/** A text. */
export const isText: Is<string> = (value) => typeof value === 'string';

/** A number, not one of the infinities or NaN. */
export const isNumber: Is<number> = (value): value is number => Number.isFinite(value);

/** A whole number from 0. */
export const isCount: Is<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** One of the values. */
export function oneOf<const T>(...values: readonly T[]): Is<T> {
  return (value): value is T => values.includes(value as T);
}

/** Null, or what `is` tells. */
export function orNull<T>(is: Is<T>): Is<T | null> {
  return (value): value is T | null => value === null || is(value);
}

/** Absent, or what `is` tells. */
export function orAbsent<T>(is: Is<T>): Is<T | undefined> {
  return (value): value is T | undefined => value === undefined || is(value);
}

/** A list of what `is` tells. */
export function listOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

/** An object whose fields have the shape; others are let pass. */
export function objectOf<T extends object>(shape: Shape<T>): Is<T> {
  const fields = Object.keys(shape) as (keyof T & string)[];
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    fields.every((field) => shape[field]((value as Partial<T>)[field]));
}
