import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headsOf, replay, type Edit } from '../report/edits';
import { judge } from '../report/judgement';
import { reportFrom } from '../report/report';
import { storageOf } from '../testing/storage';
import { database, refusal } from './database';
import { MIGRATIONS } from './migrations';
import {
  loadEdits,
  makeEdits,
  newId,
  onForeignEdits,
  saveEdits,
  whyFailed,
  type Counted,
} from './edits';
import { layDown, leftBehind } from './pending';
import { deleteForever, makeBackup, verifyBackup } from './backup';
import { createReport, listReports, moveToBin } from './reports';

const NOON = Date.UTC(2026, 10, 22, 4);
const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区人民政府'],
]);

beforeEach(async () => {
  await Promise.all([database.reports.clear(), database.edits.clear()]);
});

function typed(known: readonly Edit[], address: string, to: string, when = NOON + 1000): Edit[] {
  const heads = headsOf(known);
  return makeEdits(
    {
      headsOf: (asked) => heads.get(asked) ?? [],
      counter: Math.max(0, ...known.map((edit) => edit.counter)),
      replica: newId(),
      step: newId(),
      act: 'type',
      when,
    },
    [{ address, new: to }],
  );
}

/** What the program after this one does to the database, in another tab. */
function upgradeByNewerProgram(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gouji', (MIGRATIONS.length + 1) * 10);
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

function counted(edits: readonly Edit[]): Counted {
  return { ...judge(reportFrom(replay(edits))).summary, edits: edits.length };
}

describe('making edits', () => {
  it('follows what stands and counts on', () => {
    const first = typed([], 'requests.received.naturalPerson', '3');
    const second = typed(first, 'requests.received.naturalPerson', '4');
    expect(second).toMatchObject([{ counter: 2, base: [first[0]?.id], old: '3', new: '4' }]);
  });

  it('makes none of a change to what is there', () => {
    expect(typed(typed([], 'overview', '正文'), 'overview', '正文')).toEqual([]);
    expect(typed([], 'overview', '')).toEqual([]);
  });

  it('names both sides of a conflict, even when one of them is chosen', () => {
    const first = typed([], 'overview', '甲');
    const conflict = [
      ...first,
      ...typed(first, 'overview', '乙'),
      ...typed(first, 'overview', '丙'),
    ];
    const shown = replay(conflict).get('overview') ?? '';
    const [settled] = typed(conflict, 'overview', shown);
    expect(settled?.base).toHaveLength(2);
    expect(headsOf([...conflict, ...(settled ? [settled] : [])]).get('overview')).toHaveLength(1);
  });

  it('makes ids that differ and fit a URL', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[0-9a-v]{16}$/.test(id))).toBe(true);
  });
});

describe('saving edits', () => {
  it('keeps them, what has grown included, and follows with the line of the list', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    const [edit] = typed(known, 'requests.received.naturalPerson', '1');
    if (!edit) throw new Error('no edit');
    await saveEdits(id, [edit], counted([...known, edit]));
    const grown = { ...edit, new: '12', when: NOON + 62_000 };
    await saveEdits(id, [grown], counted([...known, grown]));
    expect(replay(await loadEdits(id)).get(edit.address)).toBe('12');
    expect(await listReports()).toMatchObject([
      { id, progress: { stated: 1 }, savedAt: NOON + 62_000 },
    ]);
  });

  it('shows in the list what is said about the report', async () => {
    const id = await createReport(
      new Map([...BLANK, ['about:organ.scope', 'own']]),
      'create',
      NOON,
    );
    const known = await loadEdits(id);
    const edits = [
      ...typed(known, 'about:organ.name', '临河区民政局'),
      ...typed(known, 'about:organ.scope', ''),
      ...typed(known, 'about:year', '2025'),
    ];
    await saveEdits(id, edits, counted([...known, ...edits]));
    const [row] = await listReports();
    expect(row).toMatchObject({ organName: '临河区民政局', year: 2025, form: '2021' });
    expect(row).not.toHaveProperty('scope');
  });

  it('writes nothing where there is nothing to write', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const before = [await listReports(), await loadEdits(id)];
    await saveEdits(id, [], { stated: 0, total: 0, errors: 9, warnings: 9, edits: 0 });
    expect([await listReports(), await loadEdits(id)]).toEqual(before);
  });

  it('never brings a deleted report back', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    await moveToBin(id, NOON);
    await deleteForever([id], NOON);
    const saved = saveEdits(id, typed(known, 'overview', '正文'), counted(known));
    await expect(saved).rejects.toSatisfy((error) => whyFailed(error) === 'refused');
    expect(await loadEdits(id)).toEqual([]);
    expect(await database.reports.count()).toBe(0);
  });

  it('is issued and committed before it returns', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    const committed = vi.spyOn(IDBTransaction.prototype, 'commit');
    const edits = typed(known, 'overview', '正文');
    const saved = saveEdits(id, edits, counted([...known, ...edits]));
    expect(committed).toHaveBeenCalledTimes(1);
    await saved;
    committed.mockRestore();
  });

  it('refuses to write where a newer program has taken the database over', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    await upgradeByNewerProgram();
    const saved = saveEdits(id, typed(known, 'overview', '正文'), counted(known));
    await expect(saved).rejects.toSatisfy((error) => whyFailed(error) === 'refused');
    await expect(moveToBin(id, NOON)).rejects.toSatisfy((error) => whyFailed(error) === 'refused');
    expect(await loadEdits(id)).toHaveLength(known.length);
    await database.delete();
    await database.open();
  });
});

