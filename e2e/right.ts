// Reports for the tests that are right, complete and easy to break.
import { form2019 } from '../src/report/forms/2019';
import { form2021 } from '../src/report/forms/2021';
import type { Form } from '../src/report/form';

type Figures = Record<string, number>;

/** Every cell a person types, 0 unless said otherwise. */
function zeros(form: Form, more: Figures): Figures {
  const typed = [...form.cells.values()].filter((cell) => !cell.total);
  return { ...Object.fromEntries(typed.map((cell) => [cell.address, 0])), ...more };
}

/** On the 2021 form: 30 requests received, 2 carried in, 30 granted, 2 carried over. */
export const RIGHT_2021: Figures = zeros(form2021, {
  'disclosure.normativeDocuments.issued': 1,
  'disclosure.normativeDocuments.inForce': 5,
  'requests.received.naturalPerson': 30,
  'requests.carriedIn.naturalPerson': 2,
  'requests.granted.naturalPerson': 30,
  'requests.carriedOver.naturalPerson': 2,
});

/** The same requests on the 2019 form, with items and procurement. */
export const RIGHT_2019: Figures = zeros(form2019, {
  'disclosure.normativeDocuments.made': 1,
  'disclosure.normativeDocuments.disclosed': 2,
  'disclosure.normativeDocuments.totalDisclosed': 5,
  'disclosure.licences.previousItems': 5,
  'disclosure.licences.decisions': 3,
  'disclosure.procurement.projects': 2,
  'disclosure.procurement.amount': 100,
  'requests.received.naturalPerson': 30,
  'requests.carriedIn.naturalPerson': 2,
  'requests.granted.naturalPerson': 30,
  'requests.carriedOver.naturalPerson': 2,
});
