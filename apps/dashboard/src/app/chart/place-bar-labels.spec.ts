import fc from 'fast-check';
import { placeBarLabels, type DrawnBar } from './place-bar-labels';

const size = { left: 0, right: 300, lineHeight: 10 };
const ZERO = 100;

function bar(label: string, middle: number, end: number): DrawnBar {
  return { label, middle, halfWidth: 5, end, zero: ZERO };
}

/** Ten pixels a letter. */
function widthOf(label: string): number {
  return label.length * 10;
}

function placed(...bars: readonly DrawnBar[]) {
  return placeBarLabels(bars, widthOf, size);
}

describe('placeBarLabels', () => {
  it('sets a label beyond the end of its bar', () => {
    expect(placed(bar('UP', 50, 60), bar('DOWN', 150, 140))).toEqual([
      { label: 'DOWN', x: 150, y: 154 },
      { label: 'UP', x: 50, y: 56 },
    ]);
  });

  it('prefers the longer bar where two labels would touch', () => {
    const labels = placed(bar('LITTLE', 50, 90), bar('LARGE', 100, 85), bar('NEWS', 250, 90));

    expect(labels.map(({ label }) => label)).toEqual(['NEWS', 'LARGE']);
  });

  it('prefers the last bar to all others', () => {
    const labels = placed(bar('LARGE', 250, 85), bar('NEWS', 290, 90));

    expect(labels.map(({ label }) => label)).toEqual(['NEWS']);
  });

  it('leaves out a label that another bar stands in the way of', () => {
    const labels = placed(bar('SHORT', 50, 80), bar('A', 70, 10), bar('NEWS', 250, 90));

    expect(labels.map(({ label }) => label)).toEqual(['NEWS', 'A']);
  });

  it('sets no empty label, but keeps off its bar', () => {
    const labels = placed(bar('SHORT', 50, 80), bar('', 70, 10), bar('', 250, 90));

    expect(labels).toEqual([]);
  });

  it('moves a label inwards from the sides', () => {
    expect(placed(bar('NEWS', 295, 60))).toEqual([{ label: 'NEWS', x: 280, y: 56 }]);
  });

  it('never lets labels overlap', () => {
    const drawn = fc.record({
      label: fc.constantFrom('A', 'NVDA', 'GOOGL'),
      middle: fc.integer({ min: 0, max: 300 }),
      halfWidth: fc.constant(5),
      end: fc.integer({ min: 0, max: 200 }),
      zero: fc.constant(ZERO),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 20 }), (bars) => {
        const labels = placeBarLabels(bars, widthOf, size);

        for (const [index, a] of labels.entries()) {
          for (const b of labels.slice(index + 1)) {
            const apart = (widthOf(a.label) + widthOf(b.label)) / 2;
            expect(Math.abs(a.x - b.x) >= apart || Math.abs(a.y - b.y) >= size.lineHeight).toBe(
              true,
            );
          }
        }
      }),
    );
  });
});
