import { barPicture, linePicture } from '../testing/chart-pictures';
import { tickStep, valueRange } from './value-range';

describe('valueRange', () => {
  it.each([
    [[4, -6], { min: -7.1, max: 5.1 }],
    [[4, 6], { min: 0, max: 6.66 }],
    [[-4, -6], { min: -6.66, max: 0 }],
    [[0, null], { min: 0, max: 0.11 }],
  ])('holds zero and the bars %j with room for labels', (changes, expected) => {
    const { min, max } = valueRange(barPicture(...changes));

    expect(min).toBeCloseTo(expected.min);
    expect(max).toBeCloseTo(expected.max);
  });

  it('holds every line', () => {
    const { min, max } = valueRange(linePicture([0, 2], [0, -3], [5, null]));

    expect(min).toBeCloseTo(-3.32);
    expect(max).toBeCloseTo(5.32);
  });
});

describe('tickStep', () => {
  it.each([
    [0.5, 0.1],
    [4, 0.5],
    [9, 2],
    [12, 2],
    [31, 5],
    [1000, 200],
    [9000, 1000],
  ])('parts a range of %d percent by %d', (max, step) => {
    expect(tickStep({ min: 0, max })).toBe(step);
  });
});
