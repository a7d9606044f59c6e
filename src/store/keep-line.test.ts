import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { headsOf, replay, union, type Act, type Edit } from '../report/edits';
import { judge } from '../report/judgement';
import { reportFrom } from '../report/report';
import { database } from './database';
import { keepLine, loadEdits, makeEdits, newId, rowsOf, saveEdits, type Counted } from './edits';
import { createReport, listReports } from './reports';

const BLANK = new Map([
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区人民政府'],
]);
const CELLS = [
  'requests.received.naturalPerson',
  'requests.received.business',
  'requests.carriedIn.naturalPerson',
  'about:organ.name',
];

beforeEach(async () => {
  await Promise.all([database.reports.clear(), database.edits.clear()]);
});

/** A window with what it knows of a report. */
function windowOn(known: readonly Edit[]) {
  const replica = newId();
  let log = known;
  const counted = (): Counted => ({
    ...judge(reportFrom(replay(log))).summary,
    edits: log.length,
  });
  return {
    log: () => log,
    type(address: string, to: string): Edit[] {
      const heads = headsOf(log);
      const counter = Math.max(...log.map((edit) => edit.counter));
      const act: Act = 'type';
      const making = { headsOf: (at: string) => heads.get(at) ?? [], counter, replica, act };
      const made = makeEdits({ ...making, step: newId(), when: counter }, [{ address, new: to }]);
      log = union(log, made);
      return made;
    },
    save: (id: string, made: readonly Edit[]) => saveEdits(id, made, counted()),
    hear: (edits: readonly Edit[]) => {
      log = union(log, edits);
    },
  };
}

describe('the line of the list', () => {
  it('is not judged again by a window that knows less', async () => {
    const id = await createReport(BLANK, 'create', 0);
    const known = await loadEdits(id);
    const [one, other] = [windowOn(known), windowOn(known)];
    for (const address of CELLS.slice(0, 3)) await one.save(id, one.type(address, '1'));
    expect(await listReports()).toMatchObject([{ progress: { stated: 3 } }]);
    const late = other.type('otherMatters', '无');
    await other.save(id, late);
    expect(await listReports()).toMatchObject([{ progress: { stated: 3 } }]);
  });

  it('names what a window that knows less has changed about the report', async () => {
    const id = await createReport(BLANK, 'create', 0);
    const known = await loadEdits(id);
    const [one, other] = [windowOn(known), windowOn(known)];
    for (const address of CELLS.slice(0, 3)) await one.save(id, one.type(address, '1'));
    await other.save(id, other.type('about:organ.name', '临河区民政局'));
    expect(await listReports()).toMatchObject([{ organName: '临河区民政局' }]);
  });

  it('catches up with edits whose page ended before it had written the line', async () => {
    const id = await createReport(BLANK, 'create', 0);
    const made = windowOn(await loadEdits(id)).type('otherMatters', '无');
    const late = made.map((edit) => ({ ...edit, when: 300_000 }));
    await database.edits.bulkPut(rowsOf(id, late));
    await keepLine(id, await loadEdits(id));
    expect(await listReports()).toMatchObject([{ judged: 4, savedAt: 300_000 }]);
  });

  it('says what stands once the edits of all windows have met in one (law)', async () => {
    const deed = fc.record({
      window: fc.nat({ max: 2 }),
      address: fc.constantFrom(...CELLS),
      value: fc.constantFrom('1', '2', '3'),
      // How many of the other windows have heard of it.
      heard: fc.nat({ max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        await Promise.all([database.reports.clear(), database.edits.clear()]);
        const id = await createReport(BLANK, 'create', 0);
        const known = await loadEdits(id);
        const windows = [windowOn(known), windowOn(known), windowOn(known)];
        const saves: Promise<void>[] = [];
        for (const { window: index, address, value, heard } of deeds) {
          const window = windows[index];
          if (!window) continue;
          const made = window.type(address, value);
          saves.push(window.save(id, made));
          windows
            .filter((each) => each !== window)
            .slice(0, heard)
            .forEach((each) => each.hear(made));
        }
        await Promise.all(saves);
        const [last] = windows;
        last?.hear(await loadEdits(id));
        await keepLine(id, last?.log() ?? []);
        const report = reportFrom(replay(await loadEdits(id)));
        const { stated, total } = judge(report).summary;
        expect(await listReports()).toMatchObject([
          { organName: report.organ.name, progress: { stated, total } },
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
