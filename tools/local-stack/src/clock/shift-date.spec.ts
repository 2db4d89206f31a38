import { runInNewContext } from 'node:vm';
import { shiftDate } from './shift-date';

describe('shiftDate', () => {
  const OFFSET_MS = -31_536_000_000;

  /** The answers of code that runs in a world of its own, whose clock is shifted. */
  function inShiftedWorld<T>(code: string): T {
    const world = runInNewContext('globalThis') as { Date: DateConstructor };
    shiftDate(world, OFFSET_MS);
    return runInNewContext(code, world) as T;
  }

  it.each([
    ['new Date().getTime()'],
    ['Date.now()'],
    ['Date.parse(Date()) '],
    ['new (class Later extends Date {})().getTime()'],
    ['new (new Date(0).constructor)().getTime()'],
  ])('moves %s', (code) => {
    const found = inShiftedWorld<number>(code);

    expect(Math.abs(found - (Date.now() + OFFSET_MS))).toBeLessThan(1_500);
  });

  it.each([
    ['new Date(1000).getTime()', 1_000],
    ['new Date(2026, 0).getFullYear()', 2026],
    ['new Date(new Date(5)).getTime()', 5],
    ['Date.parse("1970-01-01T00:00:01Z")', 1_000],
    ['Date.UTC(1970, 0, 1, 0, 0, 2)', 2_000],
  ])('leaves %s alone', (code, expected) => {
    expect(inShiftedWorld(code)).toBe(expected);
  });

  it.each([
    ['new Date() instanceof Date'],
    ['Object.prototype.toString.call(new Date()) === "[object Date]"'],
    ['new Date(0).constructor === Date'],
    ['typeof Date() === "string"'],
    ['new (class Later extends Date {})() instanceof Date'],
    ['Date.length === 7 && Date.name === "Date"'],
  ])('keeps that %s', (code) => {
    expect(inShiftedWorld(code)).toBe(true);
  });
});
