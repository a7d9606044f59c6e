/**
 * The rules of both forms that look at last year's report as well: what was carried over, what was
 * pending, what has changed beyond measure. Those over table two stand in the file of each form.
 */
import type { Address } from '../address';
import { cellAddress, columnPaths, rowPaths, type TableSection } from '../form';
import { lastYears, OPEN, question, relation, thisYears, type Relation, type Rule } from '../rule';
import { COLUMN_NAMES, DISPUTE_BLOCKS } from './shared';

/** The form of this year's report and the ones that last year's may stand on. */
interface Forms {
  readonly own: string;
  readonly previous?: string;
}

/** Y1, Y2, Y7, Y8 and T4-2. `tables`: all tables of the form. */
export function yearOnYearRules(forms: Forms, tables: readonly TableSection[]): readonly Rule[] {
  const { own, previous } = forms;
  const any = previous === undefined ? [own] : [own, previous];
  const whole = carriedIn('total', '总计', any);
  const columns = COLUMN_NAMES.filter(([column]) => column !== 'total');
  return [
    whole,
    ...columns.map(([column, name]) => carriedIn(column, name, any, whole)),
    ...tables.map((table) => largeChanges(table, own)),
    ...DISPUTE_BLOCKS.map(([block, name]) => pendingReappears(block, name, own)),
    suitsAfterReviews(any),
  ];
}

function carriedIn(
  column: string,
  name: string,
  lastForms: readonly string[],
  where?: Relation,
): Relation {
  return relation({
    id: where ? `Y2.${column}` : 'Y1',
    severity: 'W',
    clause: '上年结转即上年报告的结转下年度继续办理',
    complaint: `上年结转（${name}）与上年报告结转下年度不符`,
    left: { label: '二、上年结转', terms: [thisYears(`requests.carriedIn.${column}`)] },
    operator: '=',
    right: {
      label: '上年报告：四、结转下年度',
      terms: [lastYears(`requests.carriedOver.${column}`)],
    },
    lastForms,
    ...(where && { where }),
  });
}

function pendingReappears(block: string, name: string, own: string): Rule {
  return relation({
    id: `Y8.${block}`,
    severity: 'I',
    clause: '上年尚未审结的，本年应当审结或者仍未审结',
    subject: name,
    complaint: '本年总计少于上年尚未审结，上年的案件是否漏计',
    left: { label: '总计', terms: [thisYears(`disputes.${block}.total`)] },
    operator: '≥',
    right: { label: '上年报告：尚未审结', terms: [lastYears(`disputes.${block}.pending`)] },
    lastForms: [own],
  });
}

function suitsAfterReviews(lastForms: readonly string[]): Rule {
  const concluded = ['upheld', 'corrected', 'otherResult'].map(
    (result): Address => `disputes.review.${result}`,
  );
  return relation({
    id: 'T4-2',
    severity: 'W',
    clause: '复议后起诉的，复议应当已在本年或上年审结',
    complaint: '复议后起诉多于本年和上年审结的行政复议',
    left: { label: '复议后起诉', terms: [thisYears('disputes.suitAfterReview.total')] },
    operator: '≤',
    right: {
      label: '本年和上年审结的行政复议',
      terms: [
        ...concluded.map((cell) => thisYears(cell)),
        ...concluded.map((cell) => lastYears(cell)),
      ],
    },
    lastForms,
  });
}

/** Changes are only telling from this many on, and beyond this many times. */
const TELLING = 50;
const TIMES = 3;

/** Y7, once for a table, however many of its counts have changed. */
function largeChanges(table: TableSection, own: string): Rule {
  const rows = countsOf(table);
  const cells = rows.flat();
  return question({
    id: `Y7.${table.id}`,
    severity: 'W',
    clause: '与上年相比变化大的应当说明',
    cells,
    lastYear: { forms: [own], cells },
    ask: ({ figure, last, nameOf }) => {
      const jumps = (cell: Address): boolean => isJump(last(cell), figure(cell));
      // A total that has changed is named instead of the cells it adds up.
      const found = rows.flatMap((row) => {
        const total = row.find((cell) => cell.endsWith('.total'));
        return total !== undefined && jumps(total) ? [total] : row.filter(jumps);
      });
      const [first] = found;
      if (first === undefined) {
        return cells.every((cell) => figure(cell) !== undefined) ? undefined : OPEN;
      }
      const named = `${nameOf(first)}由上年 ${last(first)} 变为 ${figure(first)}`;
      const more = found.length > 1 ? ` 等 ${found.length} 处` : '';
      return { sentence: `${named}${more}，与上年相差超过 ${TIMES} 倍，请核实。`, cells: found };
    },
  });
}

function isJump(before: number | undefined, now: number | undefined): boolean {
  if (before === undefined || now === undefined || before < TELLING) return false;
  return now > before * TIMES || now * TIMES < before;
}

/** The counts of a table, in groups that one total may add up. */
function countsOf(table: TableSection): Address[][] {
  const groups = new Map<string, Address[]>();
  for (const { rows, columns } of table.blocks) {
    const counts = columnPaths(columns).filter(
      (path) => (path.at(-1)?.kind ?? 'count') === 'count',
    );
    for (const row of rowPaths(rows)) {
      for (const column of counts) {
        const cell = cellAddress(table, row, column);
        const group = cell.slice(0, cell.lastIndexOf('.'));
        groups.set(group, [...(groups.get(group) ?? []), cell]);
      }
    }
  }
  return [...groups.values()];
}
