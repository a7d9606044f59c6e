// The shapes the database has had, one after the other. Only ever added to: a released entry never
// changes, and no entry takes a table or an index away that an older program still writes. What a
// database looks like before and after each of them stands in migration-examples.ts.

/** One shape: what it brought, and the stores with their keys and indexes in Dexie's notation. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** The new stores, and those that get another index with all they have. */
  readonly stores: Readonly<Record<string, string>>;
}

/** Oldest first, numbered without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'reports and their edits',
    stores: { reports: 'id', edits: '[report+id], report' },
  },
  {
    version: 2,
    name: 'snapshots of what stands, and what was deleted for good',
    stores: { snapshots: '[report+part], report', removed: 'report' },
  },
  {
    version: 3,
    name: 'backups that were made, what a verified one holds, and the folder they are written to',
    stores: { backups: 'sha256, at', covers: 'report', folders: 'id' },
  },
];
