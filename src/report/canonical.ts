/**
 * What a 定稿 says, as one text: equal reports give equal texts, and nothing that is printed can change
 * without changing it. The 校验码 is a hash of it; what is said beside the report is not in it.
 */
import { amountText } from './amount';
import { formOf } from './forms/index';
import { reckon, type Report } from './report';

/** JSON with sorted keys and no blanks (RFC 8785): form, year, organ, title block, figures, texts. */
export function canonicalText(report: Report): string {
  const form = formOf(report.form);
  const { figure } = reckon(form, report);
  const figures: Record<string, string> = {};
  for (const address of form.cells.keys()) {
    const stated = figure(address);
    if (stated !== undefined) figures[address] = amountText(stated);
  }
  const texts: Record<string, string> = {};
  for (const id of form.texts) {
    const text = (report.texts[id] ?? '').replace(/\r\n?/g, '\n');
    if (text !== '') texts[id] = text;
  }
  const { form: id, year, organ, imprint } = report;
  return canonical({
    form: id,
    year: String(year),
    organ: { ...organ },
    imprint: { ...imprint },
    figures,
    texts,
  });
}

type Part = string | { readonly [key: string]: Part };

function canonical(part: Part): string {
  if (typeof part === 'string') return JSON.stringify(part);
  const keys = Object.keys(part).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(part[key] ?? '')}`).join(',')}}`;
}
