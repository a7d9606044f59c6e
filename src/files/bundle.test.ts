import { createHash } from 'node:crypto';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inOrder, replay, type Edit } from '../report/edits';
import { reportFrom, type Report } from '../report/report';
import { changedDesk, correctedDesk, filledDesk } from '../testing/review-log';
import { packBundle } from './bundle';
import { compose } from './compose';
import { differences } from './compare';
import { openFile } from './open';
import { saveBundle, type Saved, type SavedFile } from './save';
import { readSums } from './sums';
import { fragmentPage } from './write-fragment';

const SLOW = 120_000;
const NOW = Date.UTC(2024, 0, 25, 2);

/** Stands for the text that the store writes. */
const logOf = (edits: readonly Edit[]): string => JSON.stringify(inOrder(edits));

async function bundleOf(edits: readonly Edit[], steps: string[] = []): Promise<SavedFile> {
  const bundled = { edits, log: logOf(edits), now: NOW };
  const saved = await saveBundle(bundled, async (made, of) => {
    steps.push(`${made} / ${of}`);
  });
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const entriesOf = ({ bytes }: SavedFile): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));

const within = (entries: ReadonlyMap<string, Uint8Array>, ending: string): Uint8Array =>
  [...entries].find(([name]) => name.endsWith(ending))?.[1] ?? new Uint8Array();

/** The same files, packed by another program, changed or some left out. */
function packedAnew(
  file: SavedFile,
  change: (name: string, bytes: Uint8Array) => [string, Uint8Array] | undefined,
): Uint8Array {
  const entries = [...entriesOf(file)].flatMap(([name, bytes]) => {
    const changed = change(name, bytes);
    return changed ? [changed] : [];
  });
  return zipSync(Object.fromEntries(entries));
}

const reportIn = (edits: readonly Edit[]): Report => reportFrom(replay(edits));

