// 承接上年新建: the report of the year after one of the list.
import type { Address } from '../../report/address';
import { successorOf } from '../../report/carry-over';
import { replay } from '../../report/edits';
import { sameName } from '../../report/organ';
import { reportFrom, type Values } from '../../report/report';
import { loadEdits } from '../../store/edits';
import type { ReportRow } from '../../store/reports';
import { twinsOf, type Identity } from './identity';

/** A report of the list, and what the report of the year after begins with. */
export interface Predecessor {
  readonly row: ReportRow;
  readonly values: Values;
}

/** What stands in the report of the year after. */
export async function successorValues(id: string): Promise<Map<Address, string>> {
  return successorOf(reportFrom(replay(await loadEdits(id))));
}

/** The reports that a new one may follow: of the year before, the same unit and scope. */
export function predecessorsOf(
  rows: readonly ReportRow[],
  identity: Identity,
  asked: ReportRow | undefined,
): ReportRow[] {
  const year = Number(identity.year) - 1;
  const own = twinsOf(rows, { ...identity, year: String(year) });
  const named = asked?.year === year && sameName(asked.organName, identity.organName);
  return named && !own.includes(asked) ? [asked, ...own] : own;
}
