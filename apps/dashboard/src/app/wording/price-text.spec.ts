import { priceText } from './price-text';

describe('priceText', () => {
  it.each([
    [333.87, '333.87'],
    [229, '229.00'],
    [5599.05, '5,599.05'],
    [0.4512, '0.4512'],
  ])('writes %d', (dollars, expected) => {
    expect(priceText(dollars)).toBe(expected);
  });
});
