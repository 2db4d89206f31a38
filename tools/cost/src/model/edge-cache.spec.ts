import { hitRate } from './edge-cache';

describe('hitRate', () => {
  const kept = { addresses: 2, places: 10, ageSeconds: 300 };

  it.each([
    ['nothing without requests', 0, 0],
    // 20 × 1/300 a second: one within the age of each answer.
    ['every second one where one more comes within the age', 20 / 300, 1 / 2],
    ['three of four where three more come', 60 / 300, 3 / 4],
    ['99 of 100 where 99 more come', (20 * 99) / 300, 99 / 100],
  ])('is %s', (_, rate, expected) => {
    expect(hitRate(rate, kept)).toBeCloseTo(expected, 12);
  });

  it('lets one request for each address and place through within an age at most', () => {
    const rate = 1_000_000;

    expect(rate * (1 - hitRate(rate, kept))).toBeCloseTo(20 / 300, 4);
  });
});
