/**
 * How far a report is: what is stated, what is blank, what is explained. Blank is progress, never a
 * finding (C3). Whether the report may leave the desk is decided in judgement.ts.
 */
import type { Address } from './address';
import type { Finding } from './finding';
import type { Form, Section } from './form';
import { isComputed, type Reason, type Report } from './report';
import type { Figures } from './rule';

export interface SectionProgress {
  readonly section: Section;
  /** Cells a person types: stated ones, and all of them. Texts count as one. */
  readonly stated: number;
  readonly total: number;
  /** Typed cells without a figure, in the order of the paper. */
  readonly blanks: readonly Address[];
  /** Nothing is missing, or what is missing is confirmed as not available. */
  readonly done: boolean;
}

/** Progress of every section, in order. */
export function progressOf(form: Form, report: Report): SectionProgress[] {
  return form.sections.map((section) => {
    if (section.kind === 'text') {
      const written = (report.texts[section.id] ?? '').trim() !== '';
      const stated = written ? 1 : 0;
      return { section, stated, total: 1, blanks: [], done: written || section.optional === true };
    }
    const typed = [...form.cells.values()].filter(
      (cell) => cell.table === section.id && !isComputed(report, cell),
    );
    const blanks = typed
      .map((cell) => cell.address)
      .filter((address) => report.cells[address] === undefined);
    const done = blanks.length === 0 || report.unavailable[section.id] !== undefined;
    return { section, stated: typed.length - blanks.length, total: typed.length, blanks, done };
  });
}

/** 未填: the cells still to be filled in, without those of tables whose blanks are explained. */
export function blanksOf(
  progress: readonly SectionProgress[],
  { unavailable }: Pick<Report, 'unavailable'>,
): Address[] {
  return progress.flatMap(({ section, blanks }) =>
    unavailable[section.id] === undefined ? blanks : [],
  );
}

/**
 * Whether a finding was explained, whether its figures are still those explained, and whether what
 * was said was refused (不认可).
 */
export type Explained = 'not' | 'explained' | 'stale' | 'refused';

/** How the 情况说明 of a finding stands. */
export function explainedState(report: Report, finding: Finding, figure: Figures): Explained {
  const reason = report.reasons[finding.rule];
  if (!reason) return 'not';
  if (report.refusedReasons.has(finding.rule)) return 'refused';
  const same = Object.entries(figuresOf(finding, figure)).every(
    ([address, value]) => (reason.figures[address] ?? null) === value,
  );
  return same ? 'explained' : 'stale';
}

/** A reason for a finding, bound to the figures as they are now. */
export function reasonFor(finding: Finding, text: string, figure: Figures): Reason {
  return { text, figures: figuresOf(finding, figure) };
}

/** All that a finding looks at, as it is now. */
function figuresOf({ cells, beside }: Finding, figure: Figures): Reason['figures'] {
  const stated = cells.map((cell): [Address, number | null] => [cell, figure(cell) ?? null]);
  return { ...Object.fromEntries(stated), ...beside };
}
