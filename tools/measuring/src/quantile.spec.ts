import { median, quantile } from './quantile';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('quantile', () => {
  it.each([
    [0.5, 50],
    [0.99, 99],
    [0.991, 100],
    [1, 100],
    [0, 1],
  ])('finds the value that a share of %d does not exceed', (share, expected) => {
    expect(quantile(oneToHundred, share)).toBe(expected);
  });

  it('answers with the only value there is', () => {
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('compares numbers, not their digits', () => {
    expect(quantile([9, 10, 100], 0.5)).toBe(10);
  });

  it('has no number for nothing', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 3],
    [[5], 5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
