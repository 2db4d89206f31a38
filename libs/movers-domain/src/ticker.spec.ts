import { InvalidTicker, isTicker, parseTicker } from './ticker';

describe('parseTicker', () => {
  it.each(['A', 'AAPL', 'BRK.B', 'BACpL', 'GOOGL', 'ABCDEFGHIJ', 'ACP.WSAB1'])(
    'reads %s',
    (text) => {
      expect(parseTicker(text)).toBe(text);
    },
  );

  it.each([
    '',
    'aapl',
    '1A',
    'AAPL ',
    'BRK.',
    'BRK..B',
    'BRK-B',
    'ABCDEFGHIJKL',
    'ÄPFEL',
    'A\n',
    7,
    null,
  ])('refuses %j', (text) => {
    expect(() => parseTicker(text)).toThrow(InvalidTicker);
  });

  it.each(['=1+1', '+A', '-A', '@SUM', '\tA', '\rA', '|A', 'A,B', 'A"B'])(
    'reads nothing as a ticker that a spreadsheet would run or split: %j',
    (text) => {
      expect(isTicker(text)).toBe(false);
    },
  );

  it('quotes what it refuses', () => {
    expect(() => parseTicker('brk b')).toThrow(
      expect.objectContaining({
        name: 'InvalidTicker',
        message: '"brk b" is not a ticker: expected letters and digits such as AAPL or BRK.B',
      }),
    );
  });
});

describe('isTicker', () => {
  it('tells tickers from other values', () => {
    expect([isTicker('TSLA'), isTicker('tsla'), isTicker(undefined)]).toEqual([true, false, false]);
  });
});
