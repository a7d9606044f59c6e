/**
 * Whether a file says what the report says: figure by figure and text by text, up to line ends and
 * blank lines around texts. A file that does not is never offered.
 */
import { aside, splitAddress, type Address } from '../report/address';
import { amountText } from '../report/amount';
import type { Change } from '../report/edits';
import type { Figures } from '../report/rule';
import { formOf } from '../report/forms/index';
import {
  isComputed,
  reckon,
  reportFrom,
  valuesOf,
  type Reason,
  type Report,
  type Values,
} from '../report/report';
import type { FileKind } from './file-kind';
import { linesOf, settledText, squeezed } from './lines';
import { readTitle, titleLines } from './title';

/** One sentence for each place where a file that was read again differs; none where it is right. */
export function differences(
  report: Report,
  values: ReadonlyMap<Address, string>,
  kind: FileKind | 'fragment',
): string[] {
  if (values.get(aside('about', 'form')) !== report.form) return ['文件中的表格不是本报告的格式。'];
  const again = reportFrom(values);
  if (kind === 'fragment') return differencesOnPages(asShown(report), asShown(again));
  // A workbook has the tables and nothing of the texts.
  if (kind === 'xlsx')
    return [...figureDifferences(report, again), ...markDifferences(report, again)];
  if (kind !== 'json') return differencesOnPages(report, again);
  return [
    ...figureDifferences(report, again),
    ...textDifferences(report, again),
    ...dataDifferences(report, values),
  ];
}

function differencesOnPages(report: Report, again: Report): string[] {
  return [
    ...figureDifferences(report, again),
    ...textDifferences(report, again),
    ...imprintDifferences(report, again),
  ];
}

/** A report as pages show it that other programs have edited: white space has only the width of one. */
function asShown(report: Report): Report {
  const shown = (text: string): string =>
    linesOf(text)
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => one !== '')
      .join('\n');
  const each = <T extends object>(texts: T): T =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, shown(String(text))])) as T;
  return { ...report, texts: each(report.texts), imprint: each(report.imprint) };
}

/**
 * The changes that would make a report say what a document says that was written from it and has been
 * edited since. Totals that follow from other changes are left out: they add themselves up again.
 */
export function saidOtherwise(report: Report, values: Values): Change[] {
  const form = values.get(aside('about', 'form')) ?? '';
  if (form !== report.form) return [{ address: aside('about', 'form'), new: form }];
  const again = reportFrom(values);
  return [
    ...figureChanges(report, again, values),
    ...[...formOf(form).texts].flatMap((id) => {
      const [before, after] = [report.texts[id] ?? '', again.texts[id] ?? ''];
      return settledText(before) === settledText(after) ? [] : [{ address: id, new: after }];
    }),
    ...imprintChanges(report, again),
  ];
}

function figureChanges(report: Report, again: Report, values: Values): Change[] {
  const form = formOf(report.form);
  const stated = printed(report);
  const found = printed(again);
  return [...form.cells.values()].flatMap((cell): Change[] => {
    const { address } = cell;
    const [before, after] = [stated(address), found(address)];
    if (before === after && again.refused[address] === undefined) return [];
    const sum = after === undefined ? '' : amountText(after);
    const typed = { address, new: values.get(address) ?? sum };
    if (!isComputed(report, cell)) return [typed];
    return isComputed(again, cell)
      ? []
      : [{ address: aside('takenOver', address), new: '1' }, typed];
  });
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
  return [
    ...imprintChanges(report, again).map(
      ({ address }) => `${IMPRINT[address] ?? address}与报告不一致。`,
    ),
    ...markDifferences(report, again),
  ];
}

const IMPRINT: Readonly<Record<Address, string>> = {
  [aside('about', 'title')]: '标题',
  [aside('about', 'contact')]: '联系方式',
  [aside('about', 'signature')]: '落款',
  [aside('about', 'date')]: '成文日期',
};

/** 报告信息 as a file says it, where it says it otherwise. */
function imprintChanges(report: Report, again: Report): Change[] {
  const title = ({ imprint, organ, year }: Report): string =>
    titleLines(imprint.title, organ.name, year).join('\n');
  const { date, signature, contact } = report.imprint;
  const name = ({ imprint, organ }: Report): string =>
    line(settledText(imprint.signature || organ.name));
  const signed = date !== '' || signature !== '';
  const [was, is] = signed
    ? [name(report), name(again)]
    : ['', line(settledText(again.imprint.signature))];
  const found: readonly (readonly [key: string, same: boolean, new: string])[] = [
    [
      'title',
      isUnfilled(report) || squeezed(title(report)) === squeezed(title(again)),
      title(again),
    ],
    ['contact', settledText(contact) === settledText(again.imprint.contact), again.imprint.contact],
    ['signature', was === is, is],
    ['date', line(date) === line(again.imprint.date), again.imprint.date],
  ];
  return found.flatMap(([key, same, to]) =>
    same ? [] : [{ address: aside('about', key), new: to }],
  );
}

function line(text: string): string {
  return linesOf(text).join(' ');
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

/** A value as it is compared: in which order the keys of a reason stand does not matter. */
function settled(address: Address, value: string | undefined): string | undefined {
  if (value === undefined || splitAddress(address).kind !== 'reason') return value;
  const { text, figures } = JSON.parse(value) as Reason;
  return JSON.stringify([text, Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
