/** A drawn bar in canvas pixels: its middle, its value's end, and the zero line; an empty label is not set. */
export interface DrawnBar {
  readonly label: string;
  readonly middle: number;
  readonly halfWidth: number;
  readonly end: number;
  readonly zero: number;
}

/** Where a label goes: the middle of its foot line, in canvas pixels. */
export interface PlacedLabel {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** The sides that labels keep within, and how high they are, in canvas pixels. */
export interface ChartSize {
  readonly left: number;
  readonly right: number;
  readonly lineHeight: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;
const SPACING = 2;

/**
 * Sets labels beyond the ends of the bars: the last bar's first, for it is the news, then the longest ones'. What
 * would touch another label or another bar is left out.
 */
export function placeBarLabels(
  bars: readonly DrawnBar[],
  widthOf: (label: string) => number,
  size: ChartSize,
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  const news = (bar: DrawnBar) => (bar === bars.at(-1) ? 0 : 1);
  const order = [...bars].sort((a, b) => news(a) - news(b) || length(b) - length(a));
  for (const bar of order) {
    if (bar.label === '') continue;
    const box = labelBox(bar, widthOf(bar.label), size);
    const others = bars.filter((other) => other !== bar).map(barBox);
    if ([...taken, ...others].some((other) => touches(box, other))) continue;
    taken.push(box);
    placed.push({ label: bar.label, x: (box.left + box.right) / 2, y: box.bottom });
  }
  return placed;
}

function length({ end, zero }: DrawnBar): number {
  return Math.abs(end - zero);
}

function labelBox({ middle, end, zero }: DrawnBar, width: number, size: ChartSize): Box {
  const bottom = end <= zero ? end - GAP : end + GAP + size.lineHeight;
  const left = Math.max(size.left, Math.min(middle - width / 2, size.right - width));
  return { left, right: left + width, top: bottom - size.lineHeight, bottom };
}

function barBox({ middle, halfWidth, end, zero }: DrawnBar): Box {
  return {
    left: middle - halfWidth,
    right: middle + halfWidth,
    top: Math.min(end, zero),
    bottom: Math.max(end, zero),
  };
}

function touches(a: Box, b: Box): boolean {
  return (
    a.left < b.right + SPACING &&
    b.left < a.right + SPACING &&
    a.top < b.bottom + SPACING &&
    b.top < a.bottom + SPACING
  );
}
