import { timesText } from './times-text';

describe('timesText', () => {
  it.each([
    [1.94, '1.9×'],
    [0.04, '0.0×'],
    [12, '12.0×'],
  ])('writes %d as %s', (times, text) => {
    expect(timesText(times)).toBe(text);
  });
});
