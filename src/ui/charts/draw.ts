// Charts drawn by the library: as the text of an SVG, and on a canvas. The library and all that is known
// of its ways stand here; it is loaded with the page of charts.
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, setPlatformAPI, use as register } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../report/charts';
import { layoutOf, type Whose } from './layout';
import { measureText } from './measure';

register([BarChart, GridComponent, LegendComponent, TitleComponent, CanvasRenderer, SVGRenderer]);
// The library takes of it nothing but the width.
setPlatformAPI({ measureText: measureText as (text: string, font?: string) => TextMetrics });

/** Pixels of a PNG for each of the layout. */
const SCALE = 2;

/** The chart as an SVG file: it opens by itself, has no script, and says what it shows. */
export function svgOf(chart: Chart, whose: Whose): Uint8Array {
  const { width, height, option } = layoutOf(chart, whose);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawn.setOption(option);
  const text = plainSvg(drawn.renderToSVGString(), chart.id);
  drawn.dispose();
  const words = `<title>${escaped(chart.title)}</title>\n<desc>${escaped(chart.words.join(''))}</desc>`;
  const svg = text.replace(
    /^<svg[^>]*>/,
    (head) => `${head.replace('<svg', '<svg role="img"')}\n${words}`,
  );
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
}

/**
 * Without what the library writes for its own script, with names that do not count its drawings, and with
 * attributes where it has styles: pages with a policy of their own take these.
 */
function plainSvg(text: string, id: string): string {
  return text
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style.replace(/([\w-]+):([^;]*);?/g, ' $1="$2"'),
    )
    .replace(/\bzr\d+-/g, `${id}-`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Draws a chart on a canvas, which takes the size of the picture. */
export function drawOn(canvas: HTMLCanvasElement, chart: Chart, whose: Whose): void {
  const { width, height, option } = layoutOf(chart, whose);
  // What the library has drawn itself goes when it is done.
  const own = document.createElement('canvas');
  const size = { width, height, devicePixelRatio: SCALE };
  const drawn = init(own, null, { renderer: 'canvas', ...size });
  drawn.setOption(option);
  drawn.getZr().flush();
  canvas.width = own.width;
  canvas.height = own.height;
  canvas.getContext('2d')?.drawImage(own, 0, 0);
  drawn.dispose();
}

/** What stands on a canvas, as PNG. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : new Uint8Array();
}
