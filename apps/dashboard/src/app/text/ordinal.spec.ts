import { ordinal } from './ordinal';

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [22, '22nd'],
    [111, '111th'],
  ])('words %d as %s', (place, words) => {
    expect(ordinal(place)).toBe(words);
  });
});
