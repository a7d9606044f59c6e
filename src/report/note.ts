/** 备注 beside a figure: how what was typed behind the number gets there. */
import { aside, type Address } from './address';
import { amountText, readAmount } from './amount';
import type { Change } from './edits';
import type { Form } from './form';
import type { Report } from './report';

/**
 * C4: the number stays in the cell, and the words in brackets become its note, behind the one it has.
 * Nothing where no words stand behind a number.
 */
export function bracketToNote(form: Form, report: Report, address: Address): Change[] {
  const cell = form.cells.get(address);
  const reading = cell && readAmount(cell.kind, report.refused[address] ?? '');
  if (reading?.kind !== 'number' || reading.remark === undefined) return [];
  const before = report.notes[address];
  const note = before === undefined ? reading.remark : `${before}；${reading.remark}`;
  return [
    { address, new: amountText(reading.value) },
    { address: aside('note', address), new: note },
  ];
}
