/**
 * Whether a file says what the report says: figure by figure and text by text, up to line ends and
 * blank lines around texts. A file that does not is never offered.
 */
import { aside, splitAddress, type Address } from '../report/address';
import type { Figures } from '../report/rule';
import { formOf } from '../report/forms/index';
import { reckon, reportFrom, valuesOf, type Reason, type Report } from '../report/report';
import { linesOf, settledText, squeezed } from './lines';
import { readTitle, titleLines } from './title';
import type { FileKind } from './open';

/** One sentence for each place where a file that was read again differs; none where it is right. */
export function differences(
  report: Report,
  values: ReadonlyMap<Address, string>,
  kind: FileKind,
): string[] {
  if (values.get(aside('about', 'form')) !== report.form) return ['文件中的表格不是本报告的格式。'];
  const again = reportFrom(values);
  // A workbook has the tables and nothing of the texts.
  if (kind === 'xlsx')
    return [...figureDifferences(report, again), ...markDifferences(report, again)];
  return [
    ...figureDifferences(report, again),
    ...textDifferences(report, again),
    ...(kind === 'json' ? dataDifferences(report, values) : imprintDifferences(report, again)),
  ];
}

function figureDifferences(report: Report, again: Report): string[] {
  const form = formOf(report.form);
  const stated = printed(report);
  const found = reckon(form, again).figure;
  return [...form.cells.values()].flatMap(({ address, name }) => {
    const [before, after] = [stated(address), found(address)];
    // A total taken over and left blank prints blank, which is all that paper can say of it.
    const isBlankTotal = before === undefined && report.takenOver.has(address);
    if (before === after || (isBlankTotal && !again.takenOver.has(address))) return [];
    return [`${name}：应为 ${before ?? '空'}，文件中是 ${after ?? '空'}。`];
  });
}

function printed(report: Report): Figures {
  return reckon(formOf(report.form), report).figure;
}

function textDifferences(report: Report, again: Report): string[] {
  return formOf(report.form).sections.flatMap(({ id, heading }) => {
    const before = linesOf(report.texts[id] ?? '');
    const after = linesOf(again.texts[id] ?? '');
    const at = Array.from(
      { length: Math.max(before.length, after.length) },
      (_, line) => line,
    ).find((line) => before[line] !== after[line]);
    return at === undefined ? [] : [`${heading}：第 ${at + 1} 段与报告不一致。`];
  });
}

function imprintDifferences(report: Report, again: Report): string[] {
  const title = ({ imprint, organ, year }: Report): string =>
    squeezed(titleLines(imprint.title, organ.name, year).join(''));
  const name = ({ imprint, organ }: Report): string => settledText(imprint.signature || organ.name);
  const line = (text: string): string => linesOf(text).join(' ');
  const signed = report.imprint.date !== '' || report.imprint.signature !== '';
  return [
    ...(isUnfilled(report) || title(report) === title(again) ? [] : ['标题与报告不一致。']),
    ...(settledText(report.imprint.contact) === settledText(again.imprint.contact)
      ? []
      : ['联系方式与报告不一致。']),
    ...(signed && line(name(report)) !== line(name(again)) ? ['落款与报告不一致。'] : []),
    ...(line(report.imprint.date) === line(again.imprint.date) ? [] : ['成文日期与报告不一致。']),
    ...markDifferences(report, again),
  ];
}

/** A title with room for the year is none yet, and is not read as one. */
function isUnfilled({ imprint }: Report): boolean {
  const { year, written } = readTitle(linesOf(imprint.title));
  return imprint.title.trim() !== '' && year === undefined && written === undefined;
}

function markDifferences(report: Report, again: Report): string[] {
  return report.example === again.example ? [] : ['“示例”标记与报告不一致。'];
}

/** The data file carries everything there is. */
function dataDifferences(report: Report, values: ReadonlyMap<Address, string>): string[] {
  const before = valuesOf(report);
  const addresses = new Set([...before.keys(), ...values.keys()]);
  return [...addresses].flatMap((address) =>
    settled(address, before.get(address)) === settled(address, values.get(address))
      ? []
      : [`“${address}”与报告不一致。`],
  );
}

/** A value as it counts; of a reason, the order of its keys does not. */
function settled(address: Address, value: string | undefined): string | undefined {
  if (value === undefined || splitAddress(address).kind !== 'reason') return value;
  const { text, figures } = JSON.parse(value) as Reason;
  return JSON.stringify([text, Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
