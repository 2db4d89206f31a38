import { type Chart, type Plugin } from 'chart.js';
import { type PaletteColours } from '../theme/palette';
import { type ChartLine, type LinePicture } from './chart-picture';
import { placeLineLabels, type LineEnd } from './place-line-labels';

const FONT_SIZE = 11;
const LINE_HEIGHT = 13;
const GAP = 6;

/** Writes the symbols at the ends of the lines that reach the last session, as far as they fit. */
export function lineLabels({ subject, others }: LinePicture, colours: PaletteColours): Plugin {
  return {
    id: 'lineLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      const placed = placeLineLabels(lineEnds(chart, [subject, ...others]), {
        top: chartArea.top + LINE_HEIGHT / 2,
        bottom: chartArea.bottom - LINE_HEIGHT / 2,
        lineHeight: LINE_HEIGHT,
      });
      for (const { label, y } of placed) {
        const isSubject = label === subject.label;
        ctx.font = `${isSubject ? 650 : 500} ${FONT_SIZE}px ${colours.font}`;
        ctx.fillStyle = isSubject ? colours.ink : colours.inkFaint;
        ctx.fillText(label, chartArea.right + GAP, y);
      }
      ctx.restore();
    },
  };
}

function lineEnds(chart: Chart, lines: readonly ChartLine[]): readonly LineEnd[] {
  const scale = chart.scales['y'];
  return lines.flatMap(({ label, values }) => {
    const value = values.at(-1);
    if (scale === undefined || value === undefined || value === null) return [];
    return [{ label, y: scale.getPixelForValue(value) }];
  });
}
