/** The official forms. A new one is a file beside this one and a line here. */
import type { Form } from '../form';
import { form2019 } from './2019';
import { form2021 } from './2021';

/** Oldest first. */
export const FORMS: readonly Form[] = [form2019, form2021];

/** The form with an id as it stands in report files. Throws where there is none. */
export function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`There is no form “${id}”.`);
  return form;
}

/** The form that is used for reports of a year: the newest one that was in force. */
export function formForYear(year: number): Form {
  const inForce = FORMS.filter((form) => form.firstYear <= year);
  return inForce.at(-1) ?? form2019;
}
