import { checkedOption } from './checked-option';

describe('checkedOption', () => {
  it.each([1, 1.5, 2 ** 31 - 1])('passes %d on', (value) => {
    expect(checkedOption('timeoutMs', value, 1)).toBe(value);
  });

  it.each([0, -1, Number.NaN, Infinity, 2 ** 31])('refuses %d by name', (value) => {
    expect(() => checkedOption('timeoutMs', value, 1)).toThrow(/^timeoutMs must be/);
  });
});