describe('edits that a page has left on their way', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', storageOf({}));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  function leave(reportId: string, edit: Edit): void {
    layDown(reportId, [edit]);
    expect(leftBehind(reportId)).toEqual([edit]);
    expect(leftBehind('another')).toEqual([]);
  }

  it('are there when the report is opened next, and stored by then', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const [edit] = typed(await loadEdits(id), 'overview', '正文');
    if (!edit) throw new Error('no edit');
    leave(id, edit);
    expect(replay(await loadEdits(id)).get('overview')).toBe('正文');
    expect(leftBehind(id)).toEqual([]);
    expect(replay(await loadEdits(id)).get('overview')).toBe('正文');
  });

  it('never push a later stage of themselves aside', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    const [edit] = typed(known, 'overview', '正');
    if (!edit) throw new Error('no edit');
    const grown = { ...edit, new: '正文', when: edit.when + 1 };
    await saveEdits(id, [grown], counted([...known, grown]));
    leave(id, edit);
    expect(replay(await loadEdits(id)).get('overview')).toBe('正文');
    expect(leftBehind(id)).toEqual([]);
  });

  it('are taken up once they are saved, unless they have grown', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    const [edit] = typed(known, 'overview', '正');
    if (!edit) throw new Error('no edit');
    const grown = { ...edit, new: '正文', when: edit.when + 1 };
    const saved = saveEdits(id, [edit], counted([...known, edit]));
    layDown(id, [grown]);
    await saved;
    expect(leftBehind(id)).toEqual([grown]);
  });

  it('are found beside one that another window takes up at the same time', () => {
    const [left] = typed([], 'overview', '正文');
    if (!left) throw new Error('no edit');
    layDown('a', [{ ...left, id: 'taken' }, left]);
    const getItem = localStorage.getItem.bind(localStorage);
    vi.stubGlobal('localStorage', {
      ...localStorage,
      getItem: (key: string) => (key.endsWith('/taken') ? null : getItem(key)),
    });
    expect(leftBehind('a')).toEqual([left]);
  });

  it('go with the report that is deleted for good', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const [edit] = typed(await loadEdits(id), 'overview', '正文');
    if (!edit) throw new Error('no edit');
    leave(id, edit);
    await moveToBin(id, NOON);
    await verifyBackup((await makeBackup('0.1.0', NOON)).backup, '备份.json', NOON);
    leave(id, edit);
    await deleteForever([id], NOON);
    expect(leftBehind(id)).toEqual([]);
  });

  it('do not bring a report back that is gone', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const [edit] = typed(await loadEdits(id), 'overview', '正文');
    if (!edit) throw new Error('no edit');
    await moveToBin(id, NOON);
    await deleteForever([id], NOON);
    leave(id, edit);
    expect(await loadEdits(id)).toEqual([]);
    expect(await database.edits.count()).toBe(0);
    expect(leftBehind(id)).toEqual([]);
  });
});

describe('edits of other windows', () => {
  it('are heard once they are saved, by those who look at that report only', async () => {
    const id = await createReport(BLANK, 'create', NOON);
    const known = await loadEdits(id);
    const otherWindow = new BroadcastChannel('gouji');
    const announced = new Promise((resolve) => {
      otherWindow.addEventListener('message', (event: MessageEvent<{ report: string }>) => {
        if (event.data.report === id) resolve(event.data);
      });
    });
    const edits = typed(known, 'overview', '正文');
    await saveEdits(id, edits, counted([...known, ...edits]));
    expect(await announced).toEqual({ report: id, edits: [...known, ...edits] });

    const heard: (readonly Edit[])[] = [];
    const end = onForeignEdits('another', (foreign) => heard.push(foreign));
    const here = new Promise<readonly Edit[]>((resolve) => {
      onForeignEdits(id, resolve);
    });
    otherWindow.postMessage({ report: id, edits });
    expect(await here).toEqual(edits);
    expect(heard).toEqual([]);
    end();
    otherWindow.close();
  });
});

describe('why a write failed', () => {
  const named = (name: string, more: object = {}): Error =>
    Object.assign(new Error(name), { name, ...more });

  it.each([
    [
      'a full disk in disguise',
      named('AbortError', { inner: named('QuotaExceededError') }),
      'quota',
    ],
    ['a full disk', named('QuotaExceededError'), 'quota'],
    ['a closed database', named('DatabaseClosedError'), 'closed'],
    [
      'a lost connection',
      named('OpenFailedError', { inner: named('InvalidStateError') }),
      'closed',
    ],
    ['a refusal', refusal('不能保存'), 'refused'],
    ['anything else', named('UnknownError'), 'other'],
    ['no error at all', 'boom', 'other'],
  ])('%s', (_, error, why) => {
    expect(whyFailed(error)).toBe(why);
  });
});
