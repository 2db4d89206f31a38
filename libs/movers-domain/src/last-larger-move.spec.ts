import fc from 'fast-check';
import { lastLargerMove } from './last-larger-move';
import { moved, repeated, sessionsOf } from './testing/symbol-history';

describe('lastLargerMove', () => {
  it('is the newest larger one, up or down', () => {
    const before = sessionsOf([moved(9), moved(-4), moved(2)]);

    expect(lastLargerMove(moved(3), before, 'previousClose', 'any')).toEqual({
      date: '2025-08-28',
      changePercent: -4,
    });
  });

  it('is the newest larger one of the same sign, where asked so', () => {
    const before = sessionsOf([moved(9), moved(-4), moved(2)]);

    expect(lastLargerMove(moved(3), before, 'previousClose', 'same')).toEqual({
      date: '2025-08-27',
      changePercent: 9,
    });
  });

  it('passes over an equal move and a session in which the symbol does not rank', () => {
    const before = sessionsOf([moved(4), undefined, moved(-3)]);

    expect(lastLargerMove(moved(3), before, 'open', 'any')).toMatchObject({ changePercent: 4 });
  });

  it('looks no further back than 260 sessions', () => {
    const quiet = repeated(moved(1), 260);

    expect(lastLargerMove(moved(3), sessionsOf([moved(4), ...quiet]), 'open', 'any')).toBeNull();
    expect(
      lastLargerMove(moved(3), sessionsOf([moved(4), ...quiet.slice(1)]), 'open', 'any'),
    ).toMatchObject({ changePercent: 4 });
  });

  it('is none where nothing was larger', () => {
    expect(lastLargerMove(moved(3), [], 'previousClose', 'any')).toBeNull();
    expect(lastLargerMove(moved(0), sessionsOf([moved(1)]), 'open', 'same')).toBeNull();
  });

  it('has only smaller moves after it', () => {
    const someMoves = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 });

    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 9 }),
        someMoves,
        fc.constantFrom('any' as const, 'same' as const),
        (move, moves, sign) => {
          const before = sessionsOf(moves.map((each) => moved(each)));
          const larger = moves.filter(
            (each) =>
              Math.abs(each) > Math.abs(move) &&
              (sign === 'any' || Math.sign(each) === Math.sign(move)),
          );
          const expected = moves.lastIndexOf(larger.at(-1) ?? NaN);

          const found = lastLargerMove(moved(move), before, 'previousClose', sign);

          expect(found).toEqual(
            expected === -1
              ? null
              : { date: before[expected]?.date, changePercent: moves[expected] },
          );
        },
      ),
    );
  });
});
