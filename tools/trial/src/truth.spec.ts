import { type BookedBar } from './price-book';
import { Truth, hundredths, units } from './truth';

const bar = (open: number, close: number, volume = 1): BookedBar => ({
  open,
  close,
  volume,
  high: Math.max(open, close),
  low: Math.min(open, close),
});

function truthOf(bars: Readonly<Record<string, readonly [BookedBar, BookedBar | undefined]>>) {
  const symbols = Object.entries(bars);
  return new Truth(
    new Map([
      ['2025-08-28', new Map(symbols.map(([symbol, [before]]) => [symbol, before]))],
      [
        '2025-08-29',
        new Map(symbols.flatMap(([symbol, [, now]]) => (now ? [[symbol, now] as const] : []))),
      ],
    ]),
  );
}

const symbolsOf = (truth: Truth, basis: 'previousClose' | 'open' = 'previousClose') =>
  truth.ranked('2025-08-29', basis).map(({ symbol }) => symbol);

describe('Truth', () => {
  it('ranks by the larger absolute change', () => {
    const truth = truthOf({
      AAPL: [bar(100, 100), bar(100, 102)],
      MSFT: [bar(100, 100), bar(100, 97)],
    });

    expect(symbolsOf(truth)).toEqual(['MSFT', 'AAPL']);
    expect(truth.move('2025-08-29', 'MSFT', 'previousClose')?.change).toBe(-30_000_000_000n);
  });

  it('measures from the open on the other basis', () => {
    const truth = truthOf({
      AAPL: [bar(100, 100), bar(80, 102)],
      MSFT: [bar(100, 100), bar(100, 97)],
    });

    expect(symbolsOf(truth, 'open')).toEqual(['AAPL', 'MSFT']);
  });

  it('breaks ties by dollar volume, then by the alphabet', () => {
    const truth = truthOf({
      AAPL: [bar(100, 100), bar(100, 102, 5)],
      MSFT: [bar(100, 100), bar(100, 98, 500)],
      TSLA: [bar(200, 200), bar(200, 204, 2)],
      META: [bar(200, 200), bar(200, 204, 2)],
    });

    expect(symbolsOf(truth)).toEqual(['MSFT', 'AAPL', 'META', 'TSLA']);
  });

  it('leaves out who has no bar', () => {
    const truth = truthOf({ AAPL: [bar(1, 1), undefined], MSFT: [bar(1, 1), bar(1, 2)] });

    expect(symbolsOf(truth)).toEqual(['MSFT']);
  });

  it('rounds halves away from zero', () => {
    expect(hundredths(units(0.005))).toBe(1n);
    expect(hundredths(units(-0.005))).toBe(-1n);
    expect(hundredths(units(1.0049999999))).toBe(100n);
  });
});
