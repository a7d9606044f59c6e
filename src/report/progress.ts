/**
 * How far a report is: what is stated, what is blank, and what still keeps it from leaving the desk.
 * Blank is progress, never a finding. (domain.md C3)
 */
import type { Address } from './address';
import { causesOf, type Cause } from './causes';
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

/** Whether a finding was explained, and whether its figures are still those explained. */
export type Explained = 'not' | 'explained' | 'stale';

/** How the 情况说明 of a finding stands. */
export function explainedState(report: Report, finding: Finding, figure: Figures): Explained {
  const reason = report.reasons[finding.rule];
  if (!reason) return 'not';
  const same = finding.cells.every(
    (address) => figureOr(reason, address) === orNull(figure, address),
  );
  return same ? 'explained' : 'stale';
}

/** A reason for a finding, bound to the figures as they are now. */
export function reasonFor(finding: Finding, text: string, figure: Figures): Reason {
  return {
    text,
    figures: Object.fromEntries(finding.cells.map((cell) => [cell, orNull(figure, cell)])),
  };
}

function figureOr(reason: Reason, address: Address): number | null {
  return reason.figures[address] ?? null;
}

function orNull(figure: Figures, address: Address): number | null {
  return figure(address) ?? null;
}

/** What still keeps a report from leaving the desk; without any of it, it is final. */
export interface Obstacles {
  readonly unfinished: readonly SectionProgress[];
  readonly errors: readonly Cause[];
  /** W without a reason, or with one that has turned stale. */
  readonly unexplained: readonly Cause[];
}

/** Sorts out what must be done before the report may leave. */
export function obstaclesOf(
  form: Form,
  report: Report,
  findings: readonly Finding[],
  figure: Figures,
): Obstacles {
  const causes = causesOf(form, report, findings);
  return {
    unfinished: progressOf(form, report).filter((progress) => !progress.done),
    errors: causes.filter((cause) => cause.main.severity === 'E'),
    unexplained: causes.filter(
      ({ main }) => main.severity === 'W' && explainedState(report, main, figure) !== 'explained',
    ),
  };
}

/** Whether the report is 草稿: something still stands in its way. */
export function isDraft(obstacles: Obstacles): boolean {
  return obstacles.unfinished.length + obstacles.errors.length + obstacles.unexplained.length > 0;
}

/** The line of a report in the list. */
export interface Summary {
  readonly stated: number;
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Sums a report up for the list. Progress counts figures only. */
export function summaryOf(
  sections: readonly SectionProgress[],
  obstacles: Pick<Obstacles, 'errors' | 'unexplained'>,
): Summary {
  const tables = sections.filter((progress) => progress.section.kind === 'table');
  return {
    stated: tables.reduce((sum, progress) => sum + progress.stated, 0),
    total: tables.reduce((sum, progress) => sum + progress.total, 0),
    errors: obstacles.errors.length,
    warnings: obstacles.unexplained.length,
  };
}
