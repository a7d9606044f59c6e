/**
 * The door for everything that goes out: the preview, files, and tables for the clipboard. Every file
 * is read back and compared before it is offered.
 */
import type { Share } from '../report/division';
import type { Form } from '../report/form';
import { replay, type Edit } from '../report/edits';
import { judge } from '../report/judgement';
import { reportFrom, type Report } from '../report/report';
import type { Bundled, Progress } from './bundle';
import { compose, typeset, type ComposeOptions } from './compose';
import type { Copied } from './copy';
import type { Document } from './document';
import { TYPES, type FileKind } from './file-kind';
import { fileName, fitForFile, stemOf } from './file-names';
import { handOverName, type HandedOver } from './handed-over';
import type { Attached } from './open';
import { noReportIn, OFFICE_PAPERS, PAPERS, type OfficeKind, type PaperKind } from './paper-names';
import type { PaperOptions, Papers } from './papers';
import { saveOfficePaper } from './save-office';
import { checkedPaper, type Saved, type SavedFile } from './saved';
import { KIND } from './title';
import { USUAL_TYPESETTING } from './typesetting';
import type { Wording, WordingPart } from './wording';

export { copyChart } from './chart-table';
export { columnShares } from './columns';
export { copyRange, copyTable, type Copied } from './copy';
export type { DrawnChart } from './compose-charts';
export { chartFile, saveCharts } from './save-charts';
export type { HandOver } from './handed-over';
export { openOffice, type Office } from './save-office';
export { pagesStyle } from './html-style';
export { signatureIndents } from './signature';
export { FONT_SETS, USUAL_TYPESETTING, type FontSet, type Typesetting } from './typesetting';
export { OFFICE_PAPERS, PAPERS, saveOfficePaper };
export type { OfficeKind, PaperKind, Papers, Saved, SavedFile, Wording, WordingPart };

/** The document that is exported and previewed. */
export function previewDocument(report: Report, options: ComposeOptions = {}): Document {
  return compose(report, options);
}

/** Writes a file, reads it back and compares. Equal reports give equal bytes. */
export async function saveReport(
  report: Report,
  kind: FileKind,
  options: ComposeOptions = {},
): Promise<Saved> {
  const bytes = await bytesOf(report, kind, options);
  return compared(report, fileName(report, kind, options), kind, bytes);
}

/** 网页正文 for the clipboard: what the editor of a site keeps of the web page. */
export async function siteBody(report: Report, options: ComposeOptions = {}): Promise<Copied> {
  const { plainText, writeFragment } = await import('./write-fragment');
  const document = compose(report, options);
  return { html: writeFragment(document), text: plainText(document) };
}

/** The same as a file, read back and compared. */
export async function saveFragment(report: Report, options: ComposeOptions = {}): Promise<Saved> {
  const { fragmentPage } = await import('./write-fragment');
  const name = fileName(report, 'html', options).replace(/\.html$/, '（网站后台正文）.html');
  return compared(report, name, 'fragment', fragmentPage(compose(report, options)));
}

/** 空白表样: a form without a figure in it, to be filled in by hand and imported. */
export async function saveBlank(
  form: Form,
  kind: 'docx' | 'xlsx',
  typesetting = USUAL_TYPESETTING,
): Promise<Saved> {
  const { blankReport, composeBlank } = await import('./blank');
  const document = typeset(composeBlank(form), form, typesetting);
  const bytes =
    kind === 'docx'
      ? await (await import('./write-docx')).writeDocx(document)
      : await (await import('./write-xlsx')).writeXlsx([{ name: '报告', document }]);
  return compared(blankReport(form), `${KIND}空白表样（${form.name}）.${kind}`, kind, bytes);
}

/** 报送文件, 退回文件: the Word file of a report, with its log in it. */
export async function saveHandOver(
  report: Report,
  { kind, draftNumber, log, ...options }: HandedOver,
): Promise<Saved> {
  const name = handOverName(report, kind, draftNumber);
  const { writeDocx } = await import('./write-docx');
  return compared(report, name, 'docx', await writeDocx(compose(report, options), log), log);
}

/** The papers of review that there are of a report with this log. */
export async function papersOf(edits: readonly Edit[]): Promise<Papers> {
  return (await import('./papers')).papersOf(edits);
}

/** A paper of review to be shown and printed; undefined where there is none. */
export async function paperDocument(
  kind: PaperKind,
  edits: readonly Edit[],
  options: PaperOptions,
): Promise<Document | undefined> {
  return (await import('./papers')).composePaper(kind, edits, options);
}