describe('归档包', () => {
  const { log } = changedDesk();

  it(
    'holds every file, with sums that fit and a list for people, and counts while it is made',
    async () => {
      const steps: string[] = [];
      const file = await bundleOf(log, steps);
      expect(file.name).toBe('归档包-宿迁市人民政府2023年政府信息公开工作年度报告（草稿）.zip');
      expect(steps).toEqual(Array.from({ length: 8 }, (_, at) => `${at + 1} / 8`));
      const entries = entriesOf(file);
      const folder = file.name.replace(/\.zip$/, '/');
      const names = [...entries.keys()].map((name) => {
        expect(name.startsWith(folder)).toBe(true);
        return name.slice(folder.length);
      });
      expect(names).toEqual([...names].sort());
      expect(names).toEqual([
        'SHA256SUMS',
        '审核记录-宿迁市人民政府-2023.docx',
        '宿迁市人民政府2023年政府信息公开工作年度报告（草稿）.docx',
        '宿迁市人民政府2023年政府信息公开工作年度报告（草稿）.html',
        '宿迁市人民政府2023年政府信息公开工作年度报告（草稿）.json',
        '宿迁市人民政府2023年政府信息公开工作年度报告（草稿）.xlsx',
        '宿迁市人民政府2023年政府信息公开工作年度报告（草稿）（网站后台正文）.html',
        '报送文件-宿迁市人民政府-2023-第1稿.docx',
        '数据校验报告-宿迁市人民政府-2023.docx',
        '清单.html',
      ]);
      const sums = readSums(strFromU8(within(entries, 'SHA256SUMS')));
      expect(sums.size).toBe(9);
      for (const [name, sum] of sums) {
        expect(hashOf(entries.get(folder + name) ?? new Uint8Array())).toBe(sum);
      }
      const list = strFromU8(within(entries, '清单.html'));
      for (const [name, sum] of sums) {
        if (name !== '清单.html') expect(list).toContain(sum);
      }
      const opened = await openFile('清单.html', within(entries, '清单.html'));
      expect(opened.ok ? '' : opened.sentence).toContain('这是归档包清单');
    },
    SLOW,
  );

  it(
    'flags its names as UTF-8, may be read once unpacked, tells no time, and is of equal bytes for equal logs',
    async () => {
      const [one, two] = [await bundleOf(log), await bundleOf([...log].reverse())];
      expect(one.bytes).toEqual(two.bytes);
      const view = new DataView(one.bytes.buffer, one.bytes.byteOffset, one.bytes.byteLength);
      let entries = 0;
      for (let at = 0; at + 46 < view.byteLength; at += 1) {
        if (view.getUint32(at, true) !== 0x02014b50) continue;
        entries += 1;
        expect(view.getUint16(at + 8, true) & 0x0800).toBe(0x0800);
        expect(view.getUint32(at + 12, true)).toBe(0x00210000);
        // Made on Unix, and to be read by everybody: unpacked there it has just these rights.
        expect(view.getUint8(at + 5)).toBe(3);
        expect(view.getUint32(at + 38, true) >>> 16).toBe(0o100644);
      }
      expect(entries).toBe(10);
    },
    SLOW,
  );

  it(
    'leaves out what there is not',
    async () => {
      const steps: string[] = [];
      const file = await bundleOf(filledDesk().log, steps);
      expect(steps.at(-1)).toBe('7 / 7');
      expect([...entriesOf(file).keys()].some((name) => name.includes('审核记录'))).toBe(false);
    },
    SLOW,
  );

  it(
    'opens by its content, with the log; without that by the data file, then by the document',
    async () => {
      const file = await bundleOf(log);
      const report = reportIn(log);
      const whole = await openFile('任意.zip', file.bytes);
      if (!whole.ok) throw new Error(whole.sentence);
      expect(whole.doubts).toEqual([]);
      expect(whole.kind).toBe('docx');
      expect(whole.attached).toEqual({ text: logOf(log) });

      const withoutLog = packedAnew(file, (name, bytes) =>
        name.includes('报送文件') ? undefined : [name.replace(/^.*\//, ''), bytes],
      );
      const data = await openFile('', withoutLog);
      if (!data.ok) throw new Error(data.sentence);
      expect(data.kind).toBe('json');
      expect(differences(report, data.values, 'json')).toEqual([]);
      expect(data.doubts.map(({ sentence }) => sentence)).toEqual([
        expect.stringContaining('“报送文件-宿迁市人民政府-2023-第1稿.docx”缺失'),
      ]);

      const pages = packedAnew(file, (name, bytes) =>
        /\.html$|SUMS$/.test(name) ? [`x/${name}`, bytes] : undefined,
      );
      const page = await openFile('', pages);
      expect(page.ok && page.kind).toBe('html');
    },
    SLOW,
  );

  it(
    'says which file is not as it was packed, and takes names that another program has broken',
    async () => {
      const file = await bundleOf(filledDesk().log);
      let renamed = 0;
      const broken = packedAnew(file, (name, bytes) => {
        if (name.endsWith('SHA256SUMS')) return ['x/SHA256SUMS', bytes];
        renamed += 1;
        return [`x/__${renamed}`, name.endsWith('.xlsx') ? bytes.slice(0, -1) : bytes];
      });
      const opened = await openFile('', broken);
      if (!opened.ok) throw new Error(opened.sentence);
      expect(opened.attached).toBeDefined();
      expect(opened.doubts).toHaveLength(1);
      expect(opened.doubts[0]?.sentence).toMatch(/“宿迁.*xlsx”缺失，或与清单的 SHA-256 不符/);
    },
    SLOW,
  );

  it('is not offered where one of its files is not what the report says, and says where', async () => {
    const file: SavedFile = { name: 'a', type: '', bytes: new Uint8Array(1) };
    const made: string[] = [];
    const writer =
      (name: string, differences: readonly string[] = []) =>
      async (): Promise<Saved> => {
        made.push(name);
        return differences.length > 0 ? { ok: false, differences } : { ok: true, file };
      };
    const writers = {
      report: writer('report'),
      fragment: writer('fragment', ['五、存在的主要问题及改进情况：第 2 段与报告不一致。']),
      handOver: writer('handOver'),
      paper: writer('paper'),
      office: writer('office'),
    };
    const bundled = { edits: log, log: logOf(log), now: NOW };
    expect(await packBundle('名', bundled, writers, async () => {})).toEqual({
      ok: false,
      differences: [
        '网页正文，供网站后台粘贴：五、存在的主要问题及改进情况：第 2 段与报告不一致。',
      ],
    });
    expect(made).toEqual(['report', 'report', 'report', 'fragment']);
  });

  it(
    'holds 数据来源登记表 and 更正说明 where there is anything in them, as the office words them',
    async () => {
      const { log: corrected } = correctedDesk();
      const wordings = { correction: { 标题: '本单位的更正公告' } };
      const bundled = { edits: corrected, log: logOf(corrected), now: NOW, wordings };
      const saved = await saveBundle(bundled, async () => {});
      if (!saved.ok) throw new Error(saved.differences.join('\n'));
      const entries = entriesOf(saved.file);
      expect([...entries.keys()].join()).toMatch(
        /数据来源登记表-.*更正说明-|更正说明-.*数据来源登记表-/,
      );
      const paper = unzipSync(within(entries, '更正说明-宿迁市人民政府-2023.docx'));
      const written = strFromU8(paper['word/document.xml'] ?? new Uint8Array());
      expect(written).toContain('本单位的更正公告');
    },
    SLOW,
  );

  it('refuses one without a report, and does not follow archives in archives', async () => {
    const page = fragmentPage(compose(reportIn(filledDesk().log)));
    const inner = zipSync({ SHA256SUMS: new Uint8Array(1), 'a.html': page });
    const outer = zipSync({ SHA256SUMS: new Uint8Array(1), 'inner.docx': inner });
    const opened = await openFile('', outer);
    expect(opened).toEqual({ ok: false, sentence: '归档包中没有可以导入的年报。' });
    const large = zipSync({ SHA256SUMS: new Uint8Array(1), a: new Uint8Array(61 * 1024 * 1024) });
    const refused = await openFile('大', large);
    expect(refused.ok ? '' : refused.sentence).toContain('解压后过大');
  });
});
