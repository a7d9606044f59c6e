import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inOrder, union, type Edit } from '../report/edits';
import { form2021 } from '../report/forms/2021';
import { valuesOf } from '../report/report';
import { balancedReports } from '../testing/balanced';
import { editOn, replicaLogs } from '../testing/replicas';
import {
  backupState,
  clearBrowser,
  deleteForever,
  looksLikeBackup,
  makeBackup,
  mayClear,
  noteDownload,
  openBackup,
  overdue,
  previewRestore,
  removabilities,
  restoreBackup,
  verifyBackup,
  type Backup,
} from './backup';
import { backupBytes, type BackupReport } from './backup-text';
import { database } from './database';
import { saveEdits } from './edits';
import { loadEdits, rowsOf } from './logs';
import type { EditRow, ReportRow } from './records';
import {
  createReport,
  duplicateReport,
  listBin,
  listReports,
  moveToBin,
  restoreFromBin,
} from './reports';

const NOON = Date.UTC(2026, 10, 22, 4);
const DAY = 24 * 60 * 60_000;
const COUNTED = { stated: 1, total: 166, errors: 0, warnings: 0 };
const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区民政局'],
  ['about:organ.scope', 'own'],
]);
const FILLED = new Map([...BLANK, ['requests.received.naturalPerson', '3'], ['overview', '正文']]);

async function clear(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
}

beforeEach(clear);

interface Everything {
  readonly rows: ReportRow[];
  readonly edits: Edit[];
}

async function everything(): Promise<Everything> {
  const [rows, edits] = await Promise.all([database.reports.toArray(), database.edits.toArray()]);
  return { rows, edits };
}

/** A backup as it lies in its file. */
async function fileHere(now = NOON): Promise<Uint8Array> {
  return (await makeBackup('0.1.0', now)).bytes;
}

async function backupHere(now = NOON): Promise<Backup> {
  return openBackup(await fileHere(now));
}

async function type(id: string, address: string, text: string, more: Partial<Edit> = {}) {
  const log = await loadEdits(id);
  const edit = editOn(log, 'typist', address, text, { when: NOON + log.length, ...more });
  await saveEdits(id, [edit], { ...COUNTED, edits: log.length + 1 });
  return edit;
}

/** Puts a log under a report as if it had been typed. */
async function keepLog(id: string, log: readonly Edit[]): Promise<void> {
  await database.edits.bulkPut(rowsOf(id, log));
}

function backupOf(reports: readonly BackupReport[]): Promise<Backup> {
  return openBackup(backupBytes({ program: '0.1.0', madeAt: NOON, reports }));
}

const MINIMAL: BackupReport = {
  id: 'a1',
  createdAt: 1,
  savedAt: 2,
  edits: [
    {
      id: 'r.1',
      counter: 1,
      step: 's',
      act: 'create',
      address: 'about:form',
      base: [],
      old: '',
      new: '2021',
      when: 1,
    },
  ],
};

