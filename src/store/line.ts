// What the list says of a report, read from what stands in it. How a line follows single edits while
// somebody types is told in records.ts.
import { aside } from '../report/address';
import { judge, type Summary } from '../report/judgement';
import type { Scope } from '../report/organ';
import type { Edit } from '../report/edits';
import { reportFrom, type Values } from '../report/report';
import { wayOf } from '../report/way';
import { wayIn, type ReportRow } from './records';

/** What tells a report apart. */
export type Identity = Pick<ReportRow, 'year' | 'organName' | 'scope' | 'example'>;

/** The part of a line that follows from what stands in the report. */
export type Line = Identity &
  Pick<
    ReportRow,
    'form' | 'state' | 'round' | 'progress' | 'errors' | 'warnings' | 'judged' | 'way'
  >;

/** Reads whose report it is, without judging it. */
export function identityIn(values: Values): Identity {
  const about = (key: string): string => values.get(aside('about', key)) ?? '';
  const scope = about('organ.scope');
  return {
    year: Number(about('year')),
    organName: about('organ.name'),
    ...(scope !== '' && { scope: scope as Scope }),
    example: about('example') !== '',
  };
}

/** Judges a report for the list; its log says how far it has come. Throws on a form that does not exist. */
export function lineOf(values: Values, log: readonly Edit[]): Line {
  return lineWith(values, log, judge(reportFrom(values)).summary);
}

/** The line of a report whose form only a newer program knows: nothing of it can be counted here. */
export function unjudgedLine(values: Values, log: readonly Edit[]): Line {
  return lineWith(values, log, { stated: 0, total: 0, errors: 0, warnings: 0 });
}

function lineWith(
  values: Values,
  log: readonly Edit[],
  { stated, total, errors, warnings }: Summary,
): Line {
  return {
    ...identityIn(values),
    form: values.get(aside('about', 'form')) ?? '',
    ...wayIn(wayOf(log), log.length),
    progress: { stated, total },
    errors,
    warnings,
    judged: log.length,
  };
}
