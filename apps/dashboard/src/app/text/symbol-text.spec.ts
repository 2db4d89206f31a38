import { symbolText } from './symbol-text';

describe('symbolText.place', () => {
  it.each([
    [1, 'Highest of 7 over the range'],
    [2, '2nd highest of 7 over the range'],
    [6, '6th highest of 7 over the range'],
    [7, 'Lowest of 7 over the range'],
  ])('says from which end place %d counts', (place, words) => {
    expect(symbolText.place(place, 7)).toBe(words);
  });
});
