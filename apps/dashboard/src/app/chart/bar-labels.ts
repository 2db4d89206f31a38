import { BarElement, type Chart, type Plugin } from 'chart.js';
import { type PaletteColours } from '../theme/palette';
import { type BarPoint } from './chart-picture';
import { placeBarLabels, type DrawnBar } from './place-bar-labels';

const LINE_HEIGHT = 11;
const DOT_RADIUS = 2;
/** From a bar's end to the middle of its dot. */
const DOT_DISTANCE = 6;

/** Writes the labels at the ends of the bars, as far as they fit, and sets the dots of the marked ones. */
export function barLabels(points: readonly BarPoint[], colours: PaletteColours): Plugin {
  return {
    id: 'barLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `500 ${LINE_HEIGHT}px ${colours.font}`;
      ctx.fillStyle = colours.inkSoft;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'alphabetic';
      for (const { x, y } of markedEnds(chart, points)) {
        ctx.beginPath();
        ctx.arc(x, y, DOT_RADIUS, 0, 2 * Math.PI);
        ctx.fill();
      }
      const placed = placeBarLabels(
        drawnBars(chart, points),
        (label) => ctx.measureText(label).width,
        { left: chartArea.left, right: chart.width, lineHeight: LINE_HEIGHT },
      );
      for (const { label, x, y } of placed) ctx.fillText(label, x, y - 1);
      ctx.restore();
    },
  };
}

function drawnBars(chart: Chart, points: readonly BarPoint[]): readonly DrawnBar[] {
  const zero = chart.scales['y']?.getPixelForValue(0) ?? 0;
  return chart.getDatasetMeta(0).data.flatMap((element, index) => {
    const point = points[index];
    if (point === undefined || point.value === null || !(element instanceof BarElement)) return [];
    const { x, y } = element;
    const { width } = element.getProps(['width'], true);
    return [{ label: point.label, middle: x, halfWidth: width / 2, end: y, zero }];
  });
}

function markedEnds(chart: Chart, points: readonly BarPoint[]) {
  return chart.getDatasetMeta(0).data.flatMap((element, index) => {
    const point = points[index];
    if (point?.look !== 'marked' || point.value === null) return [];
    const away = point.value < 0 ? DOT_DISTANCE : -DOT_DISTANCE;
    return [{ x: element.x, y: element.y + away }];
  });
}
