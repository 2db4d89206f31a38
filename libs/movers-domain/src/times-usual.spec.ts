import fc from 'fast-check';
import { moved, repeated, sessionsOf } from './testing/symbol-history';
import { timesUsual } from './times-usual';

const nineteen = repeated(moved(1), 19);

describe('timesUsual', () => {
  it('is the absolute change over the median one', () => {
    const before = sessionsOf([...nineteen, moved(-40), moved(2)]);

    expect(timesUsual(moved(-3), before, 'previousClose')).toBe(3);
  });

  it('takes the mean of the middle two of an even number', () => {
    const rows = [...repeated(moved(-1), 10), ...repeated(moved(2), 10)];

    expect(timesUsual(moved(3), sessionsOf(rows), 'open')).toBe(2);
  });

  it('looks no further back than 60 sessions', () => {
    const rows = [...repeated(moved(10), 60), ...repeated(moved(1), 60)];

    expect(timesUsual(moved(2), sessionsOf(rows), 'previousClose')).toBe(2);
  });

  it('counts sessions of the calendar, not those in which the symbol ranks', () => {
    const rows = [...nineteen, ...nineteen, ...Array.from({ length: 41 }, () => undefined)];

    expect(timesUsual(moved(2), sessionsOf(rows), 'previousClose')).toBeNull();
  });

  it.each([
    ['nothing is known before', []],
    ['it ranks in fewer than 20 sessions', [...nineteen, undefined]],
    ['its usual day is no move at all', repeated(moved(0), 20)],
  ])('does not know where %s', (_, rows) => {
    expect(timesUsual(moved(2), sessionsOf(rows), 'previousClose')).toBeNull();
  });

  it('agrees with the naive median', () => {
    // Of all lengths: left to itself fast-check stays near ten, where nothing is usual yet.
    const someMoves = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }), {
      maxLength: 90,
      size: 'max',
    });

    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), someMoves, (move, moves) => {
        const before = sessionsOf(moves.map((each) => (each === undefined ? each : moved(each))));
        const sizes = moves
          .slice(-60)
          .flatMap((each) => (each === undefined ? [] : Math.abs(each)));
        const middle = sizes.length / 2;
        const [low = 0, high = 0] = sizes
          .toSorted((a, b) => a - b)
          .slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
        const median = sizes.length % 2 === 0 ? (low + high) / 2 : low;

        const times = timesUsual(moved(move), before, 'previousClose');

        if (sizes.length < 20 || median === 0) expect(times).toBeNull();
        else expect(times).toBeCloseTo(Math.abs(move) / median, 9);
      }),
    );
  });
});
