// The rows of the browser's database, as they are stored. Where they lie is told in migrations.ts;
// what an edit means, in report/edits.ts.
import { aside } from '../report/address';
import type { Edit } from '../report/edits';
import type { Summary } from '../report/judgement';
import type { Scope } from '../report/organ';

/** A line of the list of reports: a cache of what the edits say, written together with them. */
export interface ReportRow {
  readonly id: string;
  readonly year: number;
  readonly form: string;
  readonly organName: string;
  readonly scope?: Scope;
  readonly example: boolean;
  readonly state: 'draft';
  /** Figures a person types: stated ones, and all of them. */
  readonly progress: { readonly stated: number; readonly total: number };
  readonly errors: number;
  readonly warnings: number;
  /** Milliseconds since 1970, as all times here. */
  readonly createdAt: number;
  readonly savedAt: number;
  /** In the bin since then. */
  readonly deletedAt?: number;
  /** The report it was copied from. */
  readonly copyOf?: string;
}

/** An edit together with the report it belongs to. */
export interface EditRow extends Edit {
  readonly report: string;
}

/** The line of the list after `edits` were saved, with what they say about the report itself. */
export function followedBy(
  row: ReportRow,
  edits: readonly Edit[],
  { stated, total, errors, warnings }: Summary,
): ReportRow {
  const about = new Map(edits.map((edit) => [edit.address, edit.new]));
  const now = (key: string, before: string): string => about.get(aside('about', key)) ?? before;
  const { scope: scopeBefore = '', ...rest } = row;
  const scope = now('organ.scope', scopeBefore);
  return {
    ...rest,
    form: now('form', row.form),
    year: Number(now('year', String(row.year))),
    example: now('example', row.example ? '1' : '') !== '',
    organName: now('organ.name', row.organName),
    ...(scope !== '' && { scope: scope as Scope }),
    progress: { stated, total },
    errors,
    warnings,
    savedAt: Math.max(...edits.map((edit) => edit.when)),
  };
}

/** Whether the list would show the same, times aside that are less than a minute apart. */
export function sameLine(before: ReportRow, after: ReportRow): boolean {
  const told = ({ savedAt: _savedAt, ...line }: ReportRow): string => JSON.stringify(line);
  return after.savedAt - before.savedAt < 60_000 && told(before) === told(after);
}
