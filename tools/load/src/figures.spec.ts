import { faultsIn, figuresOf, ratioOf } from './figures';

const slice = (
  latenciesMs: readonly number[],
  elapsedMs: number,
  ...faults: [string, number][]
) => ({
  latenciesMs,
  elapsedMs,
  faults: new Map(faults),
});

describe('figuresOf', () => {
  it('counts the answers of all slices over the time of all slices', () => {
    const { requests, perSecond } = figuresOf([slice([1, 1, 1], 500), slice([1], 1_500)]);

    expect(requests).toBe(4);
    expect(perSecond).toBe(2);
  });

  it('takes quantiles over all answers, not of the slices', () => {
    const { p50Ms, p99Ms } = figuresOf([slice([1, 2, 3, 4, 5, 6], 1), slice([700], 1)]);

    expect(p50Ms).toBe(4);
    expect(p99Ms).toBe(700);
  });

  it('adds up what went wrong, each kind for itself', () => {
    const figures = figuresOf([
      slice([1], 1, ['status 503', 2], ['ECONNRESET', 1]),
      slice([1], 1, ['status 503', 3]),
    ]);

    expect(figures.faults).toEqual({ 'status 503': 5, ECONNRESET: 1 });
    expect(faultsIn(figures)).toBe(6);
  });

  it('has no number where nothing was answered', () => {
    expect(figuresOf([slice([], 1_000, ['no answer within 35 s', 1])])).toMatchObject({
      requests: 0,
      perSecond: 0,
      p50Ms: Number.NaN,
    });
  });
});

describe('ratioOf', () => {
  it('says how many times as long as the bare handler a work takes', () => {
    expect(ratioOf({ p50Ms: 9 }, { p50Ms: 6 })).toBe(1.5);
  });
});
