/**
 * Everything there is to say about a report at one moment: figures, findings, causes, progress, and
 * what still keeps it from leaving the desk. Pages, list and export all read this.
 */
import { causesOf, type Cause } from './causes';
import { check } from './check';
import type { Finding } from './finding';
import type { Form } from './form';
import { formOf } from './forms/index';
import { explainedState, progressOf, type SectionProgress } from './progress';
import { reckon, type Reckoning, type Report } from './report';

/** The line of a report in the list. */
export interface Summary {
  /** Typed cells with a figure, and all of them. */
  readonly stated: number;
  readonly total: number;
  readonly errors: number;
  /** W that are neither corrected nor explained. */
  readonly warnings: number;
}

export interface Judgement {
  readonly form: Form;
  readonly report: Report;
  readonly reckoning: Reckoning;
  readonly findings: readonly Finding[];
  /** Broken findings by cause, in the order of the form. */
  readonly causes: readonly Cause[];
  readonly progress: readonly SectionProgress[];
  /** What keeps the report from leaving the desk; without any of it, it is no 草稿. */
  readonly unfinished: readonly SectionProgress[];
  readonly errors: readonly Cause[];
  /** W without a reason, or with one that has turned stale or was refused. */
  readonly unexplained: readonly Cause[];
  readonly draft: boolean;
  readonly summary: Summary;
}

/** Judges a report as it stands. */
export function judge(report: Report): Judgement {
  const form = formOf(report.form);
  const reckoning = reckon(form, report);
  const findings = check(form, report);
  const causes = causesOf(form, report, findings);
  const progress = progressOf(form, report);
  const unfinished = progress.filter((section) => !section.done);
  const errors = causes.filter(({ main }) => main.severity === 'E');
  const unexplained = causes.filter(
    ({ main }) =>
      main.severity === 'W' && explainedState(report, main, reckoning.figure) !== 'explained',
  );
  const tables = progress.filter(({ section }) => section.kind === 'table');
  return {
    form,
    report,
    reckoning,
    findings,
    causes,
    progress,
    unfinished,
    errors,
    unexplained,
    draft: unfinished.length + errors.length + unexplained.length > 0,
    summary: {
      stated: tables.reduce((sum, section) => sum + section.stated, 0),
      total: tables.reduce((sum, section) => sum + section.total, 0),
      errors: errors.length,
      warnings: unexplained.length,
    },
  };
}
