// Real files beside a real database: what a file says stands there afterwards, what it leaves blank stays,
// and what lies with somebody else is left alone.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../files/open';
import { saveReport } from '../../../files/save';
import type { Person } from '../../../report/person';
import { reportFrom, valuesOf, type Report } from '../../../report/report';
import { presentValues, versionsOf } from '../../../report/versions';
import { courseOf, moveChange } from '../../../report/workflow';
import { openDatabase } from '../../../store/condition';
import { loadEdits } from '../../../store/edits';
import { takeLog } from '../../../store/hand-over';
import { createReport } from '../../../store/reports';
import { form2021 } from '../../../report/forms/2021';
import { balancedReports } from '../../../testing/balanced';
import { suqian2023, withValues } from '../../../testing/samples';
import { afterwards, besideReport, takeNextDraft, type Beside, type PlainFile } from './next-draft';

const CELL = 'requests.received.naturalPerson';
const BLANK = 'requests.received.business';
const TEXTS = { overview: '全年公开信息。', problems: '一是更新慢。', otherMatters: '无。' };
const HERE = withValues(suqian2023(), { ...TEXTS, 'about:organ.name': '宿迁市人民政府' });
const REVIEWER: Person = { name: '李强', office: '', roles: ['competentReviewer'] };
const READER: Person = { name: '赵敏', office: '', roles: ['reader'] };

type Kind = 'docx' | 'xlsx' | 'html' | 'json';

async function fileOf(report: Report, kind: Kind = 'json'): Promise<PlainFile> {
  const saved = await saveReport(report, kind);
  if (!saved.ok) throw new Error(saved.differences.join());
  const opened = await openFile(saved.file.name, saved.file.bytes);
  if (!opened.ok) throw new Error(opened.sentence);
  return { name: saved.file.name, values: opened.values, doubts: [] };
}

function kept(report: Report = HERE): Promise<string> {
  return createReport(valuesOf(report), 'import', Date.now());
}

async function standing(id: string): Promise<Report> {
  return reportFrom(presentValues(await loadEdits(id)));
}

async function taken(beside: Beside, file: PlainFile, receives = false): Promise<void> {
  await takeNextDraft(beside, file, { empties: false, receives });
}

beforeEach(() => openDatabase());

describe('a file as the next draft', () => {
  it.each<Kind>(['docx', 'xlsx', 'html', 'json'])(
    'by %s: its figures stand, and everything it does not have',
    async (kind) => {
      const id = await kept();
      const change = { [CELL]: '4321', ...(kind !== 'xlsx' && { problems: '一是已更新。' }) };
      const file = await fileOf(withValues(HERE, change), kind);
      const beside = await besideReport(id, file, undefined);
      expect(beside.refusal).toBeUndefined();
      expect(beside.draft.blanks).toEqual([]);
      await taken(beside, file);
      expect(await standing(id)).toEqual(withValues(HERE, change));
      expect(versionsOf(await loadEdits(id)).map(({ name }) => name)).toEqual([
        '第 1 稿',
        '第 2 稿',
      ]);
    },
  );

  it('keeps what it leaves blank unless it is to be emptied', async () => {
    const id = await kept();
    const file = await fileOf(withValues(HERE, { [BLANK]: '', overview: '' }), 'docx');
    const beside = await besideReport(id, file, undefined);
    expect(beside.draft.blanks.map(({ address }) => address)).toEqual([BLANK, 'overview']);
    expect(afterwards(beside, false)).toEqual(HERE);
    await takeNextDraft(beside, file, { empties: true, receives: false });
    const { cells, texts } = await standing(id);
    expect([cells[BLANK], texts['overview']]).toEqual([undefined, undefined]);
  });

  it('comes to the same report, whichever stood before', async () => {
    await fc.assert(
      fc.asyncProperty(
        balancedReports(form2021),
        balancedReports(form2021),
        async (before, after) => {
          const organ = { year: 2025, organ: { name: '临河区民政局' } };
          const id = await kept({ ...before, ...organ });
          const file = await fileOf({ ...after, ...organ });
          await taken(await besideReport(id, file, undefined), file);
          expect((await standing(id)).cells).toMatchObject(after.cells);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is refused by name where it is of another year, another form, or whoever only reads', async () => {
    const id = await kept();
    const other = await fileOf({ ...HERE, year: 2024 });
    expect((await besideReport(id, other, undefined)).refusal).toContain('文件是 2024 年度的');
    const file = await fileOf(HERE);
    const old = { ...file, values: new Map([...file.values, ['about:form', '2019']]) };
    expect((await besideReport(id, old, undefined)).refusal).toContain('2019 年格式');
    expect((await besideReport(id, file, READER)).refusal).toContain('仅查阅');
    await expect(besideReport('nowhere', file, undefined)).rejects.toThrow('本机没有这份年报');
  });

  it('says whose it is where it names another organ, however the name was typed', async () => {
    const id = await kept();
    const named = (name: string) => fileOf({ ...HERE, organ: { ...HERE.organ, name } });
    expect((await besideReport(id, await named('宿迁市 人民政府'), undefined)).otherOrgan).toBe(
      undefined,
    );
    const other = await besideReport(id, await named('宿迁市民政局'), undefined);
    expect(other.otherOrgan).toBe('宿迁市民政局');
    expect(afterwards(other, false).organ).toEqual(HERE.organ);
  });

  it('is registered as received, and waits while that lies with the reviewer', async () => {
    const id = await kept();
    const file = await fileOf(withValues(HERE, { [CELL]: '4321' }));
    const first = await besideReport(id, file, REVIEWER);
    await taken(first, file, true);
    expect(courseOf(await loadEdits(id))).toMatchObject({ state: 'forwarded', submissions: 1 });
    expect((await besideReport(id, file, REVIEWER)).refusal).toContain('请先在审核页退回修改');
    // What was looked at before it was handed in elsewhere is not taken in after.
    const before = await loadEdits(id);
    await expect(taken(first, file)).rejects.toThrow('不能导入下一稿');
    expect(await loadEdits(id)).toEqual(before);

    const back = moveChange({ kind: 'return', role: 'competentReviewer', reason: '请改' });
    const log = { report: id, program: '0.1.0', edits: before };
    await takeLog(log, [{ act: 'move', changes: [back] }], Date.now());
    const again = await fileOf(withValues(HERE, { [CELL]: '4000' }));
    await taken(await besideReport(id, again, REVIEWER), again, true);
    const edits = await loadEdits(id);
    expect(courseOf(edits)).toMatchObject({ state: 'forwarded', submissions: 2 });
    expect(versionsOf(edits).map(({ name }) => name)).toEqual([
      '第 1 稿',
      '送审稿（第 1 稿）',
      '送审稿（第 2 稿）',
    ]);
  });
});
