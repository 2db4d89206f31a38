import { type Row } from '../api/rows';

/** Ways in which a row can be wrong on its own. */
export const spoilings = [
  'huge',
  'negative',
  'zero',
  'lowAboveHigh',
  'null',
  'text',
  'missing',
] as const;

/** The name of a way to be wrong. */
export type Spoiling = (typeof spoilings)[number];

/** The row with prices that cannot be. */
export function spoiledRow(row: Row, spoiling: Spoiling): Row {
  switch (spoiling) {
    case 'huge':
      return { ...row, o: 1e13, c: 1e13, h: 1e13, l: 1e13 };
    case 'negative':
      return { ...row, o: -1, c: -1, l: -1 };
    case 'zero':
      return { ...row, o: 0, c: 0, h: 0, l: 0 };
    case 'lowAboveHigh':
      return { ...row, h: row['l'], l: Number(row['h']) * 2 };
    case 'null':
      return { ...row, o: null, c: null };
    case 'text':
      return { ...row, c: String(row['c']), v: 'NaN' };
    case 'missing':
      return { ...row, c: undefined };
  }
}
