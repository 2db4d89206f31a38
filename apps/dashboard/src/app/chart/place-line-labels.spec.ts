import fc from 'fast-check';
import { placeLineLabels, type LineEnd } from './place-line-labels';

const column = { top: 0, bottom: 100, lineHeight: 10 };

function end(label: string, y: number): LineEnd {
  return { label, y };
}

function labelsOf(ends: readonly LineEnd[]): string {
  return placeLineLabels(ends, column)
    .map(({ label }) => label)
    .join('');
}

describe('placeLineLabels', () => {
  it('leaves labels at their lines where they have room, from top to bottom', () => {
    expect(placeLineLabels([end('A', 50), end('B', 20), end('C', 90)], column)).toEqual([
      end('B', 20),
      end('A', 50),
      end('C', 90),
    ]);
  });

  it('moves neighbours apart, each as little as the other', () => {
    expect(placeLineLabels([end('A', 50), end('B', 54)], column)).toEqual([
      end('A', 47),
      end('B', 57),
    ]);
  });

  it('keeps labels inside', () => {
    expect(placeLineLabels([end('A', -5), end('B', 2)], column)).toEqual([
      end('A', 0),
      end('B', 10),
    ]);
  });

  it('leaves out what crowds, never the first', () => {
    const crowd = [end('A', 50), ...'BCDEFGH'.split('').map((label, at) => end(label, 48 + at))];

    expect(labelsOf(crowd)).toContain('A');
    expect(labelsOf(crowd).length).toBeLessThan(5);
    expect(labelsOf([...crowd, end('Z', 95)])).toContain('Z');
  });

  it('never lets labels overlap or wander far', () => {
    const ends = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(ends, (ys) => {
        const given = ys.map((y, index) => end(String(index), y));

        const placed = placeLineLabels(given, column);

        expect(placed.map(({ label }) => label)).toContain('0');
        for (const [index, { label, y }] of placed.entries()) {
          expect(Math.abs(y - (ys[Number(label)] ?? NaN))).toBeLessThanOrEqual(12.5 + 1e-9);
          const next = placed[index + 1];
          expect(next === undefined || next.y - y >= 10 - 1e-9).toBe(true);
        }
      }),
    );
  });
});
