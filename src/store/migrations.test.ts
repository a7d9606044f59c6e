import 'fake-indexeddb/auto';
import type Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseOf } from './database';
import { MIGRATION_EXAMPLES, type Rows } from './migration-examples';
import { MIGRATIONS } from './migrations';

/** Opens the database as a program did that knew the shapes up to `version`. */
function asOf(version: number): Dexie {
  return databaseOf(MIGRATIONS.slice(0, version));
}

async function rowsIn(database: Dexie): Promise<Rows> {
  const tables = database.tables.map(async ({ name }) => {
    const rows: object[] = await database.table(name).toArray();
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

async function read(version: number): Promise<Rows> {
  const database = asOf(version);
  await database.open();
  const rows = await rowsIn(database);
  database.close();
  return rows;
}

async function write(version: number, rows: Rows): Promise<void> {
  const database = asOf(version);
  await database.open();
  for (const [name, own] of Object.entries(rows)) await database.table(name).bulkPut([...own]);
  database.close();
}

/** Tables and indexes up to a version, as Dexie writes them. */
function named(version: number): string[] {
  return MIGRATIONS.slice(0, version).flatMap(({ stores }) =>
    Object.entries(stores).flatMap(([table, keys]) =>
      keys.split(',').map((key) => `${table}: ${key.trim()}`),
    ),
  );
}

const NEWEST = MIGRATIONS.length;

beforeEach(async () => {
  await asOf(NEWEST).delete();
});

describe('the migrations', () => {
  it('are numbered without gaps and say what they bring', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(MIGRATIONS.every(({ name, stores }) => name && Object.keys(stores).length > 0)).toBe(
      true,
    );
  });

  it('have an example each, with something in every table of the shape before', () => {
    expect(MIGRATION_EXAMPLES.map(({ version }) => version)).toEqual(
      MIGRATIONS.map(({ version }) => version),
    );
    for (const { version, before, after } of MIGRATION_EXAMPLES) {
      const tables = (until: number): string[] => [
        ...new Set(MIGRATIONS.slice(0, until).flatMap(({ stores }) => Object.keys(stores))),
      ];
      const filled = Object.keys(before).filter((name) => before[name]?.length);
      expect(filled.sort(), `before ${version}`).toEqual(tables(version - 1).sort());
      expect(Object.keys(after).sort(), `after ${version}`).toEqual(tables(version).sort());
    }
  });

  it.each(MIGRATIONS)('$version takes nothing away that was there', async ({ version }) => {
    await asOf(version)
      .open()
      .then((database) => database.close());
    const database = asOf(NEWEST);
    await database.open();
    const there = database.tables.flatMap(({ name, schema }) =>
      [schema.primKey, ...schema.indexes].map((key) => `${name}: ${key.src}`),
    );
    database.close();
    expect(there).toEqual(expect.arrayContaining(named(version)));
  });

  it.each(MIGRATION_EXAMPLES)('$version reads what was there before', async (example) => {
    const { version, before, after } = example;
    if (version > 1) await write(version - 1, before);
    expect(await read(version)).toEqual(after);
  });

  it.each(MIGRATION_EXAMPLES)('from before $version lead to one newest', async (example) => {
    const { version, before } = example;
    if (version > 1) await write(version - 1, before);
    const direct = await read(NEWEST);
    await asOf(NEWEST).delete();
    if (version > 1) await write(version - 1, before);
    for (let step = version; step < NEWEST; step += 1) await read(step);
    expect(await read(NEWEST)).toEqual(direct);
    for (const [table, rows] of Object.entries(before)) expect(direct[table]).toEqual(rows);
  });

  it('let an older program find what it knows, and lose nothing to it', async () => {
    const newest: Record<string, readonly object[]> = { ...MIGRATION_EXAMPLES.at(-1)?.after };
    // Something in every table, so that an older program could lose it.
    for (const { name, schema } of asOf(NEWEST).tables) {
      const keys = [schema.primKey.keyPath ?? ''].flat();
      newest[name] ??= [];
      if (newest[name]?.length === 0)
        newest[name] = [Object.fromEntries(keys.map((k) => [k, '1']))];
    }
    await write(NEWEST, newest);
    for (let older = 1; older < NEWEST; older += 1) {
      const found = await read(older);
      const known = Object.entries(newest).filter(([table]) => table in found);
      expect(found).toEqual(Object.fromEntries(known));
      expect(known.length).toBeGreaterThan(0);
    }
    expect(await read(NEWEST)).toEqual(newest);
  });
});
