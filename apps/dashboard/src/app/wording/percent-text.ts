import { roundPercent } from '@tre/movers-domain';

/** Which way a change goes once it is rounded as it is shown. */
export type Sense = 'up' | 'down' | 'level';

const MINUS = '\u2212';
const THIN_SPACE = '\u2009';
const PLACES = 2;

/** A change in percent as the screen writes it: `−3.50 %`, `+0.60 %`, `0.00 %`. */
export function percentText(percent: number): string {
  return `${signedText(percent)}${THIN_SPACE}%`;
}

/** The same without the unit, for columns and cells whose head names it. */
export function signedText(percent: number): string {
  const rounded = roundPercent(percent);
  return signed(rounded, Math.abs(rounded).toFixed(PLACES));
}

/** A change with one decimal and no unit, for narrow cells: `−3.5`. */
export function tenthsText(percent: number): string {
  const digits = (Math.round(Math.abs(percent) * 10) / 10).toFixed(1);
  return digits === '0.0' ? digits : signed(percent, digits);
}

/** A round percentage of an axis: `−2 %`, `+2 %`, `0 %`. */
export function tickText(percent: number): string {
  const rounded = roundPercent(percent);
  return `${signed(rounded, String(Math.abs(rounded)))}${THIN_SPACE}%`;
}

/** An amount in percent that has no direction: `40 %`. */
export function amountText(percent: number): string {
  return `${Math.abs(roundPercent(percent))}${THIN_SPACE}%`;
}

/** Up, down, or level where nothing is left after rounding. */
export function senseOf(percent: number): Sense {
  const rounded = roundPercent(percent);
  if (rounded === 0) return 'level';
  return rounded > 0 ? 'up' : 'down';
}

function signed(value: number, digits: string): string {
  if (value === 0) return digits;
  return value > 0 ? `+${digits}` : `${MINUS}${digits}`;
}
