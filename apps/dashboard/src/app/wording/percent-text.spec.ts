import { amountText, percentText, senseOf, signedText, tickText } from './percent-text';

const THIN = '\u2009';
const MINUS = '\u2212';

describe('percentText', () => {
  it.each([
    [-3.4961, `${MINUS}3.50`],
    [0.6, '+0.60'],
    [12, '+12.00'],
    [1.005, '+1.01'],
    [-1.005, `${MINUS}1.01`],
    [0.004, '0.00'],
    [-0.004, '0.00'],
    [0, '0.00'],
  ])('writes %d with its sign and two decimals, half away from zero', (percent, expected) => {
    expect(percentText(percent)).toBe(`${expected}${THIN}%`);
    expect(signedText(percent)).toBe(expected);
  });
});

describe('tickText', () => {
  it.each([
    [-2, `${MINUS}2${THIN}%`],
    [0, `0${THIN}%`],
    [5, `+5${THIN}%`],
    [0.30000000000000004, `+0.3${THIN}%`],
  ])('writes %d as an axis does', (percent, expected) => {
    expect(tickText(percent)).toBe(expected);
  });
});

describe('amountText', () => {
  it.each([
    [40, `40${THIN}%`],
    [12.5, `12.5${THIN}%`],
  ])('writes %d without a sign', (percent, expected) => {
    expect(amountText(percent)).toBe(expected);
  });
});

describe('senseOf', () => {
  it.each([
    [0.005, 'up'],
    [0.0049, 'level'],
    [0, 'level'],
    [-0.0049, 'level'],
    [-0.005, 'down'],
  ])('goes by what is shown of %d: %s', (percent, expected) => {
    expect(senseOf(percent)).toBe(expected);
  });
});
