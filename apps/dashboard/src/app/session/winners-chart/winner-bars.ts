import { type ChartData, type ChartOptions } from 'chart.js';
import { type PaletteColours } from '../../theme/palette';
import { percentText, senseOf, tickText } from '../../wording/percent-text';
import { sessionDateText } from '../../wording/session-date-text';
import { type WinnerRow } from '../winner-rows';
import { axisLabels } from './axis-labels';

/** The chart's data as chart.js takes it; null where there is no record. */
export type WinnerBars = ChartData<'bar', (number | null)[], string>;

/** Below this many pixels a session, only weeks are worded on the axis. */
const LEAST_PITCH = 19;
const TICK_SIZE = 11;
const HOLLOW_BORDER = 1.5;
/** Room for the symbols beyond the bars' ends, as a part of the whole range. */
const LABEL_ROOM = 0.11;

/** Signed bars, oldest session first; a provisional one is hollow. */
export function winnerBars(rows: readonly WinnerRow[], colours: PaletteColours): WinnerBars {
  const colourOf = ({ top }: WinnerRow) =>
    top === null
      ? colours.inkFaint
      : { up: colours.up, down: colours.down, level: colours.inkFaint }[senseOf(top.change)];
  const fills = rows.map((row) =>
    row.settled === 'provisional' ? colours.surface : colourOf(row),
  );
  return {
    labels: rows.map(({ date }) => date),
    datasets: [
      {
        data: rows.map(({ top }) => top?.change ?? null),
        backgroundColor: fills,
        hoverBackgroundColor: fills,
        borderColor: rows.map(colourOf),
        hoverBorderColor: colours.ink,
        borderWidth: rows.map(({ settled }) => (settled === 'provisional' ? HOLLOW_BORDER : 0)),
        hoverBorderWidth: 2,
        borderSkipped: false,
        borderRadius: 2,
        barPercentage: 0.86,
        categoryPercentage: 0.84,
        maxBarThickness: 36,
      },
    ],
  };
}

/** Axes, tooltip and behaviour of the chart; nothing moves. */
export function winnerBarOptions(
  rows: readonly WinnerRow[],
  colours: PaletteColours,
): ChartOptions<'bar'> {
  const dates = rows.map(({ date }) => date);
  const labels = { sessions: axisLabels(dates, 'sessions'), weeks: axisLabels(dates, 'weeks') };
  const range = valueRange(rows);
  const font = { family: colours.font, size: TICK_SIZE };
  return {
    animation: false,
    maintainAspectRatio: false,
    font,
    events: ['mousemove', 'mouseout', 'touchstart', 'touchmove'],
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 4 } },
    scales: {
      x: {
        grid: { display: false },
        border: { display: false },
        ticks: {
          autoSkip: false,
          maxRotation: 0,
          color: colours.inkFaint,
          font,
          callback(_value, index) {
            const roomy = this.width / rows.length >= LEAST_PITCH;
            return [...(labels[roomy ? 'sessions' : 'weeks'][index] ?? [])];
          },
        },
      },
      y: {
        ...range,
        grid: {
          color: ({ tick }) => (tick.value === 0 ? colours.inkFaint : colours.hairline),
          drawTicks: false,
        },
        border: { display: false },
        ticks: {
          color: colours.inkFaint,
          font,
          padding: 8,
          stepSize: tickStep(range.max - range.min),
          includeBounds: false,
          callback: (value) => tickText(Number(value)),
        },
      },
    },
    plugins: {
      tooltip: {
        animation: false,
        displayColors: false,
        backgroundColor: colours.ink,
        titleColor: colours.surface,
        bodyColor: colours.surface,
        footerColor: colours.surface,
        titleFont: { ...font, size: 12, weight: 500 },
        bodyFont: { ...font, size: 13, weight: 600 },
        footerFont: { ...font, weight: 400 },
        padding: 8,
        cornerRadius: 6,
        callbacks: {
          title: (items) => rowAt(rows, items, ({ date }) => sessionDateText(date)),
          label: (item) => rowAt(rows, [item], winnerHeadline),
          footer: (items) => rowAt(rows, items, ({ notes }) => notes.join(', ')),
        },
      },
    },
  };
}

/** From the deepest fall to the highest rise, zero included, with room for the labels of the bars' ends. */
export function valueRange(rows: readonly WinnerRow[]): { min: number; max: number } {
  const changes = rows.map(({ top }) => top?.change ?? 0);
  const min = Math.min(0, ...changes);
  const max = Math.max(0, ...changes);
  const room = (max - min || 1) * LABEL_ROOM;
  return { min: min < 0 ? min - room : 0, max: max > 0 || min === 0 ? max + room : 0 };
}

const MOST_STEPS = 8;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

/** The round distance of the grid's lines over a range, in percent. */
export function tickStep(range: number): number {
  return STEPS.find((step) => range / step <= MOST_STEPS) ?? 100;
}

/** `TSLA −3.50 %`; empty where there is no record. */
export function winnerHeadline({ top }: WinnerRow): string {
  return top === null ? '' : `${top.symbol} ${percentText(top.change)}`;
}

function rowAt(
  rows: readonly WinnerRow[],
  items: readonly { readonly dataIndex: number }[],
  word: (row: WinnerRow) => string,
): string {
  const [item] = items;
  const row = item && rows[item.dataIndex];
  return row === undefined ? '' : word(row);
}
