import { type TradingDate } from '@tre/movers-domain';
import { signedText } from '../wording/percent-text';
import { chartText } from '../text/chart-text';
import { sessionText } from '../text/session-text';
import { type ChartPicture } from './chart-picture';

/** The numbers of a chart, worded: a column for each line, or the labels, changes and notes of bars. */
export interface ChartRows {
  readonly heads: readonly string[];
  /** Newest session first. */
  readonly rows: readonly {
    readonly date: TradingDate;
    readonly cells: readonly string[];
  }[];
  /** How many lines have no column. */
  readonly leftOut: number;
}

/** What the table of a chart holds, with columns for so many lines at most; the one in ink comes first. */
export function chartRows(picture: ChartPicture, mostLines: number): ChartRows {
  const { heads, cellsOf, leftOut } =
    picture.kind === 'bars' ? barCells(picture) : lineCells(picture, mostLines);
  const rows = picture.points.map(({ date }, index) => ({
    date,
    cells: cellsOf(index),
  }));
  return { heads, rows: rows.toReversed(), leftOut };
}

type Cells = Pick<ChartRows, 'heads' | 'leftOut'> & {
  readonly cellsOf: (index: number) => readonly string[];
};

function barCells({ points }: Extract<ChartPicture, { kind: 'bars' }>): Cells {
  const labelled = points.some(({ label }) => label !== '');
  const noted = points.some(({ notes }) => notes.length > 0);
  return {
    leftOut: 0,
    heads: [
      ...(labelled ? [sessionText.symbol] : []),
      chartText.changePercent,
      ...(noted ? [chartText.notes] : []),
    ],
    cellsOf: (index) => {
      const point = points[index];
      return [
        ...(labelled ? [point?.label ?? ''] : []),
        valueText(point?.value ?? null),
        ...(noted ? [point?.notes.join(', ') ?? ''] : []),
      ];
    },
  };
}

function lineCells(
  { subject, others }: Extract<ChartPicture, { kind: 'lines' }>,
  mostLines: number,
): Cells {
  const all = [subject, ...others];
  const lines = all.slice(0, mostLines);
  return {
    leftOut: all.length - lines.length,
    heads: lines.map(({ label }) => chartText.symbolPercent(label)),
    cellsOf: (index) => lines.map(({ values }) => valueText(values[index] ?? null)),
  };
}

function valueText(value: number | null): string {
  return value === null ? '' : signedText(value);
}
