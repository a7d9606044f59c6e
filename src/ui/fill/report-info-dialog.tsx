// 报告信息: whose report this is, by which form, and what stands around its text. One step of history.
import { useForm } from 'react-hook-form';
import { aside } from '../../report/address';
import { FORMS, formOf } from '../../report/forms/index';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from '../../report/organ';
import { Dialog } from '../parts/dialog';
import { useDesk, useJudgement } from './hooks';
import { nameOf } from './words';

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

/** Field names without dots, which the form library would read as paths. */
const fieldOf = (key: Key): string => key.replace('.', '-');

export function ReportInfoDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useDesk();
  const { report } = useJudgement();
  const { register, handleSubmit, formState, watch } = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(
      KEYS.map((key) => [fieldOf(key), session.typed(aside('about', key))]),
    ),
  });
  const accept = handleSubmit((given) => {
    session.act(
      'about',
      KEYS.map((key) => ({
        address: aside('about', key),
        new: (given[fieldOf(key)] ?? '').trim(),
      })),
    );
    onClose();
  });
  const text = (key: Key, label: string, hint?: string) => (
    <div className="field">
      <label htmlFor={`about-${key}`}>{label}</label>
      <input id={`about-${key}`} className="input" type="text" {...register(fieldOf(key))} />
      {hint !== undefined && <p className="hint">{hint}</p>}
    </div>
  );
  const choice = (key: Key, label: string, choices: Readonly<Record<string, string>>) => (
    <div className="field">
      <label htmlFor={`about-${key}`}>{label}</label>
      <select id={`about-${key}`} className="input" {...register(fieldOf(key))}>
        <option value="">未填</option>
        {Object.entries(choices).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <Dialog title="报告信息" onClose={onClose}>
      <form onSubmit={(event) => void accept(event)} noValidate>
        <div className="dialog-body">
          <div className="field">
            <label htmlFor="about-organ.name">报告单位</label>
            <input
              id="about-organ.name"
              className="input"
              aria-invalid={formState.errors['organ-name'] !== undefined}
              {...register('organ-name', { validate: (name) => name?.trim() !== '' })}
            />
            {formState.errors['organ-name'] && <p className="fault">请填写报告单位。</p>}
          </div>
          <div className="field-row">
            {choice('organ.kind', '单位类别', ORGAN_KINDS)}
            {choice('organ.level', '级别', ORGAN_LEVELS)}
            {choice('organ.scope', '统计口径', SCOPES)}
          </div>
          <div className="field-row">
            <div className="field">
              <label htmlFor="about-year">年度</label>
              <input
                id="about-year"
                className="input"
                inputMode="numeric"
                aria-invalid={formState.errors['year'] !== undefined}
                {...register('year', { validate: (year) => /^20\d\d$/.test(year?.trim() ?? '') })}
              />
              {formState.errors['year'] && <p className="fault">请填四位年份，如 2026。</p>}
            </div>
            <div className="field">
              <label htmlFor="about-form">格式</label>
              <select id="about-form" className="input" {...register('form')}>
                {FORMS.map((form) => (
                  <option key={form.id} value={form.id}>
                    {form.name}（{form.notice}）
                  </option>
                ))}
              </select>
            </div>
          </div>
          <FormChange to={watch('form') ?? report.form} />
          {text('title', '标题', '不填则为“单位＋年度＋政府信息公开工作年度报告”。')}
          {text('contact', '联系方式', '地址、电话、邮箱，印在引言之后。')}
          <div className="field-row">
            {text('signature', '落款单位')}
            {text('date', '落款日期', '如 2027年1月20日')}
          </div>
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button main">
            确定
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Which filled-in cells a change of form would put aside. */
function FormChange({ to }: { readonly to: string }) {
  const { form, report } = useJudgement();
  const target = formOf(to);
  const aside = [...Object.keys(report.cells), ...Object.keys(report.refused)].filter(
    (address) => !target.cells.has(address),
  );
  if (target === form || aside.length === 0) return null;
  return (
    <div className="notice warn">
      改用{target.name}后，以下 {aside.length} 格没有位置，数据保留，改回原格式时恢复：
      {aside.map((address) => nameOf(form, address)).join('；')}
    </div>
  );
}
