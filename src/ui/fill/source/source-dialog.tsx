// Sets the 数据来源 of one cell or of all cells of a selection, as one step. What has another source is
// named and never replaced unless a person says so.
import { useState, type FormEvent } from 'react';
import { useForm, type UseFormRegister } from 'react-hook-form';
import type { Address } from '../../../report/address';
import {
  NO_SOURCE,
  SOURCE_PARTS,
  sourceChanges,
  sourceText,
  writeSource,
} from '../../../report/source';
import type { Source } from '../../../report/source';
import { Dialog } from '../../parts/dialog';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { nameOf } from '../words';
import { commonSource, formerSources, offersFor, planSource, type SourcePlan } from './source-plan';
import './source.css';

interface SourceDialogProps {
  readonly addresses: readonly Address[];
  readonly onClose: () => void;
}

export function SourceDialog({ addresses, onClose }: SourceDialogProps) {
  const { session } = useDesk();
  const { form, report } = useJudgement();
  const [common] = useState(() => commonSource(report, addresses));
  const [former] = useState(() => formerSources(session.edits()));
  const { register, watch, reset } = useForm<Source>({ defaultValues: common ?? NO_SOURCE });
  const source = watch();
  const plan = planSource(report, addresses, source);
  const single = addresses.length === 1;
  const give = (cells: readonly Address[], given: Source): void => {
    session.act('source', sourceChanges(cells, given));
    onClose();
  };
  // A cell alone shows what it has, and so what is replaced.
  const cautious = !single && plan.blank.length > 0 && plan.otherCount > 0;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (writeSource(source) !== '') give(cautious ? plan.blank : addresses, source);
  };
  const [last] = former;
  const [first = ''] = addresses;
  return (
    <Dialog title="数据来源" onClose={onClose}>
      <form onSubmit={onSubmit} autoComplete="off">
        <div className="dialog-body source-form">
          <p>{single ? nameOf(form, first) : `选中的 ${addresses.length} 格`}</p>
          <SourceFields register={register} former={former} office={source.office} />
          {last && !common && writeSource(source) === '' && (
            <p>
              <button type="button" className="button small" onClick={() => reset(last)}>
                与上次相同
              </button>
              <small>{sourceText(last)}</small>
            </p>
          )}
          {!single && <Others plan={plan} />}
        </div>
        <div className="dialog-actions">
          {addresses.some((address) => report.sources[address]) && (
            <ChangeButton className="button" onClick={() => give(addresses, NO_SOURCE)}>
              清除来源
            </ChangeButton>
          )}
          <span className="push" />
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          {cautious && (
            <ChangeButton
              className="button"
              disabled={writeSource(source) === ''}
              onClick={() => give(addresses, source)}
            >
              全部改为 {addresses.length} 格
            </ChangeButton>
          )}
          <ChangeButton type="submit" className="button main" disabled={writeSource(source) === ''}>
            {commandOf(plan, addresses.length)}
          </ChangeButton>
        </div>
      </form>
    </Dialog>
  );
}

/** What Enter does. */
function commandOf({ blank, otherCount }: SourcePlan, count: number): string {
  if (count === 1) return '登记';
  if (otherCount === 0) return `登记 ${count} 格`;
  return blank.length > 0 ? `只填未登记的 ${blank.length} 格` : `全部改为 ${count} 格`;
}

interface SourceFieldsProps {
  readonly register: UseFormRegister<Source>;
  readonly former: readonly Source[];
  readonly office: string;
}

const PARTS = Object.entries(SOURCE_PARTS) as readonly (readonly [keyof Source, string])[];

const HINTS: Readonly<Partial<Record<keyof Source, string>>> = {
  date: '如 2025-01-08',
  basis: '如 依申请公开台账、业务系统导出、来函文号',
};

function SourceFields({ register, former, office }: SourceFieldsProps) {
  return (
    <div className="source-fields">
      {PARTS.map(([part, label]) => (
        <div key={part} className={`field ${part}`}>
          <label htmlFor={`source-${part}`}>{label}</label>
          <input
            id={`source-${part}`}
            className="input"
            type="text"
            list={`source-${part}-offers`}
            placeholder={HINTS[part]}
            {...register(part)}
          />
          <datalist id={`source-${part}-offers`}>
            {offersFor(part, former, office).map((offer) => (
              <option key={offer} value={offer} />
            ))}
          </datalist>
        </div>
      ))}
    </div>
  );
}

const SHOWN = 4;

/** Which of the cells have another source. */
function Others({ plan: { other, otherCount, blank } }: { readonly plan: SourcePlan }) {
  if (otherCount === 0) return null;
  const shown = [...other].slice(0, SHOWN);
  return (
    <div className="notice warn" role="status">
      其中 {otherCount} 格已登记其他来源{blank.length === 0 && '，将被替换'}：
      <ul>
        {shown.map(([text, cells]) => (
          <li key={text}>
            {text}（{cells.length} 格）
          </li>
        ))}
        {other.size > SHOWN && <li>另有 {other.size - SHOWN} 种</li>}
      </ul>
    </div>
  );
}
