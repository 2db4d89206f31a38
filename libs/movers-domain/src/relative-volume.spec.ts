import fc from 'fast-check';
import { relativeVolume } from './relative-volume';
import { beforeSplit, moved, repeated, sessionsOf, somePriceWalk } from './testing/symbol-history';

const twentyDays = repeated(moved(0, 1000), 20);

describe('relativeVolume', () => {
  it('is the volume over the mean of the 20 sessions before', () => {
    const before = sessionsOf([...twentyDays.slice(1), moved(0, 3000)]);

    expect(relativeVolume(moved(0, 2200), before)).toBe(2);
  });

  it('looks no further back than 20 sessions', () => {
    expect(relativeVolume(moved(0, 500), sessionsOf([moved(0, 1e9), ...twentyDays]))).toBe(0.5);
  });

  it('counts volumes from before a split in the shares of now', () => {
    const before = sessionsOf(twentyDays.map((row) => beforeSplit(row, 10)));

    expect(relativeVolume(moved(0, 1000), before)).toBe(1);
  });

  it('holds fractional volumes', () => {
    expect(relativeVolume(moved(0, 250.5), sessionsOf(twentyDays))).toBe(0.2505);
  });

  it.each([
    ['nothing is known before', []],
    ['fewer than 20 sessions are known', twentyDays.slice(1)],
    ['it does not rank in one of the 20', [...twentyDays, undefined, ...twentyDays.slice(1)]],
    ['nothing was traded', repeated(moved(0, 0), 20)],
  ])('does not know where %s', (_, rows) => {
    expect(relativeVolume(moved(0, 1000), sessionsOf(rows))).toBeNull();
  });

  it('agrees with the naive mean, whatever splits lie in between', () => {
    const someSplits = fc.array(
      fc.record({ at: fc.nat(20), shares: fc.constantFrom(2, 4, 5, 10, 20) }),
      { maxLength: 3 },
    );

    fc.assert(
      fc.property(somePriceWalk(21), someSplits, (rows, splits) => {
        const stored = rows.map((row, index) =>
          splits
            .filter(({ at }) => index < at)
            .reduce((unsplit, { shares }) => beforeSplit(unsplit, shares), row),
        );
        const volumes = rows.slice(0, -1).map(({ volume }) => volume);
        const mean = volumes.reduce((sum, volume) => sum + volume, 0) / 20;
        const [last = moved(0)] = stored.slice(-1);

        const relative = relativeVolume(last, sessionsOf(stored.slice(0, -1)));

        expect(relative).toBeCloseTo(last.volume / mean, 8);
      }),
    );
  });
});
