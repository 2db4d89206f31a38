import { signedText } from '../wording/percent-text';
import { sessionDateText } from '../wording/session-date-text';
import { chartText } from '../text/chart-text';
import { type ChartPicture } from './chart-picture';

/** The numbers of a chart, worded: a column for each line, or the labels, changes and notes of bars. */
export interface ChartRows {
  readonly heads: readonly string[];
  /** Newest session first. */
  readonly rows: readonly {
    readonly date: string;
    readonly session: string;
    readonly cells: readonly string[];
  }[];
}

/** What the table of a chart holds. */
export function chartRows(picture: ChartPicture): ChartRows {
  const { heads, cellsOf } = picture.kind === 'bars' ? barCells(picture) : lineCells(picture);
  const rows = picture.points.map(({ date }, index) => ({
    date,
    session: sessionDateText(date),
    cells: cellsOf(index),
  }));
  return { heads, rows: rows.toReversed() };
}

type Cells = {
  readonly heads: readonly string[];
  readonly cellsOf: (index: number) => readonly string[];
};

function barCells({ points }: Extract<ChartPicture, { kind: 'bars' }>): Cells {
  const labelled = points.some(({ label }) => label !== '');
  const noted = points.some(({ notes }) => notes.length > 0);
  return {
    heads: [
      ...(labelled ? [chartText.symbol] : []),
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

function lineCells({ subject, others }: Extract<ChartPicture, { kind: 'lines' }>): Cells {
  const lines = [subject, ...others];
  return {
    heads: lines.map(({ label }) => chartText.symbolPercent(label)),
    cellsOf: (index) => lines.map(({ values }) => valueText(values[index] ?? null)),
  };
}

function valueText(value: number | null): string {
  return value === null ? '' : signedText(value);
}
