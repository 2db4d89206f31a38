import { type ChartPicture } from './chart-picture';

/** The ends of the value axis, in percent. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** Room beyond the outermost values, as a part of the whole range: bars have their labels there. */
const ROOM = { bars: 0.11, lines: 0.04 };
const MOST_STEPS = 8;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
const LARGEST_STEP = 1000;

/** From the lowest value to the highest, zero included. */
export function valueRange(picture: ChartPicture): ValueRange {
  const values = valuesOf(picture);
  const min = values.reduce<number>((least, value) => Math.min(least, value ?? 0), 0);
  const max = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const room = (max - min || 1) * ROOM[picture.kind];
  return { min: min < 0 ? min - room : 0, max: max > 0 || min === 0 ? max + room : 0 };
}

/** The round distance of the grid's lines over a range, in percent. */
export function tickStep({ min, max }: ValueRange): number {
  return STEPS.find((step) => (max - min) / step <= MOST_STEPS) ?? LARGEST_STEP;
}

function valuesOf(picture: ChartPicture): readonly (number | null)[] {
  return picture.kind === 'bars'
    ? picture.points.map(({ value }) => value)
    : [picture.subject, ...picture.others].flatMap(({ values }) => values);
}
