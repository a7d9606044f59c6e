import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headsOf, replay, type Edit } from '../report/edits';
import { storageOf } from '../testing/storage';
import { clearBrowser, makeBackup, verifyBackup } from './backup';
import { database } from './database';
import {
  keepSnapshot,
  loadEdits,
  makeEdits,
  mishapOf,
  acknowledge,
  openedHere,
  saveEdits,
  whyFailed,
} from './edits';
import { newId } from './ids';
import { marks } from './marks';
import { layDown } from './pending';
import { createReport, forgetMissing, healMissing, listReports, missingReports } from './reports';

const NOON = Date.UTC(2026, 10, 22, 4);
const RECEIVED = 'requests.received.naturalPerson';
const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区人民政府'],
]);
const COUNTED = { stated: 1, total: 100, errors: 0, warnings: 0 };

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  vi.stubGlobal('localStorage', storageOf({}));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Types into a report and saves it, as its window does. */
async function save(id: string, address: string, to: string, when = NOON + 1000): Promise<Edit[]> {
  const known = await loadEdits(id);
  const heads = headsOf(known);
  const making = {
    headsOf: (asked: string) => heads.get(asked) ?? [],
    counter: Math.max(0, ...known.map((edit) => edit.counter)),
    replica: newId(),
    step: newId(),
    act: 'type',
    when,
  } as const;
  const edits = makeEdits(making, [{ address, new: to }]);
  await saveEdits(id, edits, { ...COUNTED, edits: known.length + edits.length });
  return edits;
}

async function filled(): Promise<string> {
  const id = await createReport(BLANK, 'create', NOON);
  await save(id, RECEIVED, '12');
  await save(id, RECEIVED, '13');
  return id;
}

function lose(id: string, edits: readonly Edit[]): Promise<void> {
  return database.edits.bulkDelete(edits.map((edit) => [id, edit.id] as [string, string]));
}

describe('a snapshot in the database', () => {
  it('is written once, and again when something has changed', async () => {
    const id = await filled();
    await keepSnapshot(id);
    const [first] = await database.snapshots.toArray();
    expect(first?.report).toBe(id);
    const put = vi.spyOn(database.snapshots, 'bulkPut');
    await keepSnapshot(id);
    expect(put).not.toHaveBeenCalled();
    await save(id, RECEIVED, '14');
    await keepSnapshot(id);
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
  });

  it('is not made of what is not there', async () => {
    await keepSnapshot('nothing');
    expect(await database.snapshots.count()).toBe(0);
  });

  it('gives back what the log has lost, as an edit that says so, and tells once', async () => {
    const id = await filled();
    const last = await save(id, 'overview', '正文');
    await keepSnapshot(id);
    const before = replay(await loadEdits(id));
    await lose(id, last);
    const edits = await loadEdits(id);
    expect(replay(edits)).toEqual(before);
    expect(edits.filter(({ act }) => act === 'recover')).toHaveLength(1);
    expect(mishapOf(id)).toEqual({ lost: 1, restored: 1 });
    // It is written, and found whole from now on.
    expect(await loadEdits(id)).toHaveLength(edits.length);
    acknowledge(id);
    expect(mishapOf(id)).toBeUndefined();
    await loadEdits(id);
    expect(mishapOf(id)).toBeUndefined();
  });

  it('is not written over while the log lacks what it knows', async () => {
    const id = await filled();
    await keepSnapshot(id);
    const before = await database.snapshots.toArray();
    await database.edits.where('report').equals(id).delete();
    await keepSnapshot(id);
    expect(await database.snapshots.toArray()).toEqual(before);
  });

  it('is made anew where it is unfit, and nothing is told', async () => {
    const id = await filled();
    await keepSnapshot(id);
    const [row] = await database.snapshots.toArray();
    if (!row) throw new Error('no snapshot');
    await database.snapshots.put({ ...row, hash: 'other' });
    const before = replay(await loadEdits(id));
    expect(await database.snapshots.toArray()).toEqual([row]);
    expect(replay(await loadEdits(id))).toEqual(before);
    expect(mishapOf(id)).toBeUndefined();
  });

  it('brings a whole report back, and its line in the list', async () => {
    const id = await filled();
    await keepSnapshot(id);
    const before = replay(await loadEdits(id));
    await Promise.all([database.edits.clear(), database.reports.clear()]);
    expect(await missingReports()).toMatchObject([{ id, organName: '临河区人民政府' }]);
    await healMissing();
    expect(await missingReports()).toEqual([]);
    expect(await listReports()).toMatchObject([{ id, organName: '临河区人民政府', year: 2026 }]);
    expect(replay(await loadEdits(id))).toEqual(before);
  });
});

