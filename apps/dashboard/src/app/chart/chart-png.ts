import { type PaletteColours } from '../theme/palette';
import { DENSITY, drawChart, type SessionChartConfig } from './draw-chart';
import { wrapText } from './wrap-text';

/** What stands above the chart, and the colours and the font of all of it. */
export interface PngCaption {
  readonly title: string;
  readonly subtitle: string;
  readonly colours: PaletteColours;
}

/** Thrown where the browser makes no picture of a canvas. */
export class PictureFailed extends Error {
  override readonly name = 'PictureFailed';
}

const WIDTH = 1200;
const HEIGHT = 675;
const MARGIN = 40;
const TITLE = { size: 28, line: 36 };
const SUBTITLE = { size: 15, line: 22 };

/** Draws a chart with its caption, always of the same size, whatever the screen shows it in. */
export function chartPng(
  canvas: HTMLCanvasElement,
  config: SessionChartConfig,
  caption: PngCaption,
): Promise<Blob> {
  canvas.width = WIDTH * DENSITY;
  canvas.height = HEIGHT * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) throw new PictureFailed('the browser gives no canvas to draw on');
  context.scale(DENSITY, DENSITY);
  context.fillStyle = caption.colours.surface;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const top = drawCaption(context, caption);
  drawChart(context, config, {
    left: MARGIN,
    top,
    width: WIDTH - 2 * MARGIN,
    height: HEIGHT - top - MARGIN / 2,
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PictureFailed('the browser makes no PNG of the chart'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Returns where the chart begins. */
function drawCaption(
  context: CanvasRenderingContext2D,
  { title, subtitle, colours }: PngCaption,
): number {
  let foot = MARGIN - 8;
  const write = (words: string, weight: number, { size, line }: typeof TITLE, colour: string) => {
    context.font = `${weight} ${size}px ${colours.font}`;
    context.fillStyle = colour;
    const widthOf = (text: string) => context.measureText(text).width;
    for (const piece of wrapText(words, widthOf, WIDTH - 2 * MARGIN)) {
      foot += line;
      context.fillText(piece, MARGIN, foot);
    }
  };
  write(title, 650, TITLE, colours.ink);
  write(subtitle, 400, SUBTITLE, colours.inkSoft);
  return foot + MARGIN / 2;
}
