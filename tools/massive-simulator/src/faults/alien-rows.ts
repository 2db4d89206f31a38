import { fraction, hash, hashText, pick } from '../market/hash';
import { spoiledRow, spoilings } from './spoiled-row';

/** How many rows of nobody's stock there are in an answer. */
export const ALIEN_ROWS = 40;

const BINARY = ['\u0000', '\u0001', '\u001f', '\u007f', '\u00ff', '\ufffd', '\u2028', '"', '\\'];

/** Something that stands among the rows but is no stock's bar, and where, as a fraction of the answer. */
export interface AlienRow {
  readonly row: unknown;
  readonly place: number;
}

/** The aliens of a session: binary tickers, spoiled prices, values that are no rows. */
export function alienRows(seed: number, session: string, t: number): readonly AlienRow[] {
  const draw = hashText(seed, `aliens ${session}`);
  return Array.from({ length: ALIEN_ROWS }, (_, order) => ({
    row: alienRow(hash(draw, order), order, t),
    place: fraction(hash(draw, order, 1)),
  }));
}

function alienRow(draw: number, order: number, t: number): unknown {
  if (order === 0) return null;
  if (order === 1) return 'T,v,vw,o,c,h,l,t,n';
  if (order === 2) return [];
  const ticker = Array.from({ length: 1 + (draw % 6) }, (_, at) => pick(BINARY, hash(draw, at)));
  const price = 1 + (draw % 90_000) / 100;
  const row = { T: ticker.join(''), v: 100, o: price, c: price, h: price, l: price, t, n: 1 };
  return order % 4 === 0 ? { ...row, T: order } : spoiledRow(row, pick(spoilings, draw));
}
