import { SYMBOLS, csvOf, writePriceBook } from './price-book';
import { Truth } from './truth';

describe('writePriceBook', () => {
  const book = writePriceBook('2025-01-02', '2025-12-31', 7);
  const truth = new Truth(book);
  const sessions = [...book.keys()];
  const tops = sessions.slice(1).map((session) => truth.ranked(session, 'previousClose'));

  it('is the same for the same seed, and another for another', () => {
    const csv = csvOf(book);

    expect(csvOf(writePriceBook('2025-01-02', '2025-12-31', 7))).toBe(csv);
    expect(csvOf(writePriceBook('2025-01-02', '2025-12-31', 8))).not.toBe(csv);
  });

  it('has what a trial is about: exact ties at the top, held moves, absences', () => {
    const ties = tops.filter(
      ([first, second]) => first && second && abs(first.change) === abs(second.change),
    );
    const held = tops.flat().filter(({ change }) => abs(change) > 400_000_000_000n);
    const incomplete = tops.filter(({ length }) => length < SYMBOLS.length);

    expect(ties.length).toBeGreaterThan(10);
    expect(held.length).toBeGreaterThan(3);
    expect(incomplete.length).toBeGreaterThan(20);
  });

  it('has bars that can be', () => {
    for (const bars of book.values()) {
      for (const { open, high, low, close, volume } of bars.values()) {
        expect(Math.min(open, close, low)).toBe(low);
        expect(Math.max(open, close, high)).toBe(high);
        expect(low).toBeGreaterThan(0);
        expect(volume).toBeGreaterThan(0);
      }
    }
  });

  it('becomes a price file with four decimals', () => {
    const [header, first] = csvOf(book).split('\n');

    expect(header).toBe('date,symbol,open,high,low,close,volume');
    expect(first).toMatch(/^2025-01-02,[A-Z]+(?:,\d+\.\d{4}){4},\d+$/);
  });
});

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
