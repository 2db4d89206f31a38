/** Where a bar lies in its track, in percent of the track's width. */
export interface Bar {
  readonly from: number;
  readonly width: number;
}

/** Bars that start from one zero line, on one scale. */
export interface DivergingBars {
  /** Where the zero line lies, in percent of the track's width. */
  readonly zero: number;
  barOf(change: number): Bar;
}

const TRACK = 100;
/** The zero line keeps off the track's ends, so that it always reads as a line between two sides. */
const LEAST_SIDE = 12;
/** On a still day a tenth of a percent does not fill the track. */
const LEAST_RANGE_PERCENT = 1;

/** The track that holds all of some changes. */
export function divergingBars(changes: readonly number[]): DivergingBars {
  const { zero, perPercent } = scaleOf(changes);
  return {
    zero,
    barOf(change) {
      const width = Math.abs(change) * perPercent;
      return { from: change < 0 ? zero - width : zero, width };
    },
  };
}

function scaleOf(changes: readonly number[]): {
  readonly zero: number;
  readonly perPercent: number;
} {
  const fall = Math.max(0, ...changes.map((change) => -change));
  const rise = Math.max(0, ...changes);
  if (fall + rise === 0) return { zero: TRACK / 2, perPercent: 0 };
  const ideal = (fall / (fall + rise)) * TRACK;
  const zero = Math.min(Math.max(ideal, LEAST_SIDE), TRACK - LEAST_SIDE);
  const perPercent = Math.min(
    TRACK / LEAST_RANGE_PERCENT,
    fall === 0 ? Infinity : zero / fall,
    rise === 0 ? Infinity : (TRACK - zero) / rise,
  );
  return { zero, perPercent };
}
