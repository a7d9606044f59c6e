// The fields that tell a report apart, shared by the dialogs that make one.
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { judgeYear } from '../../report/forms/choice';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from '../../report/organ';
import { FieldNote, notedBy } from '../parts/field-note';
import type { Identity } from './identity';

interface IdentityFieldsProps {
  readonly form: UseFormReturn<Identity>;
  readonly thisYear: number;
  /** Offered while the name is typed. */
  readonly organNames: readonly string[];
  /** What stands beside the year. */
  readonly children?: ReactNode;
}

export function IdentityFields({ form, thisYear, organNames, children }: IdentityFieldsProps) {
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <div className="field-row year-row">
        <div className="field">
          <label htmlFor="identity-year">年度</label>
          <input
            id="identity-year"
            className="input"
            inputMode="numeric"
            autoComplete="off"
            {...register('year', { validate: (typed) => judgeYear(typed, thisYear) })}
            {...notedBy('identity-year-note', errors.year?.message)}
          />
        </div>
        {children}
      </div>
      <FieldNote id="identity-year-note" fault={errors.year?.message} spoken />
      <OrganField form={form} organNames={organNames} />
      <ScopeField form={form} />
      <div className="field-row">
        <Choice id="kind" label="单位类别" options={ORGAN_KINDS} form={form} />
        <Choice id="level" label="级别" options={ORGAN_LEVELS} form={form} />
      </div>
      <p className="hint">单位类别和级别用于校验，例如区（县）没有规章制定权；可以以后再填。</p>
    </>
  );
}

function OrganField({ form, organNames }: Pick<IdentityFieldsProps, 'form' | 'organNames'>) {
  const fault = form.formState.errors.organName?.message;
  return (
    <div className="field">
      <label htmlFor="identity-organ">报告单位</label>
      <input
        id="identity-organ"
        className="input"
        autoComplete="off"
        list="identity-organs"
        {...form.register('organName', {
          validate: (typed) => typed.trim() !== '' || '请填写报告单位的全称。',
        })}
        {...notedBy('identity-organName-note', fault)}
      />
      <datalist id="identity-organs">
        {organNames.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <FieldNote id="identity-organName-note" fault={fault} spoken />
    </div>
  );
}

function ScopeField({ form }: Pick<IdentityFieldsProps, 'form'>) {
  const fault = form.formState.errors.scope?.message;
  return (
    <fieldset className="field">
      <legend>统计口径</legend>
      <div className="choices">
        {Object.entries(SCOPES).map(([scope, label]) => (
          <label key={scope}>
            <input
              type="radio"
              value={scope}
              {...notedBy('identity-scope-note', fault)}
              {...form.register('scope', { required: '请选择统计口径。' })}
            />
            {label}
          </label>
        ))}
      </div>
      <FieldNote id="identity-scope-note" fault={fault} spoken />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: 'kind' | 'level';
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly form: UseFormReturn<Identity>;
}

function Choice({ id, label, options, form }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`identity-${id}`}>{label}</label>
      <select id={`identity-${id}`} className="input" {...form.register(id)}>
        <option value="">未注明</option>
        {Object.entries(options).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
