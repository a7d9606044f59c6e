/** Totals stated in a file: computed again where they agree with their parts, taken over elsewhere. */
import { aside, type Address } from '../report/address';
import { readAmount } from '../report/amount';
import type { Form } from '../report/form';

/**
 * Marks as taken over every stated total whose parts are not all stated or add up to something
 * else, and drops the others, because the page computes them.
 */
export function settleTotals(form: Form, values: Map<Address, string>): void {
  const numbers = new Map<Address, number>();
  for (const { address, kind, total } of form.cells.values()) {
    if (!total) {
      const number = numberAt(values.get(address), kind);
      if (number !== undefined) numbers.set(address, number);
    }
  }
  for (const { address, kind, total } of form.totals) {
    if (!total) continue;
    const parts = total.right.terms.map((term) => {
      const part = numbers.get(term.address);
      return part === undefined ? undefined : term.sign * part;
    });
    const sum = parts.reduce<number | undefined>(
      (left, part) => (left === undefined || part === undefined ? undefined : left + part),
      0,
    );
    const typed = values.get(address);
    const stated = numberAt(typed, kind);
    if (typed !== undefined && (sum === undefined || stated !== sum)) {
      values.set(aside('takenOver', address), '1');
      if (stated !== undefined) numbers.set(address, stated);
    } else {
      values.delete(address);
      if (sum !== undefined) numbers.set(address, sum);
    }
  }
}

function numberAt(typed: string | undefined, kind: Parameters<typeof readAmount>[0]) {
  const reading = typed === undefined ? undefined : readAmount(kind, typed);
  return reading?.kind === 'number' ? reading.value : undefined;
}
