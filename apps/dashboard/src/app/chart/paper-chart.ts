import { DENSITY, drawChart, type SessionChartConfig } from './draw-chart';

/** About as wide as a sheet of paper, in pixels of the style sheet. */
const WIDTH = 720;
const HEIGHT = 280;

/** A chart for paper, which the style sheet fits to the sheet; undefined where the browser gives no canvas to draw on. */
export function paperChart(
  document: Document,
  config: SessionChartConfig,
): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas');
  canvas.className = 'paper-chart';
  canvas.ariaHidden = 'true';
  canvas.width = WIDTH * DENSITY;
  canvas.height = HEIGHT * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.scale(DENSITY, DENSITY);
  drawChart(context, config, { left: 0, top: 0, width: WIDTH, height: HEIGHT });
  return canvas;
}
