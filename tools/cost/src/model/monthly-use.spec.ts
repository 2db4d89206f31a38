import { sample } from '../testing/sample-month';
import { assumptions } from './assumptions';
import { SECONDS_OF_MONTH } from './month';
import { monthlyHitRate, monthlyUse, tracesOf } from './monthly-use';

const GB = 2 ** 30;
/** Four a day. */
const RUNS = 121.75;

describe('monthlyUse', () => {
  it('takes runs, alarms and stored records without any read', () => {
    const use = monthlyUse({ ...sample, reads: 0, edge: 'caching' });

    expect(use).toMatchObject({
      lambdaRequests: RUNS,
      lambdaGbSeconds: RUNS * 30 * 0.5,
      gatewayRequests: 0,
      readUnits: 0,
      // 21 sessions are created; the other offers of 3 a run are refreshed.
      writeUnits: 21 * 3 + (3 * RUNS - 21) * 5,
      alarmMetrics: 12,
      customMetrics: 1,
      dashboards: 1,
      edgeRequests: 0,
      traces: RUNS,
      secretCalls: RUNS,
      firings: RUNS,
    });
    expect(use.tableGb).toBeCloseTo((2_520 * (1_948 + 700 + 200)) / GB, 12);
    expect(use.backupGb).toBeCloseTo((2_520 * 2_048) / GB, 12);
    expect(use.logGb).toBeCloseTo((RUNS * assumptions.logBytesOfRun) / GB, 12);
    // Kept for just a month.
    expect(use.logStoredGb).toBeCloseTo(use.logGb, 12);
  });

  it('takes every read to the API where the edge keeps nothing', () => {
    const use = monthlyUse({ ...sample, reads: 1_000_000, edge: 'passing' });

    expect(use.gatewayRequests).toBeCloseTo(1_000_000, 4);
    expect(use.lambdaRequests).toBeCloseTo(1_000_000 + RUNS, 4);
    // 800,000 of 2.5 and 200,000 of 120.
    expect(use.readUnits).toBeCloseTo(2_000_000 + 24_000_000, 2);
    expect(use.lambdaGbSeconds).toBeCloseTo(
      RUNS * 15 + 800_000 * 0.015 + 200_000 * 0.12 + 1_000_000 * 0.05 * 0.5,
      2,
    );
    // A quarter of the dashboard's 200,000 reads come with 14 files.
    expect(use.edgeRequests).toBeCloseTo(1_000_000 + 50_000 * 14, 4);
    expect(use.edgeGb).toBeCloseTo((800_000 * 1_000 + 200_000 * 6_000 + 50_000 * 300_000) / GB, 6);
  });

  it('takes as much at the edge, and less behind it, where the edge keeps answers', () => {
    const month = { ...sample, reads: 1_000_000 };
    const passing = monthlyUse({ ...month, edge: 'passing' });
    const caching = monthlyUse({ ...month, edge: 'caching' });

    expect(caching.edgeRequests).toBe(passing.edgeRequests);
    expect(caching.edgeGb).toBe(passing.edgeGb);
    // At 200 and at 10 answers kept for 300 s each.
    const within = (reads: number, answers: number) => (reads / SECONDS_OF_MONTH / answers) * 300;
    expect(caching.gatewayRequests).toBeCloseTo(
      800_000 / (1 + within(800_000, 200)) + 200_000 / (1 + within(200_000, 10)),
      4,
    );
    expect(monthlyHitRate({ ...month, edge: 'caching' })).toBeCloseTo(
      1 - caching.gatewayRequests / 1_000_000,
      10,
    );
  });
});

describe('tracesOf', () => {
  it.each([
    ['all of few', 1_000, 1_000],
    ['one a second', SECONDS_OF_MONTH, SECONDS_OF_MONTH],
    ['and a twentieth of the rest', 3 * SECONDS_OF_MONTH, 1.1 * SECONDS_OF_MONTH],
  ])('records %s', (_, requests, expected) => {
    expect(tracesOf(requests)).toBeCloseTo(expected, 4);
  });
});