describe('the backup file', () => {
  it('has everything, the bin and the whole log as well', async () => {
    const id = await createReport(FILLED, 'create', NOON);
    await type(id, 'overview', '改过的正文');
    const binned = await duplicateReport(id, NOON + 1);
    await moveToBin(binned, NOON + 2);
    const { name, bytes, backup } = await makeBackup('0.1.0', NOON);
    expect(name).toBe('勾稽备份-2026-11-22-120000.json');
    expect(looksLikeBackup(bytes)).toBe(true);
    expect(await openBackup(bytes)).toEqual(backup);
    expect(backup).toMatchObject({ program: '0.1.0', madeAt: NOON });
    const byId = new Map(backup.reports.map((report) => [report.id, report]));
    expect(byId.get(id)?.edits).toEqual(inOrder(await loadEdits(id)));
    expect(byId.get(binned)).toMatchObject({ deletedAt: NOON + 2, copyOf: id });
  });

  it('keeps what no file could: lone surrogates and the words of a newer program', async () => {
    const edits = [{ ...MINIMAL.edits[0], new: '\ud800 \u2028', act: 'later', mood: 'good' }];
    const report = { ...MINIMAL, edits } as unknown as BackupReport;
    expect((await backupOf([report])).reports).toEqual([report]);
  });

  it('is not made of nothing', async () => {
    await expect(fileHere()).rejects.toThrow('不需要备份');
  });

  it('is read whatever spaces and order of keys it has', async () => {
    const bytes = backupBytes({ program: '0.1.0', madeAt: NOON, reports: [MINIMAL] });
    const json = JSON.parse(new TextDecoder().decode(bytes)) as object;
    const turned = Object.fromEntries(Object.entries(json).reverse());
    const again = new TextEncoder().encode(JSON.stringify(turned, undefined, 2));
    expect(await openBackup(again)).toEqual(await openBackup(bytes));
  });

  it('of the first format is read for ever', async () => {
    const first =
      '{"gouji":"backup","format":1,"program":"0.1.0","madeAt":5,' +
      '"counts":{"reports":1,"binned":0,"edits":1},"reports":[\n' +
      '{"id":"a1","createdAt":1,"savedAt":2,"edits":[{"id":"r.1","counter":1,"step":"s",' +
      '"act":"create","address":"about:form","base":[],"old":"","new":"2021","when":1}]}\n' +
      '],"sha256":"c284df15ae5db861ca290894f2c35dcc8b1faa0633e9a2a7bd975eb0fe7436f0"}\n';
    expect((await openBackup(new TextEncoder().encode(first))).reports).toEqual([MINIMAL]);
  });

  const file = (content: object | string): Uint8Array =>
    new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const long = 'x'.repeat(40);
  it.each([
    ['nothing', '', '文件是空的'],
    ['another file', 'hello', '已损坏或不完整'],
    ['a data file', { form: '2021', year: 2026 }, '不是勾稽的备份'],
    ['a list', '[]', '不是勾稽的备份'],
    ['a newer format', { gouji: 'backup', format: 2 }, '较新版本'],
    ['no hash', { gouji: 'backup', format: 1 }, '校验值不符'],
    ['magic keys', '{"gouji":"backup","format":1,"x":{"__proto__":1}}', '不允许'],
    ['depth', `{"gouji":"backup","format":1,"x":${'['.repeat(40)}${']'.repeat(40)}}`, '嵌套过深'],
    ['a hostile depth', '['.repeat(1_000_000), '已损坏或不完整'],
    ['broken text', `{"gouji":"backup${long}`, '已损坏或不完整'],
  ])('is refused where it is %s', async (_, content, sentence) => {
    await expect(openBackup(file(content))).rejects.toThrow(sentence);
  });

  it.each([
    ['an id that is none', { ...MINIMAL, id: '../x' }],
    ['a moment that is none', { ...MINIMAL, savedAt: 1.5 }],
    ['an edit without an address', { ...MINIMAL, edits: [{ ...MINIMAL.edits[0], address: '' }] }],
    ['an edit twice', { ...MINIMAL, edits: [MINIMAL.edits[0], MINIMAL.edits[0]] }],
  ])('is refused with %s, though its hash is right', async (_, report) => {
    await expect(backupOf([report as BackupReport])).rejects.toThrow('已损坏');
  });

  it('has what can be read, and names the reports that cannot', async () => {
    const whole = await createReport(FILLED, 'create', NOON);
    const broken = await createReport(FILLED, 'create', NOON);
    const empty = await createReport(FILLED, 'create', NOON);
    await database.edits.where('report').equals(empty).delete();
    const unreadable = (row: EditRow): EditRow => {
      if (row.report === broken) throw new DOMException('damaged', 'DataError');
      return row;
    };
    database.edits.hook('reading', unreadable);
    try {
      const { backup, lacking } = await makeBackup('0.1.0', NOON);
      expect(backup.reports.map(({ id }) => id)).toEqual([whole]);
      expect(lacking.map(({ id }) => id).sort()).toEqual([broken, empty].sort());
      // Whoever verifies it hears of them, and what cannot be read counts as in no backup.
      const verified = await verifyBackup(backup, '备份.json', NOON);
      expect(verified.covered).toBe(1);
      expect(verified.lacking.map(({ missing }) => missing)).toEqual([undefined, undefined]);
      await database.reports.delete(whole);
      await expect(makeBackup('0.1.0', NOON)).rejects.toThrow('damaged');
    } finally {
      database.edits.hook('reading').unsubscribe(unreadable);
    }
  });

  it('is refused where a report stands in it twice', async () => {
    await expect(backupOf([MINIMAL, MINIMAL])).rejects.toThrow('已损坏');
  });

  it('notices every flipped bit', async () => {
    const settings = { person: '{"name":"王敏"}', 'wording/letter': '{"标题":"函"}' };
    const bytes = backupBytes({ program: '0.1.0', madeAt: NOON, reports: [MINIMAL], settings });
    const whole = JSON.stringify(await openBackup(bytes));
    let noticed = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        const read = await openBackup(damaged).then(JSON.stringify, (error: Error) => error);
        if (read instanceof Error) {
          expect(read.message).toMatch(/[一-鿿].*。$/);
          noticed += 1;
        } else {
          expect(read).toBe(whole);
        }
      }
    }
    expect(noticed).toBeGreaterThan(bytes.length * 7);
  });
});