/** 退回修改意见单 as plain text, for OA and chats. */
export async function noticeText(edits: readonly Edit[]): Promise<string> {
  return (await import('./papers')).noticeText(edits);
}

/** A paper of review as a file. Equal logs and options give equal bytes. */
export async function savePaper(
  kind: PaperKind,
  type: 'docx' | 'html',
  edits: readonly Edit[],
  options: PaperOptions,
): Promise<Saved> {
  const { composePaper, paperName } = await import('./papers');
  const document = composePaper(kind, edits, options);
  if (!document) return { ok: false, differences: ['没有可以对照的稿次。'] };
  const name = fitForFile(`${paperName(kind, edits, options)}.${type}`);
  const bytes =
    type === 'docx'
      ? await (await import('./write-docx')).writeDocx(document)
      : (await import('./write-html')).writeHtml(document);
  if (noReportIn(document) === undefined) {
    return compared(reportFrom(replay(edits)), name, type, bytes);
  }
  return checkedPaper(name, TYPES[type], bytes, PAPERS[kind]);
}

/** 归档包: every file of a report in one archive, each read back, and the archive as well. */
export async function saveBundle(bundled: Bundled, progress: Progress): Promise<Saved> {
  const { packBundle } = await import('./bundle');
  const { report, draft } = judge(reportFrom(replay(bundled.edits)));
  const name = fitForFile(`归档包-${stemOf(report, { draft })}`);
  const writers = {
    report: saveReport,
    fragment: saveFragment,
    handOver: saveHandOver,
    paper: savePaper,
    office: saveOfficePaper,
  };
  return packBundle(name, bundled, writers, progress);
}

/** 分工表: what one 科室 is asked for, to be filled in there and taken in again. */
export async function saveDivision(
  report: Report,
  reportId: string,
  { office, cells }: Share,
): Promise<Saved> {
  const [{ divisionTitle, writeDivision }, { openDivision }] = await Promise.all([
    import('./write-division'),
    import('./open'),
  ]);
  const name = fitForFile(`${divisionTitle(report)}（${office}）.xlsx`);
  const bytes = await writeDivision({ report, reportId, office, cells });
  const opened = await openDivision(name, bytes);
  const isRight =
    opened.ok &&
    opened.division.report === reportId &&
    opened.division.office === office &&
    opened.division.asked.join() === cells.map(({ address }) => address).join();
  return isRight
    ? { ok: true, file: { name, type: TYPES.xlsx, bytes } }
    : { ok: false, differences: [opened.ok ? '分工表与分工不一致。' : opened.sentence] };
}

/** A file is offered if it says, when it is read, what the report says. */
async function compared(
  report: Report,
  name: string,
  kind: FileKind | 'fragment',
  bytes: Uint8Array,
  log?: string,
): Promise<Saved> {
  const [{ openFile }, { differences }] = await Promise.all([
    import('./open'),
    import('./compare'),
  ]);
  const type = kind === 'fragment' ? 'html' : kind;
  const opened = await openFile(name, bytes);
  const found = opened.ok
    ? opened.kind === type
      ? differences(report, opened.values, kind)
      : ['写出的文件不能按原类型读回。']
    : [opened.sentence];
  if (log !== undefined && !(opened.ok && carries(opened.attached, log)))
    found.push('文件所附的修改记录与报告不一致。');
  return found.length > 0
    ? { ok: false, differences: found }
    : { ok: true, file: { name, type: TYPES[type], bytes } };
}

function carries(attached: Attached | undefined, log: string): boolean {
  return typeof attached === 'object' && attached.text === log;
}

async function bytesOf(
  report: Report,
  kind: FileKind,
  options: ComposeOptions,
): Promise<Uint8Array> {
  if (kind === 'json') return (await import('./write-json')).writeJson(report);
  if (kind === 'xlsx') return workbookOf(report, options);
  const document = compose(report, options);
  if (kind === 'html') return (await import('./write-html')).writeHtml(document);
  return (await import('./write-docx')).writeDocx(document);
}

/** What is printed below the signature stands on the second sheet: the first has no signature either. */
async function workbookOf(
  report: Report,
  { code, ...options }: ComposeOptions,
): Promise<Uint8Array> {
  const [{ writeXlsx }, { composeChecks, CHECKS_SHEET, CHECKS_WIDTHS }] = await Promise.all([
    import('./write-xlsx'),
    import('./checks-sheet'),
  ]);
  return writeXlsx([
    { name: '报告', document: compose(report, options) },
    { name: CHECKS_SHEET, document: composeChecks(judge(report), code), widths: CHECKS_WIDTHS },
  ]);
}
