/**
 * 零报告: where nothing was received and nothing carried in, what is still blank in the tables that
 * follow from it is 0. What a person has stated there stays, and is named.
 */
import type { Address } from './address';
import { tablesOf, type Form, type TableSection } from './form';
import { isComputed, type Report } from './report';

export interface ZeroReport {
  /** The tables with something to fill, and their blank cells in the order of the paper. */
  readonly tables: readonly { readonly table: TableSection; readonly blanks: readonly Address[] }[];
  /** Cells of these tables in which something else stands than 0. They are left as they are. */
  readonly others: readonly Address[];
}

/** What 零报告 would fill; undefined while it is not known that nothing came in, or nothing is blank. */
export function zeroReportOf(form: Form, report: Report): ZeroReport | undefined {
  const spec = form.zeroReport;
  if (!spec?.zeros.every((address) => report.cells[address] === 0)) return undefined;
  const typed = [...form.cells.values()].filter(
    (cell) => spec.tables.includes(cell.table) && !isComputed(report, cell),
  );
  const blank = typed.filter(
    ({ address }) => report.cells[address] === undefined && report.refused[address] === undefined,
  );
  if (blank.length === 0) return undefined;
  return {
    tables: tablesOf(form).flatMap((table) => {
      const blanks = blank.filter((cell) => cell.table === table.id).map(({ address }) => address);
      return blanks.length > 0 ? [{ table, blanks }] : [];
    }),
    others: typed
      .filter((cell) => !blank.includes(cell) && report.cells[cell.address] !== 0)
      .map(({ address }) => address),
  };
}
