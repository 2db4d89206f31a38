import { showsUnreflectedSplit, type Split } from './split';
import { aRow, day } from './testing/session-fixture';
import { parseTicker } from './ticker';

const orly = parseTicker('ORLY');
/** The Monday after a weekend. */
const session = { date: day('2026-03-02'), previousDate: day('2026-02-27') };

function opened(open: number) {
  return aRow(orly, { previousClose: 1000, open, close: open });
}

function split(splitFrom: number, splitTo: number, executionDate = '2026-03-02'): Split {
  return { symbol: orly, executionDate: day(executionDate), splitFrom, splitTo };
}

describe('showsUnreflectedSplit', () => {
  it.each([
    ['15 for 1', 1000 / 15, split(1, 15)],
    ['1 for 10', 10_000, split(10, 1)],
    ['3 for 2', 666, split(2, 3)],
    ['10 for 1 after a night of 2.8 %', 102.8, split(1, 10)],
    ['2 for 1, 20 % higher', 600, split(1, 2)],
    ['2 for 1, 20 % lower', 400, split(1, 2)],
    ['a stock dividend of 5 %', 952, split(20, 21)],
    ['121 for 100 the other way round', 1150, split(121, 100)],
  ])('sees %s', (_, open, listed) => {
    expect(showsUnreflectedSplit(opened(open), session, [listed])).toBe(true);
  });

  it.each([
    ['an open more than 20 % higher', 600.1, split(1, 2)],
    ['an open more than 20 % lower', 399.9, split(1, 2)],
    ['an open nearer to the previous close of a reverse split', 1400, split(2, 1)],
    ['an open nearer to the previous close than to the split', 991, split(49, 50)],
    ['an open half way between both', 990, split(49, 50)],
    ['an open half way to a reverse split', 1100, split(121, 100)],
    ['an open nearer to the previous close than to a small reverse split', 1050, split(121, 100)],
    ['a split into as many shares', 1000, split(1, 1)],
    ['a split of nothing', 1000, split(0, 1)],
    ['a split into nothing', 1000, split(1, 0)],
    ['a split without a number', 1000, split(NaN, 1)],
    ['a split without end', 1000, split(1, Infinity)],
    ['a negative split', 500, split(-1, -2)],
  ])('does not see a split in %s', (_, open, listed) => {
    expect(showsUnreflectedSplit(opened(open), session, [listed])).toBe(false);
  });

  it.each([
    ['2026-02-27', false],
    ['2026-02-28', true],
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('counts a split of %s: %j', (executionDate, seen) => {
    expect(showsUnreflectedSplit(opened(500), session, [split(1, 2, executionDate)])).toBe(seen);
  });

  it('minds the splits of its own symbol only', () => {
    const other = parseTicker('NVDA');

    const seen = showsUnreflectedSplit(opened(500), session, [{ ...split(1, 2), symbol: other }]);

    expect(seen).toBe(false);
  });

  it('finds the one among several', () => {
    expect(showsUnreflectedSplit(opened(500), session, [split(1, 15), split(1, 2)])).toBe(true);
  });
});