describe('what is lost without a snapshot', () => {
  it('is told by the mark of what was saved last', async () => {
    const id = await filled();
    const [last] = await save(id, RECEIVED, '14', NOON + 9000);
    await lose(id, last ? [last] : []);
    expect(replay(await loadEdits(id)).get(RECEIVED)).toBe('13');
    expect(mishapOf(id)).toEqual({ lost: 1, restored: 0, until: NOON + 1000 });
  });

  it('is told where the line of the list is lost as well', async () => {
    const id = await filled();
    const last = await save(id, RECEIVED, '14', NOON + 9000);
    await lose(id, last);
    await database.reports.clear();
    expect(replay(await loadEdits(id)).get(RECEIVED)).toBe('13');
    expect(await listReports()).toMatchObject([{ id }]);
    expect(mishapOf(id)).toEqual({ lost: 1, restored: 0, until: NOON + 1000 });
  });

  it('is told where the snapshot is unfit as well', async () => {
    const id = await filled();
    const last = await save(id, RECEIVED, '14', NOON + 9000);
    await keepSnapshot(id);
    await database.snapshots.toCollection().modify({ hash: 'other' });
    await lose(id, last);
    expect(replay(await loadEdits(id)).get(RECEIVED)).toBe('13');
    expect(mishapOf(id)).toEqual({ lost: 1, restored: 0, until: NOON + 1000 });
  });

  it('is told by the last stage of an edit, though an earlier one was saved after it', async () => {
    const id = await filled();
    const known = await loadEdits(id);
    const [edit] = await save(id, RECEIVED, '14', NOON + 9000);
    if (!edit) throw new Error('no edit');
    await saveEdits(id, [{ ...edit, new: '1', when: NOON + 8000 }], {
      ...COUNTED,
      edits: known.length + 1,
    });
    await loadEdits(id);
    expect(mishapOf(id)).toMatchObject({ lost: 0, until: NOON + 8000 });
  });

  it('is told by the number there was', async () => {
    const id = await filled();
    const [first, ...others] = await save(id, 'overview', '正文');
    if (!first || others.length > 0) throw new Error('not one edit');
    await save(id, 'overview', '正文。');
    await lose(id, [first]);
    expect(replay(await loadEdits(id)).get('overview')).toBe('正文。');
    expect(mishapOf(id)).toEqual({ lost: 1, restored: 0 });
    acknowledge(id);
    await loadEdits(id);
    expect(mishapOf(id)).toBeUndefined();
  });

  it('is no report that its edits still make, though nothing else knows of it', async () => {
    const id = await filled();
    const whole = await loadEdits(id);
    await database.reports.clear();
    vi.stubGlobal('localStorage', storageOf({}));
    await healMissing();
    expect(await listReports()).toMatchObject([{ id, createdAt: NOON, year: 2026 }]);
    expect(await loadEdits(id)).toHaveLength(whole.length);
  });

  it('is a report of which only a page has left something', async () => {
    const id = await filled();
    const last = await save(id, RECEIVED, '14');
    await Promise.all([database.edits.clear(), database.reports.clear()]);
    layDown(id, last);
    expect(await loadEdits(id)).toEqual([]);
    expect(await missingReports()).toMatchObject([{ id }]);
    // It comes back with the rest.
    expect(await database.edits.count()).toBe(1);
  });

  it('is named as missing until the person lets it go', async () => {
    const id = await filled();
    await Promise.all([database.edits.clear(), database.reports.clear()]);
    await healMissing();
    expect(await missingReports()).toMatchObject([{ id, year: 2026, createdAt: NOON }]);
    forgetMissing([id]);
    expect(await missingReports()).toEqual([]);
  });

  it('is nothing that was deleted for good', async () => {
    const id = await filled();
    await Promise.all([database.edits.clear(), database.reports.clear()]);
    await database.removed.put({ report: id, at: NOON });
    expect(await missingReports()).toEqual([]);
    expect(marks()).toEqual([]);
  });

  it('is known of reports that were made before there were marks', async () => {
    const id = await filled();
    vi.stubGlobal('localStorage', storageOf({}));
    expect(await missingReports()).toEqual([]);
    await Promise.all([database.edits.clear(), database.reports.clear()]);
    expect(await missingReports()).toMatchObject([{ id }]);
  });
});

