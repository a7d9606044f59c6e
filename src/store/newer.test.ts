import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastOfReplicas, union, type Edit } from '../report/edits';
import { carriedOn, editOn, replicaLogs } from '../testing/replicas';
import { storageOf } from '../testing/storage';
import { database } from './database';
import { rowsOf } from './logs';
import { newerEdits } from './newer';
import { layDown } from './pending';

const REPORT = 'r';

afterEach(() => {
  vi.unstubAllGlobals();
});

beforeEach(() => database.open().then(() => database.edits.clear()));

async function store(edits: readonly Edit[]): Promise<void> {
  await database.edits.clear();
  await database.edits.bulkPut([...rowsOf(REPORT, edits), ...rowsOf('another', edits)]);
}

describe('newerEdits', () => {
  it('brings a window everything it does not know', async () => {
    const copies = replicaLogs().chain((logs) =>
      fc.tuple(fc.constant(union([], logs.flat())), carriedOn(logs)),
    );
    await fc.assert(
      fc.asyncProperty(copies, async ([known, later]) => {
        const stored = union(known, later.flat());
        await store(stored);
        expect(union(known, await newerEdits(REPORT, known))).toEqual(stored);
      }),
    );
  });

  it('reads of a long log only what may have changed', async () => {
    let log: Edit[] = [];
    for (let count = 0; count < 50; count += 1) {
      log = [...log, editOn(log, count < 20 ? 'A' : 'B', 'overview', String(count))];
    }
    await store(log);
    const listed = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
    expect(union([], await newerEdits(REPORT, log))).toEqual(lastOfReplicas(log));
    expect(listed).not.toHaveBeenCalled();
    const unknown = editOn(log, 'C', 'overview', '新');
    await store([...log, unknown]);
    expect(await newerEdits(REPORT, log)).toHaveLength(3);
    expect(listed).toHaveBeenCalled();
  });

  it('is not misled by what this window has not written yet', async () => {
    const own = editOn([], 'A', 'about:form', '2021');
    const other = editOn([], 'B', 'problems', '他');
    await store([other]);
    vi.stubGlobal('localStorage', storageOf({}));
    layDown(REPORT, [own]);
    expect(union([own], await newerEdits(REPORT, [own]))).toEqual([own, other]);
  });
});
