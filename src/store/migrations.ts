// The shapes the database has had, one after the other. Only ever added to: a released entry never
// changes, and no entry takes a table or an index away that an older program still writes.

/** One shape: what it brought, and the stores with their keys and indexes in Dexie's notation. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly stores: Readonly<Record<string, string>>;
}

/** Oldest first, numbered without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'reports and their edits',
    stores: { reports: 'id', edits: '[report+id], report' },
  },
];
