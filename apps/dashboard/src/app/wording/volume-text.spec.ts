import { volumeText } from './volume-text';

describe('volumeText', () => {
  it.each([
    [81_145_712, '81.1M'],
    [243_257_903, '243.3M'],
    [21_000_000, '21.0M'],
    [1_234_000_000, '1.2B'],
    [999_949_999, '999.9M'],
    [999_950_000, '1.0B'],
    [999_949, '999.9K'],
    [999_950, '1.0M'],
    [1000, '1.0K'],
    [640.4, '640'],
  ])('shortens %d to %s', (shares, expected) => {
    expect(volumeText(shares)).toBe(expected);
  });
});