describe('restoring', () => {
  it('gives an empty browser what the other one had', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(balancedReports(form2021), { minLength: 1, maxLength: 3 }),
        async (reports) => {
          await clear();
          for (const [index, report] of reports.entries()) {
            const id = await createReport(valuesOf(report), 'import', NOON + index);
            if (index === 1) await moveToBin(id, NOON + 9);
            if (index === 2) await restoreFromBin(id, NOON).catch(() => undefined);
          }
          const before = await everything();
          const backup = await backupHere();
          await clear();
          await restoreBackup(backup);
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('leads to the union of both logs, in whatever order, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(replicaLogs(), async (logs) => {
        const id = 'report';
        const begun = MINIMAL.edits.map((edit) => ({ ...edit, id: 'first.1' }));
        const backups = await Promise.all(
          logs.map((log) => backupOf([{ ...MINIMAL, id, edits: [...begun, ...log] }])),
        );
        const all = logs.reduce<readonly Edit[]>((a, b) => union(a, b), begun);
        const ends: Everything[] = [];
        for (const order of [backups, [...backups].reverse()]) {
          await clear();
          for (const backup of order) await restoreBackup(backup);
          const end = await everything();
          for (const backup of order) await restoreBackup(backup);
          expect(await everything()).toEqual(end);
          ends.push(end);
        }
        expect(ends[0]).toEqual(ends[1]);
        expect(inOrder(await loadEdits(id))).toEqual(inOrder(all));
      }),
      { numRuns: 40 },
    );
  });

  it('does what its preview says', async () => {
    const here = await createReport(FILLED, 'create', NOON);
    const gone = await createReport(BLANK, 'create', NOON);
    const same = await createReport(FILLED, 'create', NOON);
    const newer = await createReport(FILLED, 'create', NOON);
    await type(here, 'problems', '备份里的');
    const backup = await backupHere();
    await type(newer, 'overview', '本机较新');
    await moveToBin(gone, NOON + 1);
    await deleteForever([gone], NOON + 2);
    const last = (await loadEdits(here)).find(({ address }) => address === 'problems');
    await database.edits.delete([here, last?.id ?? '']);
    await type(here, 'otherMatters', '本机的', { id: 'here.1' });

    const before = await everything();
    const preview = await previewRestore(backup);
    expect(await everything()).toEqual(before);
    const byId = new Map(preview.map((line) => [line.id, line]));
    expect(byId.get(here)).toMatchObject({ standing: 'more', missing: 1, kept: 1 });
    expect(byId.get(gone)).toMatchObject({ standing: 'new', removedAt: NOON + 2, binned: false });
    expect(byId.get(same)).toMatchObject({ standing: 'same', missing: 0, kept: 0 });
    expect(byId.get(newer)).toMatchObject({ standing: 'newerHere', missing: 0, kept: 1 });
    expect(byId.get(here)).toMatchObject({ year: 2026, organName: '临河区民政局', scope: 'own' });

    expect(await restoreBackup(backup)).toEqual(preview);
    const texts = Object.fromEntries(
      (await loadEdits(here)).map((edit) => [edit.address, edit.new]),
    );
    expect(texts).toMatchObject({ problems: '备份里的', otherMatters: '本机的' });
    expect((await loadEdits(newer)).map((edit) => edit.new)).toContain('本机较新');
    expect((await listReports()).map((row) => row.id).sort()).toEqual(
      [here, gone, same, newer].sort(),
    );
    const again = await previewRestore(backup);
    expect(again.every(({ missing, moves }) => missing === 0 && !moves)).toBe(true);
  });

  it('takes an edit that has grown here for newer, and one that has grown there', async () => {
    const id = await createReport(FILLED, 'create', NOON);
    const edit = await type(id, 'problems', '一');
    const short = await backupHere();
    await keepLog(id, [{ ...edit, new: '一二', when: edit.when + 1 }]);
    const long = await backupHere();
    expect(await previewRestore(short)).toMatchObject([{ standing: 'newerHere', kept: 1 }]);
    await restoreBackup(short);
    expect((await loadEdits(id)).map(({ new: to }) => to)).toContain('一二');
    await keepLog(id, [edit]);
    expect(await previewRestore(long)).toMatchObject([{ standing: 'more', missing: 1 }]);
  });

  it('leaves a report where the later act has put it', async () => {
    const id = await createReport(FILLED, 'create', NOON);
    const outside = await backupHere();
    await moveToBin(id, NOON + 1);
    const binned = await backupHere();
    await restoreBackup(outside);
    expect(await listBin()).toHaveLength(1);
    await restoreFromBin(id, NOON + 2);
    expect(await previewRestore(binned)).toMatchObject([{ moves: false }]);
    const restored = await backupHere();
    await moveToBin(id, NOON + 3);
    await restoreBackup(restored);
    expect(await listBin()).toHaveLength(1);
    await clear();
    await restoreBackup(restored);
    expect(await previewRestore(binned)).toMatchObject([{ moves: false }]);
    await restoreBackup(binned);
    expect(await listReports()).toHaveLength(1);
  });

  it('gives back a report on a form that only a newer program knows', async () => {
    const edits = MINIMAL.edits.map((edit) => ({ ...edit, new: '2031' }));
    await restoreBackup(await backupOf([{ ...MINIMAL, edits }]));
    expect(await listReports()).toMatchObject([{ id: 'a1', form: '2031', errors: 0 }]);
    expect(await loadEdits('a1')).toEqual(edits);
  });

  it('changes nothing where anything of it fails', async () => {
    const good = { ...MINIMAL, id: 'good' };
    const bad = { ...MINIMAL, id: 'bad', edits: [{ ...MINIMAL.edits[0], id: {} }] };
    const backup = { program: '', madeAt: 0, sha256: '', reports: [good, bad] };
    await expect(restoreBackup(backup as unknown as Backup)).rejects.toThrow();
    expect(await everything()).toEqual({ rows: [], edits: [] });
  });
});

