/** 图表 as files: each chart as a picture, and all of them as a Word file. How they are drawn is told in ui. */
import type { Report } from '../report/report';
import type { DrawnChart } from './compose-charts';
import { TYPES } from './file-kind';
import { fitForFile, stemOf } from './file-names';
import { CHARTS } from './paper-names';
import { checkedPaper, type Saved } from './saved';
import type { FontSet } from './typesetting';

interface Marked {
  readonly draft: boolean;
}

const PICTURE_TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** A drawn chart as a file; a PNG is given its title and what it shows in words. */
export async function chartFile(
  kind: 'svg' | 'png',
  report: Report,
  { draft }: Marked,
  { chart, picture }: DrawnChart,
): Promise<Saved> {
  const { withPngTexts, pngSize } = await import('./png');
  const isPng = kind === 'png';
  if (isPng && !pngSize(picture)) return { ok: false, differences: [NOT_DRAWN] };
  const texts = { Title: chart.title, Description: chart.words.join('') };
  const bytes = isPng ? withPngTexts(picture, texts) : picture;
  const name = fitForFile(`${stemOf(report, { draft })}-${CHARTS}-${chart.title}.${kind}`);
  return { ok: true, file: { name, type: PICTURE_TYPES[kind], bytes } };
}

const NOT_DRAWN = '浏览器没有画出图片。';

/** All charts as a Word file, with their figures. Equal charts and pictures give equal bytes. */
export async function saveCharts(
  report: Report,
  { draft, fonts }: Marked & { readonly fonts: FontSet },
  drawn: readonly DrawnChart[],
): Promise<Saved> {
  const [{ composeCharts }, { writeDocx }] = await Promise.all([
    import('./compose-charts'),
    import('./write-docx'),
  ]);
  const name = fitForFile(`${stemOf(report, { draft })}-${CHARTS}.docx`);
  const document = { ...composeCharts(report, { draft }, drawn), fonts };
  return checkedPaper(name, TYPES.docx, await writeDocx(document), CHARTS);
}
