// 报告信息: whose report this is, by which form, and what stands around its text. One step of history.
import { useState } from 'react';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { aside } from '../../../report/address';
import { formLabel, judgeYear } from '../../../report/forms/choice';
import { FORMS, formOf } from '../../../report/forms/index';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from '../../../report/organ';
import { nameOf } from '../../../report/words';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { NotedField } from '../../parts/noted-field';
import { fieldName, useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';

const KEYS = [
  'year',
  'form',
  'organ.name',
  'organ.kind',
  'organ.level',
  'organ.scope',
  'title',
  'contact',
  'signature',
  'date',
] as const;

type Key = (typeof KEYS)[number];

const FORM_NAMES = Object.fromEntries(FORMS.map((form) => [form.id, formLabel(form)]));

export function ReportInfoDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useDesk();
  const fields = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(
      KEYS.map((key) => [fieldName(key), session.typed(aside('about', key))]),
    ),
  });
  const accept = fields.handleSubmit((given) => {
    session.act(
      'about',
      KEYS.map((key) => ({
        address: aside('about', key),
        new: (given[fieldName(key)] ?? '').trim(),
      })),
    );
    onClose();
  });
  return (
    <Dialog title="报告信息" onClose={onClose}>
      <FormProvider {...fields}>
        <form onSubmit={(event) => void accept(event)} noValidate>
          <div className="dialog-body">
            <InfoFields />
          </div>
          <DialogActions onClose={onClose}>
            <ChangeButton type="submit" className="button main">
              确定
            </ChangeButton>
          </DialogActions>
        </form>
      </FormProvider>
    </Dialog>
  );
}

function InfoFields() {
  const { session } = useDesk();
  // A report that stands already keeps its year, also where the clock is slow.
  const [latestYear] = useState(() =>
    Math.max(new Date().getFullYear(), session.judgement().report.year),
  );
  return (
    <>
      <TextField
        of="organ.name"
        label="报告单位"
        judge={(typed) => typed.trim() !== '' || '请填写报告单位。'}
      />
      <div className="field-row">
        <ChoiceField of="organ.kind" label="单位类别" choices={ORGAN_KINDS} open />
        <ChoiceField of="organ.level" label="级别" choices={ORGAN_LEVELS} open />
        <ChoiceField of="organ.scope" label="统计口径" choices={SCOPES} open />
      </div>
      <div className="field-row">
        <TextField of="year" label="年度" judge={(typed) => judgeYear(typed, latestYear)} />
        <ChoiceField of="form" label="格式" choices={FORM_NAMES} />
      </div>
      <FormChange />
      <TextField of="title" label="标题" hint="不填则为“单位＋年度＋政府信息公开工作年度报告”。" />
      <TextField of="contact" label="联系方式" hint="地址、电话、邮箱，印在引言之后。" />
      <div className="field-row">
        <TextField of="signature" label="落款单位" />
        <TextField of="date" label="落款日期" hint="如 2027年1月20日" />
      </div>
    </>
  );
}

interface FieldProps {
  readonly of: Key;
  readonly label: string;
}

interface TextFieldProps extends FieldProps {
  readonly hint?: string;
  /** What is wrong with what is typed, or true. */
  readonly judge?: (typed: string) => true | string;
}

function TextField({ of, label, hint, judge }: TextFieldProps) {
  const { register, formState } = useFormContext<Record<string, string>>();
  const name = fieldName(of);
  return (
    <NotedField
      id={`about-${name}`}
      label={label}
      type="text"
      fault={formState.errors[name]?.message}
      hint={hint}
      {...register(name, { validate: (value) => judge?.(value ?? '') ?? true })}
    />
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: Readonly<Record<string, string>>;
  /** May be left open. */
  readonly open?: true;
}

function ChoiceField({ of, label, choices, open }: ChoiceFieldProps) {
  const { register } = useFormContext<Record<string, string>>();
  const name = fieldName(of);
  return (
    <div className="field">
      <label htmlFor={`about-${name}`}>{label}</label>
      <select id={`about-${name}`} className="input" {...register(name)}>
        {open && <option value="">未注明</option>}
        {Object.entries(choices).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Which filled-in cells the chosen form would put aside. */
function FormChange() {
  const { form, report } = useJudgement();
  const { watch } = useFormContext<Record<string, string>>();
  const target = formOf(watch('form') ?? form.id);
  const displaced = [...Object.keys(report.cells), ...Object.keys(report.refused)].filter(
    (address) => !target.cells.has(address),
  );
  if (target === form || displaced.length === 0) return null;
  return (
    <div className="notice warn">
      改用{target.name}后，以下 {displaced.length} 格没有位置，数据保留，改回原格式时恢复：
      {displaced.map((address) => nameOf(form, address)).join('；')}
    </div>
  );
}
