import { checkedDate, checkedTicker } from './checked-argument';
import { BadRequest } from './massive-error';

describe('checkedDate', () => {
  it('passes a date on', () => {
    expect(checkedDate('2026-02-25')).toBe('2026-02-25');
  });

  it.each([
    '',
    '2026-2-5',
    '20260225',
    '2026-02-25T00:00:00Z',
    '../../x',
    '-2026-02-25',
    '２０２６-02-25',
  ])('refuses %p', (text) => {
    expect(() => checkedDate(text)).toThrow(BadRequest);
  });
});

describe('checkedTicker', () => {
  it.each(['AAPL', 'BRK.B', 'BACpL', 'I:SPX', '3IN'])('passes %s on', (ticker) => {
    expect(checkedTicker(ticker)).toBe(ticker);
  });

  it.each(['', '.', '..', 'A,B', 'A B', 'A/B', 'A?x=1', 'Ä', 'A'.repeat(33)])(
    'refuses %p',
    (text) => {
      expect(() => checkedTicker(text)).toThrow(BadRequest);
    },
  );

  it('quotes what it refuses, as far as it is short', () => {
    expect(() => checkedTicker('A'.repeat(100))).toThrow(`"${'A'.repeat(40)}" is not a ticker`);
    expect(() => checkedDate('soon')).toThrow('"soon" is not a date as YYYY-MM-DD');
  });
});
