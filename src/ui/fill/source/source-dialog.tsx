// Sets the 数据来源 of one cell or of all cells of a selection, as one step. What has another source is
// named and never replaced unless a person says so.
import { useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import type { Address } from '../../../report/address';
import { NO_SOURCE, sourceChanges, writeSource, type Source } from '../../../report/source';
import { nameOf } from '../../../report/words';
import { Dialog } from '../../parts/dialog';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { SourceFields } from './source-fields';
import { commonSource, planSource, type SourcePlan } from './source-plan';
import './source.css';

interface SourceDialogProps {
  readonly addresses: readonly Address[];
  readonly onClose: () => void;
}

export function SourceDialog({ addresses, onClose }: SourceDialogProps) {
  const { session } = useDesk();
  const { form, report } = useJudgement();
  const [common] = useState(() => commonSource(report, addresses));
  const fields = useForm<Source>({ defaultValues: common ?? NO_SOURCE });
  const source = fields.watch();
  const plan = planSource(report, addresses, source);
  const [first = '', ...others] = addresses;
  // A cell alone shows what it has, and so what is replaced.
  const cautious = others.length > 0 && plan.blank.length > 0 && plan.otherCount > 0;
  const empty = writeSource(source) === '';
  const give = (cells: readonly Address[], given: Source): void => {
    session.act('source', sourceChanges(cells, given));
    onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!empty) give(cautious ? plan.blank : addresses, source);
  };
  return (
    <Dialog title="数据来源" onClose={onClose}>
      <form onSubmit={onSubmit} autoComplete="off">
        <div className="dialog-body source-form">
          <p>{others.length === 0 ? nameOf(form, first) : `选中的 ${addresses.length} 格`}</p>
          <SourceFields fields={fields} />
          {others.length > 0 && <Others plan={plan} />}
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
              disabled={empty}
              onClick={() => give(addresses, source)}
            >
              全部改为 {addresses.length} 格
            </ChangeButton>
          )}
          <ChangeButton type="submit" className="button main" disabled={empty}>
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
