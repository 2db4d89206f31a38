import { type DailyBar } from './daily-bar';
import { flawOf, isSaneBar } from './sane-bar';
import { parseTicker } from './ticker';

const sane: DailyBar = {
  symbol: parseTicker('AAPL'),
  open: 100,
  high: 104,
  low: 99,
  close: 103,
  volume: 35423294.5,
};

describe('isSaneBar', () => {
  it.each<[string, Partial<DailyBar>]>([
    ['an ordinary bar', {}],
    ['a bar without movement', { open: 100, high: 100, low: 100, close: 100 }],
    ['a bar that opened at its low and closed at its high', { low: 100, high: 103 }],
    ['a bar without volume', { volume: 0 }],
    ['the dearest share there could be', { open: 1e7, high: 1e7, low: 1e7, close: 1e7 }],
    ['a bar under a cent', { open: 2e-4, high: 2e-4, low: 1e-7, close: 1e-4 }],
  ])('takes %s', (_, change) => {
    expect(isSaneBar({ ...sane, ...change })).toBe(true);
  });

  it.each<[string, Partial<DailyBar>]>([
    ['a price of zero', { low: 0 }],
    ['a negative price', { open: -100, low: -100 }],
    ['a close that is not a number', { close: NaN }],
    ['an infinite high', { high: Infinity }],
    ['a price that no share has', { open: 1e13, high: 1e13, low: 1e13, close: 1e13 }],
    ['a high of more than ten million', { high: 10_000_000.01 }],
    ['an open below the low', { open: 98.99 }],
    ['a close below the low', { close: 98.99 }],
    ['an open above the high', { open: 104.01 }],
    ['a close above the high', { close: 104.01 }],
    ['a negative volume', { volume: -1 }],
    ['a volume that is not a number', { volume: NaN }],
    ['an infinite volume', { volume: Infinity }],
  ])('refuses %s', (_, change) => {
    expect(isSaneBar({ ...sane, ...change })).toBe(false);
  });
});

describe('flawOf', () => {
  it.each<[string | undefined, Partial<DailyBar>]>([
    [undefined, {}],
    ['open 0, not above 0 and at most 10000000', { open: 0 }],
    ['high -1, not above 0 and at most 10000000', { high: -1 }],
    ['low 0, not above 0 and at most 10000000', { low: 0 }],
    ['close 10000001, not above 0 and at most 10000000', { close: 10_000_001 }],
    ['high 80.47 below low 99', { high: 80.47 }],
    ['open 98.99 below low 99', { open: 98.99 }],
    ['open 104.01 above high 104', { open: 104.01 }],
    ['close 98.99 below low 99', { close: 98.99 }],
    ['close 104.01 above high 104', { close: 104.01 }],
    ['volume -1, not 0 or more', { volume: -1 }],
  ])('is %s', (flaw, change) => {
    expect(flawOf({ ...sane, ...change })).toBe(flaw);
  });
});
