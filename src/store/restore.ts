// Taking a backup in: every log becomes the union of both, so that nothing that is newer here is
// dropped and a second time changes nothing. What will happen is told before it does.
import { difference, replay, union, type Edit } from '../report/edits';
import type { Values } from '../report/report';
import type { Backup, BackupReport } from './backup-text';
import { announceEdits } from './changes';
import { condition, openDatabase } from './condition';
import { database, writing } from './database';
import { rowsOf, storedEdits } from './logs';
import { mark } from './marks';
import { identityIn, lineOf, unjudgedLine, type Identity, type Line } from './line';
import type { RemovedRow, ReportRow } from './records';
import { takeSettings } from './settings';

/** How a report of a backup stands beside what is here. */
export interface RestoreLine extends Identity {
  readonly id: string;
  /** Not here; has edits that are not here; the same; has none that is not here, and lacks some. */
  readonly standing: 'new' | 'more' | 'same' | 'newerHere';
  /** Edits of the backup that are not here, or only in an earlier stage. */
  readonly missing: number;
  /** Edits here that the backup does not have. They stay. */
  readonly kept: number;
  /** Deleted for good here at that moment, and coming back. */
  readonly removedAt?: number;
  /** Lies in the bin afterwards. */
  readonly binned: boolean;
  /** Restoring puts it there, or takes it out: the later act wins. */
  readonly moves: boolean;
}

/** What restoring a report comes to. */
interface Merge {
  readonly line: RestoreLine;
  readonly added: readonly Edit[];
  /** The union of both logs. */
  readonly log: readonly Edit[];
  readonly values: Values;
  readonly row: ReportRow | undefined;
  readonly bin: Bin;
}

type Bin = Pick<ReportRow, 'deletedAt' | 'restoredAt'>;

/** How every report stands beside what is here, without changing anything. */
export async function previewRestore(backup: Pick<Backup, 'reports'>): Promise<RestoreLine[]> {
  await openDatabase();
  const lines: RestoreLine[] = [];
  for (const report of backup.reports) lines.push(mergeOf(report, await here(report.id)).line);
  return lines;
}

/** Takes logs in, all of them or nothing, then the settings, and tells what was done with the logs. */
export async function restoreBackup(
  backup: Pick<Backup, 'reports' | 'settings'>,
): Promise<RestoreLine[]> {
  const merges: Merge[] = [];
  const kept: (readonly [ReportRow, readonly Edit[]])[] = [];
  await writing(['reports', 'edits', 'removed'], async () => {
    for (const report of backup.reports) {
      const merge = mergeOf(report, await here(report.id));
      merges.push(merge);
      const row = rowAfter(report, merge);
      if (!row) continue;
      await database.edits.bulkPut(rowsOf(report.id, merge.added));
      await database.reports.put(row);
      await database.removed.delete(report.id);
      kept.push([row, merge.log]);
    }
  });
  for (const { line, added } of merges) if (added.length > 0) announceEdits(line.id, added);
  if (condition().kind === 'kept') for (const [row, log] of kept) mark(row, log);
  takeSettings(backup.settings);
  return merges.map(({ line }) => line);
}

/** What is here of a report. */
interface Here {
  readonly row: ReportRow | undefined;
  readonly stored: readonly Edit[];
  readonly removed: RemovedRow | undefined;
}

async function here(id: string): Promise<Here> {
  const { reports, removed } = database;
  const found = await Promise.all([reports.get(id), storedEdits(id), removed.get(id)]);
  return { row: found[0], stored: found[1], removed: found[2] };
}

function mergeOf(report: BackupReport, { row, stored, removed }: Here): Merge {
  const added = difference(report.edits, stored);
  const kept = difference(stored, report.edits).length;
  const log = union(stored, report.edits);
  const values = replay(log);
  const bin = laterBin(row, report);
  const binned = bin.deletedAt !== undefined;
  const line: RestoreLine = {
    id: report.id,
    ...identityIn(values),
    standing: standingOf(row !== undefined, added.length, kept),
    missing: added.length,
    kept,
    ...(removed && !row && { removedAt: removed.at }),
    binned,
    moves: row !== undefined && binned !== (row.deletedAt !== undefined),
  };
  return { line, added, log, values, row, bin };
}

/** The line of the list afterwards; undefined where nothing changes. */
function rowAfter(report: BackupReport, merge: Merge): ReportRow | undefined {
  const { line, added, log, values, row, bin } = merge;
  if (added.length === 0 && !line.moves && row) return undefined;
  const { scope: _scope, deletedAt: _deletedAt, restoredAt: _restoredAt, ...before } = row ?? {};
  const { id, createdAt, savedAt, copyOf } = report;
  return {
    id,
    createdAt,
    ...(copyOf !== undefined && { copyOf }),
    ...before,
    ...judged(values, log),
    savedAt: Math.max(savedAt, row?.savedAt ?? 0),
    ...bin,
  };
}

function standingOf(here: boolean, missing: number, kept: number): RestoreLine['standing'] {
  if (!here) return 'new';
  if (missing > 0) return 'more';
  return kept > 0 ? 'newerHere' : 'same';
}

/** Where the report lies: the later of the acts that put it into the bin or took it out. */
function laterBin(row: Bin | undefined, report: Bin): Bin {
  const actAt = ({ deletedAt = 0, restoredAt = 0 }: Bin): number => Math.max(deletedAt, restoredAt);
  const { deletedAt, restoredAt } = row && actAt(row) >= actAt(report) ? row : report;
  return {
    ...(deletedAt !== undefined && { deletedAt }),
    ...(restoredAt !== undefined && { restoredAt }),
  };
}

/** A form that only a newer program knows must not keep the others from coming back. */
function judged(values: Values, log: readonly Edit[]): Line {
  try {
    return lineOf(values, log);
  } catch {
    return unjudgedLine(values, log);
  }
}
