import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { headsOf, replay, union, type Act, type Change, type Edit } from '../report/edits';
import { judge } from '../report/judgement';
import { newRemark, settling } from '../report/remarks';
import { reportFrom } from '../report/report';
import { wayOf } from '../report/way';
import { moveChange, type MoveKind } from '../report/workflow';
import { database } from './database';
import { listDrafts } from './drafts';
import { keepLine, loadEdits, makeEdits, newId, rowsOf, saveEdits } from './edits';
import type { ReportRow } from './records';
import { createReport, moveToBin } from './reports';

const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区人民政府'],
]);

beforeEach(async () => {
  await Promise.all([database.reports.clear(), database.edits.clear()]);
});

/** Edits on everything that is known. */
function made(log: readonly Edit[], act: Act, changes: readonly Change[]): Edit[] {
  const heads = headsOf(log);
  const counter = Math.max(...log.map((edit) => edit.counter));
  return makeEdits(
    {
      headsOf: (at) => heads.get(at) ?? [],
      counter,
      replica: newId(),
      step: newId(),
      act,
      when: counter * 1000,
    },
    changes,
  );
}

/** One window does something and saves it, with or without saying how far the report has come. */
async function act(id: string, kind: Act, changes: readonly Change[], says = true): Promise<void> {
  const before = await loadEdits(id);
  const edits = made(before, kind, changes);
  const log = union(before, edits);
  const { summary } = judge(reportFrom(replay(log)));
  const counted = { ...summary, edits: log.length, ...(says && { way: wayOf(log) }) };
  await saveEdits(id, edits, counted);
}

const move = (kind: MoveKind): Change[] => [moveChange({ kind })];
const remark = (id: string): Change[] => [newRemark(id, { on: 'overview', text: '请核实。' })];

describe('审核列表', () => {
  it('says how often a report was handed in, when, and what is open', async () => {
    const id = await createReport(BLANK, 'create', 0);
    expect(await listDrafts()).toMatchObject([{ id, submissions: 0, openRemarks: 0 }]);
    await act(id, 'move', move('submit'));
    await act(id, 'remark', [...remark('a'), ...remark('b')]);
    await act(id, 'remark', [settling('a', 'revised')]);
    await act(id, 'type', [{ address: 'overview', new: '正文' }]);
    expect(await listDrafts()).toMatchObject([
      { state: 'submitted', submissions: 1, handedInAt: 3000, openRemarks: 1 },
    ]);
  });

  it('says by when what was returned is wanted back, until it is handed in again', async () => {
    const id = await createReport(BLANK, 'create', 0);
    await act(id, 'move', move('submit'));
    await act(id, 'move', [moveChange({ kind: 'return', until: '2027-01-22' })]);
    expect(await listDrafts()).toMatchObject([{ state: 'returned', wantedBy: '2027-01-22' }]);
    await act(id, 'move', move('submit'));
    expect((await listDrafts())[0]?.wantedBy).toBeUndefined();
  });

  it('reads no log whose line says it', async () => {
    const id = await createReport(BLANK, 'create', 0);
    await act(id, 'move', move('submit'));
    await act(id, 'remark', remark('a'));
    await database.edits.clear();
    expect(await listDrafts()).toMatchObject([{ submissions: 1, openRemarks: 1 }]);
  });

  it('reads the log where an older program has written the line since, until it is kept anew', async () => {
    const id = await createReport(BLANK, 'create', 0);
    await act(id, 'move', move('submit'));
    await act(id, 'remark', remark('a'), false);
    expect(await listDrafts()).toMatchObject([{ submissions: 1, openRemarks: 1 }]);
    await keepLine(id, await loadEdits(id));
    await database.edits.clear();
    expect(await listDrafts()).toMatchObject([{ submissions: 1, openRemarks: 1 }]);
  });

  it('reads the log of a line that never said it', async () => {
    const id = await createReport(BLANK, 'create', 0);
    const { way: _way, ...row } = (await database.reports.get(id)) as ReportRow;
    await database.reports.put(row);
    const log = await loadEdits(id);
    await database.edits.bulkPut(rowsOf(id, made(log, 'move', move('submit'))));
    expect(await listDrafts()).toMatchObject([{ submissions: 1, handedInAt: 3000 }]);
  });

  it('puts what was handed in last first, and leaves out what is in the bin', async () => {
    const [one, other, binned] = [
      await createReport(BLANK, 'create', 1),
      await createReport(BLANK, 'create', 2),
      await createReport(BLANK, 'create', 3),
    ];
    await act(one, 'move', move('submit'));
    await moveToBin(binned, 4);
    expect((await listDrafts()).map(({ id }) => id)).toEqual([one, other]);
  });
});
