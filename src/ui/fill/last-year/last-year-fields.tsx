// The few figures of last year that the rules ask for, row by row, to be typed.
import { useFormContext } from 'react-hook-form';
import type { Address } from '../../../report/address';
import { readAmount } from '../../../report/amount';
import type { Cell, Form } from '../../../report/form';
import { NotedField } from '../../parts/noted-field';
import { fieldName } from '../hooks';

interface LastYearFieldsProps {
  readonly form: Form;
  readonly wanted: readonly Address[];
}

export function LastYearFields({ form, wanted }: LastYearFieldsProps) {
  const rows = new Map<string, Cell[]>();
  for (const address of wanted) {
    const cell = form.cells.get(address);
    if (cell) rows.set(cell.rowName, [...(rows.get(cell.rowName) ?? []), cell]);
  }
  const fieldsets = [...rows].map(([name, cells]) => (
    <fieldset key={name} className={cells.length > 1 ? 'field long' : 'field'}>
      <legend>{name}</legend>
      <div>
        {cells.map((cell) => (
          <Figure key={cell.address} cell={cell} />
        ))}
      </div>
    </fieldset>
  ));
  return <div className="last-year-rows">{fieldsets}</div>;
}

function Figure({ cell }: { readonly cell: Cell }) {
  const { register, formState } = useFormContext<Record<string, string>>();
  const name = fieldName(cell.address);
  const fault = formState.errors[name]?.message;
  return (
    <NotedField
      id={`last-${name}`}
      label={cell.columnName}
      type="text"
      autoComplete="off"
      aria-label={cell.name}
      fault={fault}
      {...register(name, { validate: (typed) => judgeFigure(cell, typed ?? '') })}
    />
  );
}

function judgeFigure({ kind }: Cell, typed: string): true | string {
  const reading = readAmount(kind, typed);
  if (reading.kind === 'number' || reading.kind === 'blank') return true;
  return reading.kind === 'nothing' ? '没有的请填 0，不知道的请留空。' : reading.why;
}
