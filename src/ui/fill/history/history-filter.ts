// Finding in 修改记录: by words, by part of the report, by what was done, by day and by person.
import type { Act, Edit, Step } from '../../../report/edits';
import type { Form } from '../../../report/form';
import { partOf, type Part } from '../../../report/target';
import { ACTS, describe, nameOf, shownValue } from '../../../report/words';
import { momentInFull } from '../../parts/moment';

/** Empty where it does not matter. */
export interface Filter {
  readonly sought: string;
  readonly part: Part;
  readonly act: Act | '';
  /** 2026-11-23. */
  readonly day: string;
  readonly who: string;
}

export const NO_FILTER: Filter = { sought: '', part: '', act: '', day: '', who: '' };

/** A step, and those of its edits that were looked for. */
export interface Found {
  readonly step: Step;
  readonly edits: readonly Edit[];
}

/** The steps that were looked for, newest first. */
export function findSteps(form: Form, steps: readonly Step[], filter: Filter): Found[] {
  const words = filter.sought.split(/\s+/).map(bare).filter(Boolean);
  return [...steps].reverse().flatMap((step) => {
    if (filter.act !== '' && step.act !== filter.act) return [];
    if (filter.day !== '' && dayOf(step.when) !== filter.day) return [];
    if (filter.who !== '' && step.who !== filter.who) return [];
    const left = words.length === 0 ? words : notSaidIn(lineOf(form, step), words);
    const edits = step.edits.filter(
      (edit) =>
        (filter.part === '' || partOf(form, edit.address) === filter.part) &&
        (left.length === 0 || isSaid(form, edit, left)),
    );
    const asked = filter.part !== '' || left.length > 0;
    return edits.length > 0 || !asked ? [{ step, edits }] : [];
  });
}

/** What there is to choose from. */
export interface Choices {
  readonly parts: readonly Part[];
  readonly acts: readonly Act[];
  readonly days: readonly string[];
  readonly people: readonly string[];
}

/** Parts in the order of the form, acts in their own, days newest first, people as they come. */
export function choicesIn(form: Form, steps: readonly Step[]): Choices {
  const parts = new Set(
    steps.flatMap(({ edits }) => edits.map(({ address }) => partOf(form, address))),
  );
  const acts = new Set(steps.map(({ act }) => act));
  return {
    parts: ['about', ...form.sections.map(({ id }) => id), 'lastYear', 'version'].filter((part) =>
      parts.has(part),
    ),
    acts: (Object.keys(ACTS) as Act[]).filter((act) => acts.has(act)),
    days: [...new Set(steps.map(({ when }) => dayOf(when)))].sort().reverse(),
    people: [...new Set(steps.flatMap(({ who }) => who ?? []))],
  };
}

/** 11月23日; with its year where that is another one. */
export function dayText(day: string, now: number = Date.now()): string {
  const [year = '', month, date] = day.split('-');
  const short = `${Number(month)}月${Number(date)}日`;
  return Number(year) === new Date(now).getFullYear() ? short : `${year}年${short}`;
}

function dayOf(when: number): string {
  return momentInFull(when).slice(0, 10);
}

function lineOf(form: Form, step: Step): string {
  return `${describe(form, step)} ${step.who ?? ''}`;
}

function isSaid(form: Form, { address, old, new: to }: Edit, words: readonly string[]): boolean {
  const said = [nameOf(form, address), shownValue(address, old), shownValue(address, to)];
  return notSaidIn(said.join(' '), words).length === 0;
}

function notSaidIn(text: string, words: readonly string[]): readonly string[] {
  const line = bare(text);
  return words.filter((word) => !line.includes(word));
}

/** Without blanks and in one writing: full-width signs as usual ones. */
function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
