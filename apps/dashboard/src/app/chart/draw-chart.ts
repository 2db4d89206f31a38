import { Chart, type ChartConfiguration } from 'chart.js';
import { type ChartKind } from './chart-data';

/** A chart as chart.js takes it. */
export type SessionChartConfig = ChartConfiguration<ChartKind, (number | null)[], string>;

/** A part of a canvas, in pixels of its context. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels of a picture for elsewhere lie on one of its length. */
export const DENSITY = 2;

/** Draws a chart once into a part of another canvas, of that size whatever the screen shows. */
export function drawChart(
  context: CanvasRenderingContext2D,
  config: SessionChartConfig,
  { left, top, width, height }: Frame,
): void {
  const inner = context.canvas.ownerDocument.createElement('canvas');
  inner.width = width;
  inner.height = height;
  const options = { ...config.options, responsive: false, devicePixelRatio: DENSITY, events: [] };
  const chart = new Chart(inner, { ...config, options });
  context.drawImage(inner, left, top, width, height);
  chart.destroy();
}
