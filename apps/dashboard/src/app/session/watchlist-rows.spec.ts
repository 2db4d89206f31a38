import fc from 'fast-check';
import { boardRow, latestAnswer, shownSession } from '../testing/session-body';
import { watchlistRows } from './watchlist-rows';

function barsOf(...changes: readonly number[]) {
  const board = changes.map((change, index) => boardRow(`A${index}`, change, 0));
  const session = shownSession({
    board,
    winner: board[0] ? { symbol: 'A0', changePercent: board[0].changePercent } : null,
  });
  return watchlistRows(latestAnswer(), session, 'previousClose');
}

describe('watchlistRows', () => {
  it('words prices, gap and volume, and names the company', () => {
    const { ranked, bars } = watchlistRows(latestAnswer(), shownSession(), 'previousClose');

    expect(bars).toBe('published');
    expect(ranked[0]).toMatchObject({
      symbol: 'TSLA',
      name: 'Tesla',
      change: -3.5,
      timesUsual: null,
      close: '193.00',
      gap: '+0.50',
      volume: '81.1M',
    });
  });

  it('does without them where they are withheld', () => {
    const withheld = { open: null, close: null, volume: null, previousClose: null };
    const session = shownSession({ board: [boardRow('NFLX', 1, 1, withheld)] });

    const { ranked, bars } = watchlistRows(latestAnswer(), session, 'previousClose');

    expect(bars).toBe('withheld');
    expect(ranked[0]).toMatchObject({ name: null, close: null, gap: null, volume: null });
  });

  it('tells what is usual as far as it is known', () => {
    const known = { timesUsual: 1.94, otherTimesUsual: 0.5, relativeVolume: 1.12 };
    const session = shownSession({
      board: [boardRow('TSLA', 1, 1, known), boardRow('AAPL', 0, 0)],
    });

    const rows = watchlistRows(latestAnswer(), session, 'open');

    expect(rows).toMatchObject({ usual: 'known', relativeVolumes: 'known' });
    expect(rows.ranked[0]).toMatchObject({ timesUsual: '0.5×', relativeVolume: '1.1×' });
    expect(rows.ranked[1]).toMatchObject({ timesUsual: null, relativeVolume: null });
    expect(watchlistRows(latestAnswer(), shownSession(), 'open').usual).toBe('unknown');
  });

  it('lists who does not rank, and why', () => {
    const session = shownSession({
      missing: [{ symbol: 'META', reason: 'HELD', changePercent: 41 }],
    });

    expect(watchlistRows(latestAnswer(), session, 'open').missing).toEqual([
      { symbol: 'META', reason: 'held' },
    ]);
  });

  it.each([
    ['falls and rises', [-3, 1], 75, [75, 25]],
    ['falls only', [-4, -2], 88, [88, 44]],
    ['rises only', [4, 2], 12, [88, 44]],
    ['nothing', [0], 50, [0]],
    ['a still day', [-0.1, 0.1], 50, [10, 10]],
  ])('sets the zero line for %s', (_case, changes, zero, widths) => {
    const rows = barsOf(...changes);

    expect(rows.zero).toBe(zero);
    expect(rows.ranked.map(({ bar }) => bar.width)).toEqual(widths);
  });

  it('keeps every bar inside the track, on its side of zero, in proportion', () => {
    const change = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const { zero, ranked } = barsOf(...changes);
        const longest = ranked.reduce((a, b) => (a.bar.width > b.bar.width ? a : b));

        for (const { bar, change: percent } of ranked) {
          expect(bar.from).toBeGreaterThanOrEqual(-1e-9);
          expect(bar.from + bar.width).toBeLessThanOrEqual(100 + 1e-9);
          expect(percent < 0 ? bar.from + bar.width : bar.from).toBeCloseTo(zero, 6);
          expect(bar.width * Math.abs(longest.change)).toBeCloseTo(
            longest.bar.width * Math.abs(percent),
            6,
          );
        }
      }),
    );
  });
});
