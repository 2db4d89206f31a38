import { roundPercent } from '@tre/movers-domain';

const BOUNDS = [0.5, 1, 2, 4];

/** The colour step of a change in percent, −4 to 4, as it is shown: from ±0.5, 1, 2 and 4 % on; the scale is fixed. */
export function heatStep(percent: number): number {
  const shown = roundPercent(percent);
  const step = BOUNDS.filter((bound) => Math.abs(shown) >= bound).length;
  return shown < 0 ? 0 - step : step;
}
