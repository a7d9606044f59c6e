// Every kind of file the program writes for office programs: both forms, short and long texts, all fonts,
// turned tables, blank forms, papers of review, office papers, charts.
import { readFileSync } from 'node:fs';
import {
  saveBlank,
  saveCharts,
  saveOfficePaper,
  savePaper,
  saveReport,
  type Typesetting,
} from '../../src/files/save';
import { chartsOf } from '../../src/report/charts';
import { FORMS, formOf } from '../../src/report/forms/index';
import type { Report } from '../../src/report/report';
import { changedDesk, correctedDesk, returnedDesk } from '../../src/testing/review-log';
import { jili2020, suqian2023, suqian2024, withValues } from '../../src/testing/samples';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fonts: Typesetting['fonts'];
  /** How many pages a person would expect. */
  readonly pages: readonly [least: number, most: number];
  /** How many of them are turned. */
  readonly turned: number;
  /** Papers count their pages in words. */
  readonly paper: boolean;
}

const SENTENCE = '持续做好政策文件集中公开和动态更新，及时回应社会关切，保障公众依法获取政府信息。';
const HEADINGS = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];
const NUMERALS = '一二三四五';

/** Three pages of text under small headings, some on lines of their own. */
const LONG = HEADINGS.map(
  (heading, at) =>
    `（${NUMERALS[at] ?? ''}）${heading}${at % 2 === 0 ? '\n' : '。'}${SENTENCE.repeat(8)}\n` +
    `1.${SENTENCE}\n（1）${SENTENCE}`,
).join('\n');

const SHORT = {
  preamble: '本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为1月1日至12月31日。',
  overview: '全年收到申请 3511 件，均已按期答复。',
  problems: '一是更新不够及时。\n二是队伍力量不足。',
  otherMatters: '本年度没有收取信息处理费。',
  'about:date': '2024年1月20日',
  'about:contact': '市政府办公室，0527-12345678',
};
const LONG_NAME = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室';

const LANDSCAPE: Typesetting = { fonts: 'gb2312', landscape: ['requests'] };
const ALL_LANDSCAPE: Typesetting = { fonts: 'founder', landscape: ['requests', 'disputes'] };
const SYSTEM: Typesetting = { fonts: 'system', landscape: [] };

interface Asked {
  readonly report: Report;
  readonly typesetting?: Typesetting;
  readonly draft?: boolean;
  readonly pages: Sample['pages'];
  readonly turned?: number;
}

const short = withValues(suqian2023(), SHORT);
const long = withValues(suqian2023(), {
  ...SHORT,
  overview: LONG,
  problems: LONG,
  'about:organ.name': LONG_NAME,
});
const old = withValues(jili2020(), { ...SHORT, overview: LONG });
const ASKED: Readonly<Record<string, Asked>> = {
  short: { report: short, pages: [3, 4] },
  'short-system': { report: short, typesetting: SYSTEM, pages: [3, 4] },
  'short-turned': { report: short, typesetting: LANDSCAPE, pages: [4, 5], turned: 2 },
  bare: { report: suqian2024(), pages: [3, 4] },
  long: { report: long, pages: [9, 13] },
  'long-turned': { report: long, typesetting: ALL_LANDSCAPE, pages: [9, 14], turned: 2 },
  'long-draft': { report: long, draft: true, pages: [9, 13] },
  'old-form': { report: old, pages: [5, 8] },
  'old-form-turned': {
    report: old,
    typesetting: ALL_LANDSCAPE,
    draft: true,
    pages: [5, 9],
    turned: 2,
  },
};

/** All Word files. */
export async function wordSamples(): Promise<Sample[]> {
  const reports = Object.entries(ASKED).map(async ([name, asked]) => {
    const { report, pages, turned = 0, draft = false, typesetting } = asked;
    const saved = await saveReport(report, 'docx', { draft, typesetting });
    const fonts = typesetting?.fonts ?? 'gb2312';
    return { name, bytes: bytesIn(saved), fonts, pages, turned, paper: false };
  });
  const blanks = FORMS.map(async (form) => ({
    ...PLAIN,
    name: `blank-${form.id}`,
    bytes: bytesIn(await saveBlank(form, 'docx')),
  }));
  const papers = PAPERS.map(async ([name, kind, log]) => ({
    ...PLAIN,
    name,
    bytes: bytesIn(await savePaper(kind, 'docx', log, { now: NOW })),
    pages: [1, 8] as const,
    paper: true,
  }));
  const office = OFFICE.map(async ([kind, most]) => ({
    ...PLAIN,
    name: `office-${kind}`,
    bytes: bytesIn(await saveOfficePaper(kind, correctedDesk().log, { now: NOW })),
    pages: [1, most] as const,
    paper: kind !== 'letter' && kind !== 'correction',
  }));
  return Promise.all([...reports, ...blanks, ...papers, ...office, charts()]);
}

/** A browser draws them; any picture has to find its room. */
async function charts(): Promise<Sample> {
  const picture = readFileSync(new URL('../../screenshots/fill.png', import.meta.url));
  const drawn = chartsOf(formOf(short.form), short).map((chart) => ({ chart, picture }));
  const saved = await saveCharts(short, { draft: false, fonts: 'founder' }, drawn);
  return {
    ...PLAIN,
    name: 'charts',
    bytes: bytesIn(saved),
    fonts: 'founder',
    pages: [8, 16],
    paper: true,
  };
}

const NOW = Date.UTC(2024, 0, 25, 2);
const PLAIN = { fonts: 'gb2312', pages: [3, 4], turned: 0, paper: false } as const;
const PAPERS = [
  ['submission', 'submission', changedDesk().log],
  ['redline', 'redline', changedDesk().log],
  ['notice', 'notice', returnedDesk().log],
  ['annotated', 'annotated', returnedDesk().log],
  ['record', 'record', changedDesk().log],
  ['check', 'check', changedDesk().log],
] as const;

/** Each with the most pages a person would expect. */
const OFFICE = [
  ['signOff', 1],
  ['secrecy', 1],
  ['sources', 4],
  ['letter', 1],
  ['correction', 2],
  ['retyping', 10],
] as const;

/** All workbooks, by name. */
export async function workbookSamples(): Promise<[name: string, bytes: Uint8Array][]> {
  const reports = Object.entries({ short, long, old }).map(
    async ([name, report]): Promise<[string, Uint8Array]> => [
      `book-${name}`,
      bytesIn(await saveReport(report, 'xlsx', { draft: name === 'old' })),
    ],
  );
  const blanks = FORMS.map(async (form): Promise<[string, Uint8Array]> => [
    `book-blank-${form.id}`,
    bytesIn(await saveBlank(form, 'xlsx')),
  ]);
  return Promise.all([...reports, ...blanks]);
}

function bytesIn(saved: Awaited<ReturnType<typeof saveReport>>): Uint8Array {
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file.bytes;
}
