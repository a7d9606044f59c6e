/** 更正说明: what was published and what is right, figures in one table and texts in another. */
import type { Difference } from '../report/difference';
import type { Form } from '../report/form';
import { isWordy, nameOf, partName, shownValue } from '../report/words';
import { partOf } from '../report/target';
import type { Correction } from './correction';
import type { Block, Run } from './document';
import { settledText } from './lines';
import { changeInContext } from './redline';
import { wordsTable, type WordsRow } from './words-table';

const BLANK = '空白';

/** The tables, each under its heading where there are both. */
export function correctionBlocks(form: Form, { differences }: Correction): Block[] {
  const isText = (difference: Difference): boolean => isWordy(form, difference);
  const figures = differences.filter((difference) => !isText(difference));
  const texts = differences.filter(isText);
  const parts = [
    ...(figures.length > 0 ? [figuresPart(form, figures)] : []),
    ...(texts.length > 0 ? [textsPart(form, texts)] : []),
  ];
  return parts.flatMap(({ title, heads, rows }, at): Block[] => [
    { kind: 'heading', level: 1, text: parts.length > 1 ? `${'一二'[at] ?? ''}、${title}` : title },
    wordsTable(title, heads, rows),
  ]);
}

interface Part {
  readonly title: string;
  readonly heads: readonly (readonly [head: string, share: number])[];
  readonly rows: readonly WordsRow[];
}

function figuresPart(form: Form, differences: readonly Difference[]): Part {
  const rows = differences.map((difference, at): WordsRow => {
    const { address, old, new: to } = difference;
    const [was, is] = [old, to].map((value) => settledText(shownValue(address, value)) || BLANK);
    return [String(at + 1), placeOf(form, difference), was ?? BLANK, is ?? BLANK];
  });
  const heads = [
    ['序号', 8],
    ['指标', 52],
    ['原公布', 20],
    ['更正为', 20],
  ] as const;
  return { title: '数据更正', heads, rows };
}

function textsPart(form: Form, differences: readonly Difference[]): Part {
  const rows = differences.map((difference, at): WordsRow => {
    const { address, old, new: to } = difference;
    const [was = '', is = ''] = [old, to].map((value) => settledText(shownValue(address, value)));
    const runs = changeInContext(was, is);
    const without = (mark: Run['mark']): string =>
      runs
        .filter((run) => run.mark !== mark)
        .map(({ text }) => text)
        .join('') || BLANK;
    return [String(at + 1), placeOf(form, difference), without('added'), without('removed')];
  });
  const heads = [
    ['序号', 8],
    ['部分', 20],
    ['原文', 36],
    ['更正为', 36],
  ] as const;
  return { title: '文字更正', heads, rows };
}

/** The part, then row and column; a total that only follows is none of the 更正 that are counted. */
function placeOf(form: Form, { address, follows }: Difference): string {
  const part = partOf(form, address);
  const section = part === undefined ? '' : partName(form, part);
  const name = nameOf(form, address) + (follows ? '（随之变动）' : '');
  return section === '' || section === name ? name : `${section}\n${name}`;
}
