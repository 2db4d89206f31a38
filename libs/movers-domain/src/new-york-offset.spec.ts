import { newYorkOffsetMs } from './new-york-offset';

const HOUR_MS = 3_600_000;

describe('newYorkOffsetMs', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', -5],
    ['2026-03-08T06:59:59.999Z', -5],
    ['2026-03-08T07:00:00.000Z', -4],
    ['2026-11-01T05:59:59.999Z', -4],
    ['2026-11-01T06:00:00.000Z', -5],
    ['2026-12-31T23:59:59.999Z', -5],
    ['2005-04-03T06:59:59.999Z', -5],
    ['2005-04-03T07:00:00.000Z', -4],
    ['2005-10-30T06:00:00.000Z', -5],
  ])('at %s is %d hours', (instant, hours) => {
    expect(newYorkOffsetMs(Date.parse(instant))).toBe(hours * HOUR_MS);
  });

  it('knows the local mean time of the years before the railways', () => {
    const beforeStandardTime = Date.parse('1880-06-01T00:00:00.000Z');

    expect(newYorkOffsetMs(beforeStandardTime)).toBe(-(4 * 3600 + 56 * 60 + 2) * 1000);
  });

  it('refuses an invalid instant', () => {
    expect(() => newYorkOffsetMs(NaN)).toThrow(RangeError);
  });
});