describe('a database that was lost under an open window', () => {
  it('wants the whole log, and then has the report again', async () => {
    const id = await filled();
    const whole = await loadEdits(id);
    await Promise.all(database.tables.map((table) => table.clear()));
    const made = typedAfter(whole);
    await expect(saveEdits(id, made, { ...COUNTED, edits: 6 })).rejects.toSatisfy(
      (error) => whyFailed(error) === 'lost',
    );
    await saveEdits(id, [...whole, ...made], { ...COUNTED, edits: 6 });
    expect(await listReports()).toMatchObject([{ id, year: 2026 }]);
    expect(replay(await loadEdits(id)).get('overview')).toBe('正文');
  });

  it('is filled again where the browser has cleaned all it kept', async () => {
    const id = await filled();
    const whole = await loadEdits(id);
    const opened = openedHere();
    await Promise.all(database.tables.map((table) => table.clear()));
    vi.stubGlobal('localStorage', storageOf({}));
    const made = typedAfter(whole, opened.replica);
    await expect(saveEdits(id, made, { ...COUNTED, edits: 6 }, opened)).rejects.toSatisfy(
      (error) => whyFailed(error) === 'lost',
    );
    await saveEdits(id, [...whole, ...made], { ...COUNTED, edits: 6 }, opened);
    expect(await listReports()).toMatchObject([{ id, year: 2026 }]);
    expect(await loadEdits(id)).toHaveLength(whole.length + made.length);
    expect(await missingReports()).toEqual([]);
  });

  it('is not filled again where a person has cleared this browser', async () => {
    const id = await filled();
    const whole = await loadEdits(id);
    const before = openedHere();
    vi.stubGlobal('sessionStorage', storageOf({}));
    await verifyBackup((await makeBackup('0.1.0', NOON)).backup, '备份.json', NOON);
    await clearBrowser();
    const made = typedAfter(whole, before.replica);
    const refused = saveEdits(id, [...whole, ...made], { ...COUNTED, edits: 6 }, before);
    await expect(refused).rejects.toThrow('本机数据已在另一窗口清除');
    expect(await database.edits.count()).toBe(0);
    expect(Object.keys(localStorage)).toEqual(['gouji/cleared']);

    // Whoever opens a report after that keeps it through a loss like any other.
    const again = openedHere();
    const since = typedAfter(whole, again.replica);
    await saveEdits(id, [...whole, ...since], { ...COUNTED, edits: 6 }, again);
    expect(await listReports()).toMatchObject([{ id }]);
  });

  it('keeps what another window has typed, though this one knows only how it began', async () => {
    const id = await filled();
    const known = await loadEdits(id);
    const [there, here] = [openedHere(), openedHere()];
    const [begun] = typedAfter(known, there.replica);
    if (!begun) throw new Error('no edit');
    const grown = { ...begun, new: '正文全部', when: begun.when + 1 };
    const counted = { ...COUNTED, edits: known.length + 1 };
    await saveEdits(id, [grown], counted, there);
    await saveEdits(id, [...known, begun], counted, here);
    expect(replay(await loadEdits(id)).get('overview')).toBe('正文全部');
  });

  function typedAfter(known: readonly Edit[], replica = 'z'): Edit[] {
    const counter = Math.max(...known.map((edit) => edit.counter));
    const making = { headsOf: () => [], counter, replica, step: 'z', when: NOON } as const;
    return makeEdits({ ...making, act: 'type' }, [{ address: 'overview', new: '正文' }]);
  }
});
