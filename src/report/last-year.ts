/**
 * 上年数: the figures of last year, kept with the report of this year under addresses of their own
 * (`lastYear:requests.carriedOver.total`). What they have to agree with is told by the rules of the
 * forms; how they come out of a report, and what follows from them, in carry-over.ts.
 */
import { aside, type Address } from './address';
import { amountText, readAmount } from './amount';
import type { Form } from './form';
import { FORMS } from './forms/index';

export interface LastYear {
  readonly form: string;
  readonly year: number;
  /** `link`: out of last year's report as a whole. `typed`: figure by figure. */
  readonly from: 'link' | 'typed';
  /** By the addresses of its own form; totals that were complete are stated as well. */
  readonly cells: Readonly<Record<Address, number>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** What stands under `lastYear:`, prefix left off. Undefined where form or year are not known. */
export function readLastYear(entries: ReadonlyMap<string, string>): LastYear | undefined {
  const form = FORMS.find(({ id }) => id === entries.get('form'));
  const year = Number(entries.get('year') ?? Number.NaN);
  if (!form || !Number.isInteger(year)) return undefined;
  const cells: Record<Address, number> = {};
  const texts: Record<string, string> = {};
  for (const [address, typed] of entries) {
    const cell = form.cells.get(address);
    const reading = cell && readAmount(cell.kind, typed);
    if (reading?.kind === 'number') cells[address] = reading.value;
    else if (form.texts.has(address) && typed !== '') texts[address] = typed;
  }
  const from = entries.get('from') === 'link' ? 'link' : 'typed';
  return { form: form.id, year, from, cells, texts };
}

/** Everything that is kept of last year, by its addresses. */
export function lastYearValues(lastYear: LastYear): Map<Address, string> {
  const { form, year, from, cells, texts } = lastYear;
  const entries: [string, string][] = [
    ['year', String(year)],
    ['form', form],
    ['from', from],
    ...Object.entries(cells).map(([address, value]): [string, string] => [
      address,
      amountText(value),
    ]),
    ...Object.entries(texts),
  ];
  return new Map(entries.map(([key, typed]) => [aside('lastYear', key), typed]));
}

/** Last year's figures, where they are those of the year before the report. */
export function yearBefore(report: {
  readonly year: number;
  readonly lastYear?: LastYear;
}): LastYear | undefined {
  return report.lastYear?.year === report.year - 1 ? report.lastYear : undefined;
}

/**
 * Figures of last year at the addresses of a form: those of the form before it move to where they
 * mean the same, and what has no source stays blank. (国办公开办函〔2021〕30号 against 60号)
 */
export function figuresOn(
  form: Form,
  { form: own, cells }: Pick<LastYear, 'form' | 'cells'>,
): Record<Address, number> {
  const figures: Record<Address, number> = {};
  for (const address of form.cells.keys()) {
    const value = cells[addressOn(own, form, address)];
    if (value !== undefined) figures[address] = value;
  }
  return figures;
}

/** What a form, the same or the one before, calls a cell of this one; it need not have it. */
export function addressOn(own: string, form: Form, address: Address): Address {
  const sources = own === form.previous?.form.id ? form.previous.sources : {};
  return sources[address] ?? address;
}
