import { roundPrice, roundVolume } from './round-price';

describe('roundPrice', () => {
  it.each([
    [201.7049, undefined, 201.7],
    [201.7049, 3, 201.705],
    [201.70494, 4, 201.7049],
    [0.123456, undefined, 0.1235],
    [0.00001, undefined, 0.0001],
  ] as const)('prints %f in %p decimals as %f', (price, decimals, expected) => {
    expect(roundPrice(price, decimals)).toBe(expected);
  });
});

describe('roundVolume', () => {
  it('keeps millionths of a share', () => {
    expect(roundVolume(25_933.60000049)).toBe(25_933.6);
    expect(roundVolume(25_933.6000005)).toBe(25_933.600001);
  });
});