describe('what may be deleted for good', () => {
  async function inBin(values: ReadonlyMap<string, string>, act: 'create' | 'import' = 'create') {
    const id = await createReport(values, act, NOON);
    await moveToBin(id, NOON);
    return id;
  }

  it('is what nobody has typed into, and the example as it was loaded', async () => {
    const blank = await inBin(BLANK);
    const example = await inBin(new Map([...FILLED, ['about:example', '1']]));
    await deleteForever([blank, example], NOON);
    expect(await listBin()).toEqual([]);
    expect(await database.edits.count()).toBe(0);
    expect(await database.removed.count()).toBe(2);
  });

  it.each([
    ['was typed', async () => inBin(FILLED)],
    ['was imported', async () => inBin(BLANK, 'import')],
    [
      'was typed into the example',
      async () => {
        const id = await inBin(new Map([...FILLED, ['about:example', '1']]));
        await type(id, 'overview', '我的');
        return id;
      },
    ],
  ])('is not what %s, without a verified backup', async (_, made) => {
    const id = await made();
    await expect(deleteForever([id], NOON)).rejects.toThrow('核验');
    // A download that nobody has verified is none.
    await noteDownload(await makeBackup('0.1.0', NOON));
    await expect(deleteForever([id], NOON)).rejects.toThrow('核验');
    expect(await listBin()).toHaveLength(1);
    await verifyBackup(await backupHere(), '备份.json', NOON);
    await deleteForever([id], NOON);
    expect(await listBin()).toEqual([]);
  });

  it('is not what was changed after the backup', async () => {
    const id = await inBin(FILLED);
    const backup = await backupHere();
    expect(await verifyBackup(backup, '备份.json', NOON)).toMatchObject({
      covered: 1,
      lacking: [],
    });
    await type(id, 'overview', '后来的');
    expect([...(await removabilities(await listBin())).values()]).toEqual(['uncovered']);
    await expect(deleteForever([id], NOON)).rejects.toThrow('核验');
    expect(await verifyBackup(backup, '备份.json', NOON)).toMatchObject({
      covered: 0,
      lacking: [{ row: { id }, missing: 1 }],
    });
    expect(await removabilities(await listBin())).toEqual(new Map([[id, 'uncovered']]));
  });

  it('goes all or not at all, and only out of the bin', async () => {
    const blank = await inBin(BLANK);
    const filled = await inBin(FILLED);
    const outside = await createReport(BLANK, 'create', NOON);
    await expect(deleteForever([blank, filled], NOON)).rejects.toThrow('核验');
    await expect(deleteForever([blank, outside], NOON)).rejects.toThrow('回收站');
    expect(await database.reports.count()).toBe(3);
  });

  it('comes back from a backup that has more than is here', async () => {
    const id = await inBin(FILLED);
    const more = editOn(await loadEdits(id), 'elsewhere', 'problems', '别处的');
    const [report] = (await backupHere()).reports;
    const backup = await backupOf(report ? [{ ...report, edits: [...report.edits, more] }] : []);
    await verifyBackup(backup, '备份.json', NOON);
    await deleteForever([id], NOON);
    await restoreBackup(backup);
    expect(await loadEdits(id)).toContainEqual(more);
  });

  it('is everything once all of it is verified', async () => {
    await inBin(FILLED);
    await createReport(FILLED, 'create', NOON);
    expect(await mayClear()).toBe(false);
    await expect(clearBrowser()).rejects.toThrow('核验');
    expect(await database.reports.count()).toBe(2);
    await verifyBackup(await backupHere(), '备份.json', NOON);
    expect(await mayClear()).toBe(true);
    await clearBrowser();
    for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  });

  it('is not everything while there are edits that have lost their line', async () => {
    const id = await createReport(FILLED, 'create', NOON);
    await database.reports.clear();
    await expect(clearBrowser()).rejects.toThrow('核验');
    // It is in the list again, and can be backed up.
    await verifyBackup(await backupHere(), '备份.json', NOON);
    expect((await database.reports.toArray()).map((row) => row.id)).toEqual([id]);
    await clearBrowser();
    expect(await database.edits.count()).toBe(0);
  });
});

