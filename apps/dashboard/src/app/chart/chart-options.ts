import { type ChartOptions, type TooltipItem } from 'chart.js';
import { type PaletteColours } from '../theme/palette';
import { tickText } from '../wording/percent-text';
import { sessionDateText } from '../wording/session-date-text';
import { axisDetail, axisLabels, type AxisDetail } from './axis-labels';
import { type ChartKind } from './chart-data';
import { type ChartPicture, type ChartPoint } from './chart-picture';
import { tickStep, valueRange } from './value-range';

const TICK_SIZE = 11;
/** Beside the plot, for the labels at the ends of lines: so much a letter, and so much before the first. */
const LETTER_WIDTH = 7.5;
const LABEL_GAP = 8;

/** Axes, tooltip and behaviour of a chart over sessions; nothing moves. */
export function chartOptions(
  picture: ChartPicture,
  colours: PaletteColours,
): ChartOptions<ChartKind> {
  const { points } = picture;
  const labelsIn = labelled(points);
  const range = valueRange(picture);
  const font = { family: colours.font, size: TICK_SIZE };
  return {
    animation: false,
    maintainAspectRatio: false,
    font,
    events: ['mousemove', 'mouseout', 'touchstart', 'touchmove'],
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 4, right: roomForLabels(picture) } },
    scales: {
      x: {
        type: 'category',
        offset: true,
        grid: { display: false },
        border: { display: false },
        ticks: {
          autoSkip: false,
          maxRotation: 0,
          color: colours.inkFaint,
          font,
          callback(_value, index) {
            return [...(labelsIn(axisDetail(this.width / points.length))[index] ?? [])];
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
          stepSize: tickStep(range),
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
        filter: ({ datasetIndex }) => datasetIndex === 0,
        callbacks: {
          title: (items) => pointAt(points, items, ({ date }) => sessionDateText(date)),
          label: (item) => pointAt(points, [item], ({ headline }) => headline),
          footer: (items) => pointAt(points, items, ({ notes }) => notes.join(', ')),
        },
      },
    },
  };
}

/** The words of each detail, made when they are first asked for. */
function labelled(points: readonly ChartPoint[]) {
  const dates = points.map(({ date }) => date);
  const made = new Map<AxisDetail, readonly (readonly string[])[]>();
  return (detail: AxisDetail) => {
    const labels = made.get(detail) ?? axisLabels(dates, detail);
    made.set(detail, labels);
    return labels;
  };
}

function roomForLabels(picture: ChartPicture): number {
  if (picture.kind === 'bars') return 0;
  const letters = [picture.subject, ...picture.others].map(({ label }) => label.length);
  return LABEL_GAP + Math.max(...letters) * LETTER_WIDTH;
}

function pointAt(
  points: readonly ChartPoint[],
  items: readonly Pick<TooltipItem<ChartKind>, 'dataIndex'>[],
  word: (point: ChartPoint) => string,
): string {
  const [item] = items;
  const point = item && points[item.dataIndex];
  return point === undefined ? '' : word(point);
}
