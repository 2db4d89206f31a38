import { addDays, parseTradingDate } from '@tre/movers-domain';
import { type BarPicture, type BarPoint, type LinePicture } from '../chart/chart-picture';
import { percentText } from '../wording/percent-text';

const FIRST = parseTradingDate('2025-08-25');

/** A picture of unlabelled solid bars on days in a row. */
export function barPicture(...values: readonly (number | null)[]): BarPicture {
  return { kind: 'bars', points: values.map((value, index) => barPoint(value, index)) };
}

/** One of its bars, or another. */
export function barPoint(
  value: number | null,
  index: number,
  changes: Partial<BarPoint> = {},
): BarPoint {
  return {
    date: addDays(FIRST, index),
    headline: value === null ? '' : percentText(value),
    notes: value === null ? ['No record'] : [],
    value,
    label: '',
    look: 'solid',
    ...changes,
  };
}

/** A picture of lines A, B, C ..., the first of them in ink. */
export function linePicture(
  subject: readonly (number | null)[],
  ...others: readonly (readonly (number | null)[])[]
): LinePicture {
  const line = (values: readonly (number | null)[], index: number) => ({
    label: 'ABCDEFG'[index] ?? '',
    values,
  });
  return {
    kind: 'lines',
    points: barPicture(...subject).points,
    subject: line(subject, 0),
    others: others.map((values, index) => line(values, index + 1)),
  };
}