describe('the last backup', () => {
  it('is remembered, with whether it was verified', async () => {
    expect(await backupState()).toMatchObject({ last: undefined, changedSince: [] });
    await createReport(FILLED, 'create', NOON);
    const made = await makeBackup('0.1.0', NOON);
    await noteDownload(made);
    const { sha256 } = made.backup;
    expect((await backupState()).last).toEqual({
      sha256,
      at: NOON,
      name: made.name,
      place: 'file',
    });
    await verifyBackup(await openBackup(made.bytes), '另一个名字.json', NOON + 5);
    expect((await backupState()).last).toEqual({
      sha256,
      at: NOON,
      name: made.name,
      place: 'file',
      verifiedAt: NOON + 5,
    });
  });

  const asked = async (now: number): Promise<number> => overdue(await backupState(), now);
  const verifyHere = async (now: number): Promise<unknown> =>
    verifyBackup(await backupHere(now), '备份.json', now);

  it('is asked for after a day with work that it does not have', async () => {
    expect(await asked(NOON)).toBe(0);
    const id = await createReport(FILLED, 'create', NOON);
    await createReport(FILLED, 'create', NOON + DAY);
    expect(await asked(NOON + DAY)).toBe(0);
    expect(await asked(NOON + DAY + 1)).toBe(1);
    await verifyHere(NOON + DAY + 1);
    expect(await asked(NOON + 9 * DAY)).toBe(0);
    // A day counts from the first change, however old the backup is.
    await type(id, 'overview', '后来的', { when: NOON + 9 * DAY });
    expect(await asked(NOON + 9 * DAY + 1)).toBe(0);
    await type(id, 'overview', '更后来的', { when: NOON + 10 * DAY });
    expect(await asked(NOON + 10 * DAY)).toBe(0);
    expect(await asked(NOON + 10 * DAY + 1)).toBe(1);
  });

  it('is asked for as long as a download is not verified', async () => {
    await createReport(FILLED, 'create', NOON);
    const made = await makeBackup('0.1.0', NOON);
    await noteDownload(made);
    expect(await asked(NOON + 2 * DAY)).toBe(1);
    await verifyBackup(await openBackup(made.bytes), made.name, NOON + 2 * DAY);
    expect(await asked(NOON + 4 * DAY)).toBe(0);
  });

  it('is asked for what only grew within the minute it was made in', async () => {
    const id = await createReport(FILLED, 'create', NOON);
    const edit = await type(id, 'problems', '一', { when: NOON + 1000 });
    await verifyHere(NOON + 2000);
    const edits = (await loadEdits(id)).length;
    await saveEdits(id, [{ ...edit, new: '一二', when: NOON + 3000 }], { ...COUNTED, edits });
    expect(await asked(NOON + 2 * DAY)).toBe(1);
    await verifyHere(NOON + 4000);
    expect(await asked(NOON + 2 * DAY)).toBe(0);
  });

  it('is asked for what came from elsewhere, however long ago it was typed', async () => {
    const id = await createReport(FILLED, 'create', NOON);
    await verifyHere(NOON + 5 * DAY);
    const more = editOn(await loadEdits(id), 'elsewhere', 'problems', '别处的', { when: NOON + 1 });
    await restoreBackup(await backupOf([{ ...MINIMAL, id, edits: [more] }]));
    expect(await asked(NOON + 7 * DAY)).toBe(1);
  });

  it('covers no report that it does not have', async () => {
    await createReport(FILLED, 'create', NOON);
    await verifyBackup(await backupOf([MINIMAL]), '别人的.json', NOON + 1);
    expect(await asked(NOON + 2 * DAY)).toBe(1);
  });

  it('is not asked for the example', async () => {
    await createReport(new Map([...FILLED, ['about:example', '1']]), 'create', NOON);
    expect(await asked(NOON + 9 * DAY)).toBe(0);
  });
});
