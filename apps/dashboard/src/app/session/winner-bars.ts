import { type BarPicture } from '../chart/chart-picture';
import { percentText } from '../wording/percent-text';
import { type WinnerRow } from './winner-rows';

/** The top movers as signed bars with their symbols; a provisional one is hollow. */
export function winnerBars(rows: readonly WinnerRow[]): BarPicture {
  const symbols = new Set(rows.flatMap(({ top }) => top?.symbol ?? []));
  return {
    kind: 'bars',
    points: rows.map(({ date, top, settled, notes }) => ({
      date,
      headline: top === null ? '' : `${top.symbol} ${percentText(top.change)}`,
      notes,
      value: top?.change ?? null,
      // One symbol on every bar says nothing.
      label: symbols.size > 1 ? (top?.symbol ?? '') : '',
      look: settled === 'provisional' ? 'hollow' : 'solid',
    })),
  };
}
