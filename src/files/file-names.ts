/** What files are called: whose report, of which year, and what marks it. */
import { SCOPES } from '../report/organ';
import type { Report } from '../report/report';
import { marksOf } from './document';
import { oneLine } from './lines';
import { usualTitle } from './title';

interface Marked {
  readonly draft?: boolean;
}

/** The name of a file of the report itself. */
export function fileName(report: Report, ending: string, marked: Marked): string {
  return fitForFile(`${stemOf(report, marked)}.${ending}`);
}

/** Organ, year, scope, and what marks it. */
export function stemOf(report: Report, { draft = false }: Marked): string {
  const { organ, year, example } = report;
  const marks = marksOf({ ...(draft && { draft: true }), ...(example && { example: true }) });
  const brackets = [...(organ.scope ? [SCOPES[organ.scope]] : []), ...marks];
  const marked = brackets.map((part) => `（${part}）`).join('');
  return usualTitle(oneLine(organ.name), year) + marked;
}

/** A name that every file system takes. */
export function fitForFile(name: string): string {
  // oxlint-disable-next-line no-control-regex -- not allowed in names of files
  return name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_');
}
