// A line to type into, with its label above and its note below.
import type { ComponentProps } from 'react';
import { FieldNote, notedBy, type Note } from './field-note';

interface NotedFieldProps extends Note, Omit<ComponentProps<'input'>, 'className'> {
  readonly id: string;
  readonly label: string;
}

/** Everything else is for the input. */
export function NotedField({ id, label, fault, hint, spoken, ...input }: NotedFieldProps) {
  const note = `${id}-note`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="input" {...notedBy(note, fault)} {...input} />
      <FieldNote id={note} fault={fault} hint={hint} spoken={spoken} />
    </div>
  );
}
