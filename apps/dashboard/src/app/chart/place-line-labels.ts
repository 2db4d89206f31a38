/** The drawn end of a line in canvas pixels. */
export interface LineEnd {
  readonly label: string;
  readonly y: number;
}

/** The room for labels in canvas pixels, and how high they are. */
export interface LabelColumn {
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
}

/** How far a label may stand from its line's end, in its own heights. */
const FARTHEST = 1.25;

/**
 * Sets one label below another beside the ends of their lines (the first is the one that must stay), each as near to
 * its own as can be. Where they crowd, the ones with the nearest neighbours are left out.
 */
export function placeLineLabels(ends: readonly LineEnd[], column: LabelColumn): readonly LineEnd[] {
  const [subject] = ends;
  let kept = ends.toSorted((a, b) => a.y - b.y);
  for (;;) {
    const placed = spread(kept, column);
    const fits =
      kept.length * column.lineHeight <= column.bottom - column.top + column.lineHeight &&
      placed.every(
        ({ y }, index) => Math.abs(y - (kept[index]?.y ?? y)) <= FARTHEST * column.lineHeight,
      );
    if (fits || kept.length <= 1) return placed;
    const crowded = mostCrowded(kept, subject);
    kept = kept.filter((end) => end !== crowded);
  }
}

/** Sorted ends moved apart by a label's height, least squares from where they were (pooled neighbours). */
function spread(ends: readonly LineEnd[], column: LabelColumn): readonly LineEnd[] {
  const { lineHeight, top, bottom } = column;
  const pools: { sum: number; count: number }[] = [];
  for (const [index, { y }] of ends.entries()) {
    let pool = { sum: y - index * lineHeight, count: 1 };
    for (let before = pools.at(-1); before !== undefined; before = pools.at(-1)) {
      if (before.sum / before.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const last = Math.max(bottom - (ends.length - 1) * lineHeight, top);
  const levels = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return ends.map(({ label }, index) => ({
    label,
    y: Math.min(Math.max(levels[index] ?? 0, top), last) + index * lineHeight,
  }));
}

function mostCrowded(
  sorted: readonly LineEnd[],
  subject: LineEnd | undefined,
): LineEnd | undefined {
  const gap = (index: number) => {
    const [before, here, after] = [sorted[index - 1], sorted[index], sorted[index + 1]];
    const y = here?.y ?? 0;
    return (after ? after.y - y : 0) + (before ? y - before.y : 0) + (after && before ? 0 : 1e3);
  };
  return sorted
    .map((end, index) => ({ end, gap: gap(index) }))
    .filter(({ end }) => end !== subject)
    .toSorted((a, b) => a.gap - b.gap)
    .at(0)?.end;
}
