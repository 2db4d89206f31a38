import { sample } from '../testing/sample-month';
import { peakSecond } from './ceilings';
import { SECONDS_OF_MONTH } from './month';

const RATE_OF_ONE = SECONDS_OF_MONTH / 10;

describe('peakSecond', () => {
  it('takes ten times the average second', () => {
    const { requestsPerSecond } = peakSecond(30 * RATE_OF_ONE, { ...sample, edge: 'passing' });

    expect(requestsPerSecond).toBeCloseTo(30, 10);
  });

  it('has the ceilings that one works out by hand, the lowest first', () => {
    const { ceilings } = peakSecond(RATE_OF_ONE, { ...sample, edge: 'passing' });

    expect(
      ceilings.map(({ what, requestsPerSecond }) => [what.split(' (')[0], requestsPerSecond]),
    ).toEqual([
      ["the stage's own throttle at the gateway", 20],
      // 0.8 × 2.5 + 0.2 × 100 units.
      ['one partition of the table', expect.closeTo(3_000 / 22, 8)],
      // 0.2 × 20 units.
      ['one partition of the index, which is a year', expect.closeTo(3_000 / 4, 8)],
      ["the account's limit at API Gateway", 10_000],
      // 0.8 × 15 ms + 0.2 × 120 ms.
      ["Lambda's 1,000 runs at once", expect.closeTo(1_000 / 0.036, 6)],
    ]);
  });

  it('mixes the reads as they come through a caching edge', () => {
    const { requestsPerSecond, ceilings } = peakSecond(1e12, { ...sample, edge: 'caching' });

    // 200 and 10 answers, each fetched once in 300 s.
    expect(requestsPerSecond).toBeCloseTo(0.7, 4);
    const table = ceilings.find(({ what }) => what.startsWith('one partition of the table'));
    expect(table?.requestsPerSecond).toBeCloseTo(3_000 / ((200 * 2.5 + 10 * 100) / 210), 2);
  });

  it('has ceilings without any read', () => {
    const { requestsPerSecond, ceilings } = peakSecond(0, { ...sample, edge: 'caching' });

    expect(requestsPerSecond).toBe(0);
    expect(ceilings.every((one) => Number.isFinite(one.requestsPerSecond))).toBe(true);
  });
});
