import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { replay, stepsOf } from '../report/edits';
import { judge } from '../report/judgement';
import { reportFrom } from '../report/report';
import { newVersion, versionsOf } from '../report/versions';
import { database } from './database';
import { loadEdits, saveEdits } from './edits';
import { deleteForever, makeBackup, verifyBackup } from './backup';
import {
  createReport,
  duplicateReport,
  listBin,
  listReports,
  moveToBin,
  restoreFromBin,
} from './reports';

const NOON = Date.UTC(2026, 10, 22, 4);
const VALUES = new Map([
  ['about:form', '2019'],
  ['about:year', '2020'],
  ['about:organ.name', '洛阳市吉利区人民政府'],
  ['about:organ.scope', 'district'],
  ['about:contact', '吉利区人民政府办公室'],
  ['overview', '正文'],
  ['requests.received.naturalPerson', '3'],
  ['requests.carriedIn.naturalPerson', '-'],
]);

beforeEach(async () => {
  await Promise.all([database.reports.clear(), database.edits.clear()]);
});

describe('the list of reports', () => {
  it('shows a new report with its figures counted', async () => {
    const id = await createReport(VALUES, 'import', NOON);
    const [row, ...others] = await listReports();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      id,
      year: 2020,
      form: '2019',
      organName: '洛阳市吉利区人民政府',
      scope: 'district',
      example: false,
      state: 'draft',
      createdAt: NOON,
      savedAt: NOON,
    });
    expect(row?.progress.stated).toBe(1);
    expect(row?.progress.total).toBeGreaterThan(100);
  });

  it('keeps everything that stands in a report, as one step', async () => {
    const id = await createReport(VALUES, 'create', NOON);
    const edits = await loadEdits(id);
    expect(replay(edits)).toEqual(VALUES);
    expect(stepsOf(edits)).toHaveLength(1);
  });

  it('makes nothing of values without a form', async () => {
    await expect(createReport(new Map(), 'create', NOON)).rejects.toThrow('form');
    expect(await database.reports.count()).toBe(0);
  });

  it('puts what was saved last first', async () => {
    const older = await createReport(VALUES, 'create', NOON);
    const newer = await createReport(VALUES, 'create', NOON + 1);
    expect((await listReports()).map((row) => row.id)).toEqual([newer, older]);
  });

  it('copies a report under a new id and says of what', async () => {
    const id = await createReport(VALUES, 'create', NOON);
    const copy = await duplicateReport(id, NOON + 5);
    const rows = await listReports();
    expect(rows.map((row) => [row.id, row.copyOf])).toEqual([
      [copy, id],
      [id, undefined],
    ]);
    const [own, others] = await Promise.all([loadEdits(id), loadEdits(copy)]);
    expect(replay(others)).toEqual(replay(own));
    const ids = new Set(own.map((edit) => edit.id));
    expect(others.some((edit) => ids.has(edit.id))).toBe(false);
  });

  it('leaves versions behind, which point into the history of the other one', async () => {
    const id = await createReport(VALUES, 'create', NOON);
    const edits = await loadEdits(id);
    const { address, new: typed } = newVersion(edits, 'key', '第 1 稿');
    const last = edits.at(-1);
    if (!last) throw new Error('no edit');
    const counter = last.counter + 1;
    const version = { ...last, id: `x.${counter}`, counter, address, base: [], new: typed };
    await saveEdits(id, [version], { ...judge(reportFrom(VALUES)).summary, edits: 9 });
    expect(versionsOf(await loadEdits(id))).toHaveLength(1);
    expect(versionsOf(await loadEdits(await duplicateReport(id, NOON + 5)))).toEqual([]);
  });
});

describe('the bin', () => {
  it('takes a report out of the list and gives it back as it was', async () => {
    const id = await createReport(VALUES, 'create', NOON);
    const [before] = await listReports();
    await moveToBin(id, NOON + 9);
    expect(await listReports()).toEqual([]);
    expect(await listBin()).toMatchObject([{ id, deletedAt: NOON + 9 }]);
    await restoreFromBin(id, NOON + 10);
    expect(await listBin()).toEqual([]);
    expect(await listReports()).toEqual([{ ...before, restoredAt: NOON + 10 }]);
  });

  it('lets only what lies in it be deleted for good, and only that', async () => {
    const kept = await createReport(VALUES, 'create', NOON);
    const id = await createReport(VALUES, 'create', NOON);
    await verifyBackup((await makeBackup('0.1.0', NOON)).backup, '备份.json', NOON);
    await expect(deleteForever([id], NOON)).rejects.toThrow('回收站');
    await moveToBin(id, NOON);
    await deleteForever([id], NOON);
    expect(await database.reports.toCollection().primaryKeys()).toEqual([kept]);
    expect(await database.edits.count()).toBe(VALUES.size);
    await expect(restoreFromBin(id, NOON)).rejects.toThrow('彻底删除');
  });
});
