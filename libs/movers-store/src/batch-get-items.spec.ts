import { retryDelayMs } from './batch-get-items';

describe('retryDelayMs', () => {
  it.each([
    [1, 50],
    [2, 100],
    [3, 200],
    [4, 400],
    [5, 400],
  ])('lies between nothing and its bound in round %p', (round, boundMs) => {
    expect(retryDelayMs(round, () => 0)).toBe(0);
    expect(retryDelayMs(round, () => 0.5)).toBe(boundMs / 2);
    expect(retryDelayMs(round, () => 1)).toBe(boundMs);
  });
});
