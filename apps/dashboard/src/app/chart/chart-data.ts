import { type ChartData, type ChartDataset } from 'chart.js';
import { type PaletteColours } from '../theme/palette';
import { senseOf } from '../wording/percent-text';
import { type BarPoint, type ChartLine, type ChartPicture } from './chart-picture';

/** The kinds of chart that are registered. */
export type ChartKind = 'bar' | 'line';

/** A picture's data as chart.js takes it; null where nothing is drawn. */
export type SessionChartData = ChartData<ChartKind, (number | null)[], string>;

const BORDER = { hollow: 1.5, marked: 0, solid: 0 };

/** The values of a picture in its colours; the first dataset is the one that is pointed at, and drawn last. */
export function chartData(picture: ChartPicture, colours: PaletteColours): SessionChartData {
  return {
    labels: picture.points.map(({ date }) => date),
    datasets:
      picture.kind === 'bars'
        ? [bars(picture.points, colours)]
        : [
            line(picture.subject, { colour: colours.ink, width: 2, dot: 4 }),
            ...picture.others.map((other) =>
              line(other, { colour: colours.control, width: 1, dot: 0 }),
            ),
          ],
  };
}

function bars(
  points: readonly BarPoint[],
  colours: PaletteColours,
): ChartDataset<'bar', (number | null)[]> {
  const colourOf = ({ value }: BarPoint) =>
    ({ up: colours.up, down: colours.down, level: colours.inkFaint })[senseOf(value ?? 0)];
  const fills = points.map((point) =>
    point.look === 'hollow' ? colours.surface : colourOf(point),
  );
  return {
    type: 'bar',
    data: points.map(({ value }) => value),
    backgroundColor: fills,
    hoverBackgroundColor: fills,
    borderColor: points.map(colourOf),
    hoverBorderColor: colours.ink,
    borderWidth: points.map(({ look }) => BORDER[look]),
    hoverBorderWidth: 2,
    borderSkipped: false,
    borderRadius: 2,
    barPercentage: 0.86,
    categoryPercentage: 0.84,
    maxBarThickness: 36,
  };
}

interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** The radius of the dot where the line is pointed at. */
  readonly dot: number;
}

function line(
  { values }: ChartLine,
  { colour, width, dot }: Stroke,
): ChartDataset<'line', (number | null)[]> {
  const alone = values.filter((value) => value !== null).length === 1;
  return {
    type: 'line',
    data: [...values],
    spanGaps: false,
    borderColor: colour,
    borderWidth: width,
    borderJoinStyle: 'round',
    pointRadius: alone ? width : 0,
    pointHoverRadius: dot,
    pointHitRadius: 0,
    pointBackgroundColor: colour,
    pointHoverBackgroundColor: colour,
    pointBorderWidth: 0,
    pointHoverBorderWidth: 0,
  };
}
