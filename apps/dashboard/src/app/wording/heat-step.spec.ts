import { heatStep } from './heat-step';

describe('heatStep', () => {
  it.each([
    [0, 0],
    [0.4949, 0],
    [0.495, 1],
    [-0.5, -1],
    [0.994, 1],
    [-1, -2],
    [1.99, 2],
    [2, 3],
    [-3.99, -3],
    [4, 4],
    [-47.1, -4],
  ])('puts %d percent on step %i', (percent, step) => {
    expect(heatStep(percent)).toBe(step);
  });
});
