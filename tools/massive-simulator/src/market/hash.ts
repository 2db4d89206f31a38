// Taken once: in a test runner's sandbox each look-up of a global costs more than the calculation.
const { imul } = Math;

/** A 32-bit number that depends on a seed and two whole numbers, and on nothing else (murmur3's finalizer, twice). */
export function hash(seed: number, a: number, b = 0): number {
  return mixed(mixed(seed ^ imul(a | 0, 0x9e3779b1)) ^ imul(b | 0, 0x85ebca77));
}

/** A 32-bit number that depends on a seed and a text. */
export function hashText(seed: number, text: string): number {
  let state = mixed(seed ^ text.length);
  for (let index = 0; index < text.length; index += 1) {
    state = imul(state ^ text.charCodeAt(index), 0x01000193) ^ (state >>> 15);
  }
  return mixed(state);
}

/** The hash as a fraction, 0 included and 1 not. */
export function fraction(hashed: number): number {
  return hashed / 0x1_0000_0000;
}

/** The hash as a draw from a bell curve of mean 0 and deviation 1 that ends at ±3.45 (the sum of its four bytes). */
export function bell(hashed: number): number {
  const bytes = (hashed & 255) + ((hashed >>> 8) & 255) + ((hashed >>> 16) & 255) + (hashed >>> 24);
  return (bytes - 510) / 147.8;
}

/** The item that a hash falls on; throws a RangeError when there is none. */
export function pick<T>(items: readonly T[], hashed: number): T {
  const item = items[hashed % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function mixed(value: number): number {
  let state = value ^ (value >>> 16);
  state = imul(state, 0x85ebca6b);
  state ^= state >>> 13;
  state = imul(state, 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
