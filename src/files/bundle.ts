/**
 * 归档包: every file of a report in one archive, with a 清单 for people and SHA-256 sums for machines.
 * Each file is read back by whoever makes it; here the archive is. Reading one is told in read-bundle.ts.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { draftNumberOf } from '../report/draft-number';
import { replay, type Edit } from '../report/edits';
import { judge } from '../report/judgement';
import { reportFrom, type Report } from '../report/report';
import { unpack } from './archive';
import type { ComposeOptions } from './compose';
import type { FileKind } from './file-kind';
import type { HandedOver } from './handed-over';
import { composeManifest, type Packed } from './manifest';
import { officeCase } from './office-papers';
import { NO_TIME } from './pack';
import { OFFICE_PAPERS, type OfficeKind, type PaperKind } from './paper-names';
import { papersOf, type PaperOptions } from './papers';
import { BUNDLE_LIMITS } from './read-bundle';
import type { Saved } from './saved';
import type { saveOfficePaper } from './save-office';
import { readSums, sumOfBytes, SUMS, sumsText } from './sums';
import type { Wording } from './wording';
import { writeHtml } from './write-html';

/** What a 归档包 is made of. */
export interface Bundled extends Omit<ComposeOptions, 'draft'> {
  readonly edits: readonly Edit[];
  /** The log of the report, as the store writes it. */
  readonly log: string;
  /** How an office words its papers; those that are not named are worded as usual. */
  readonly wordings?: Readonly<Partial<Record<OfficeKind, Wording>>>;
  /** The day on which it is made. */
  readonly now: number;
}

/** Told before each file is made, and waited for: the page may breathe. */
export type Progress = (made: number, of: number) => Promise<void>;

/** The writers of single files, which read back what they have written. */
export interface Writers {
  readonly report: (report: Report, kind: FileKind, options: ComposeOptions) => Promise<Saved>;
  readonly fragment: (report: Report, options: ComposeOptions) => Promise<Saved>;
  readonly handOver: (report: Report, options: HandedOver) => Promise<Saved>;
  readonly paper: (
    kind: PaperKind,
    type: 'docx',
    edits: readonly Edit[],
    options: PaperOptions,
  ) => Promise<Saved>;
  readonly office: typeof saveOfficePaper;
}

interface Part {
  readonly what: string;
  readonly make: () => Promise<Saved>;
}

/** The files of a report in the order of the 清单. */
function partsOf(bundled: Bundled, writers: Writers): Part[] {
  const { edits, log, now, wordings = {}, ...composed } = bundled;
  const set = { now, typesetting: composed.typesetting };
  const report = reportFrom(replay(edits));
  const options = { ...composed, draft: judge(report).draft };
  const handed = { ...options, kind: 'forward' as const, draftNumber: draftNumberOf(edits), log };
  const parts: readonly (readonly [what: string, make: () => Promise<Saved>])[] = [
    ['年度报告，Word', () => writers.report(report, 'docx', options)],
    ['年度报告，网页', () => writers.report(report, 'html', options)],
    ['年度报告，Excel', () => writers.report(report, 'xlsx', options)],
    ['网页正文，供网站后台粘贴', () => writers.fragment(report, options)],
    ['数据文件', () => writers.report(report, 'json', options)],
    ['报送文件，附修改记录和审核意见', () => writers.handOver(report, handed)],
    ['数据校验报告', () => writers.paper('check', 'docx', edits, set)],
    ...(papersOf(edits).kinds.includes('record')
      ? [['审核记录', () => writers.paper('record', 'docx', edits, set)] as const]
      : []),
    ...officeKinds(edits, report, now).map(
      (kind) =>
        [OFFICE_PAPERS[kind], () => writers.office(kind, edits, set, wordings[kind])] as const,
    ),
  ];
  return parts.map(([what, make]) => ({ what, make }));
}

/** Of the office papers those that say what the report itself does not, where they say anything. */
function officeKinds(edits: readonly Edit[], report: Report, now: number): OfficeKind[] {
  const offered = officeCase(edits, { now }).kinds;
  const isFiled = (kind: OfficeKind): boolean =>
    kind === 'correction' || (kind === 'sources' && Object.keys(report.sources).length > 0);
  return offered.filter(isFiled);
}

/** Makes every file and packs them under `name`; equal logs, texts and days give equal bytes. */
export async function packBundle(
  name: string,
  bundled: Bundled,
  writers: Writers,
  progress: Progress,
): Promise<Saved> {
  const parts = partsOf(bundled, writers);
  const files: Packed[] = [];
  for (const [index, { what, make }] of parts.entries()) {
    await progress(index + 1, parts.length);
    const saved = await make();
    if (!saved.ok) {
      return { ok: false, differences: saved.differences.map((place) => `${what}：${place}`) };
    }
    const { bytes } = saved.file;
    files.push({ name: saved.file.name, what, bytes, sum: sumOfBytes(bytes) });
  }
  const report = reportFrom(replay(bundled.edits));
  const manifest = writeHtml(composeManifest(report, files, bundled.now));
  const inside = new Map([...files, { name: '清单.html', bytes: manifest }].map(named));
  const sums = new Map([...inside].map(([path, bytes]) => [path, sumOfBytes(bytes)]));
  inside.set(SUMS, strToU8(sumsText(sums)));
  const bytes = zipped(name, inside);
  const differences = lostIn(bytes, name, sums);
  return differences.length > 0
    ? { ok: false, differences }
    : { ok: true, file: { name: `${name}.zip`, type: 'application/zip', bytes } };
}

function named({ name, bytes }: Pick<Packed, 'name' | 'bytes'>): [string, Uint8Array] {
  return [name, bytes];
}

/** Some programs take the names of archives made elsewhere for those of old DOS, flag or not. */
const UNIX = 3;
/** Files unpacked there have the rights that the archive gives them; without any, nobody may read them. */
const READABLE = 0o100644 << 16;

function zipped(folder: string, inside: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of [...inside].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const how = { mtime: NO_TIME, level: 6, os: UNIX, attrs: READABLE } as const;
    entries[`${folder}/${name}`] = [bytes, how];
  }
  return zipSync(entries);
}

/** What does not come out of the archive as it went in. */
function lostIn(bytes: Uint8Array, folder: string, sums: ReadonlyMap<string, string>): string[] {
  const parts = unpack(bytes, BUNDLE_LIMITS, () => true);
  const list = parts.get(`${folder}/${SUMS}`);
  const listed = readSums(list ? new TextDecoder().decode(list) : '');
  return [...sums].flatMap(([name, sum]) => {
    const part = parts.get(`${folder}/${name}`);
    const isWhole = part && sumOfBytes(part) === sum && listed.get(name) === sum;
    return isWhole ? [] : [`归档包中的“${name}”读回后与写入的不一致。`];
  });
}
