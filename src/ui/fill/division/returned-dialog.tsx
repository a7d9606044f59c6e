// A 分工表 that came back: what it would change cell by cell, what is not written and why, and who gave it
// and when. Accepting it is one step: the figures and their 数据来源.
import { useForm, type UseFormRegister } from 'react-hook-form';
import type { ReturnedDivision } from '../../../files/open';
import { SOURCE_PARTS, type Source } from '../../../report/source';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { FaultDialog } from '../hand-over/fault-dialog';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { PlannedChanges, Warnings } from '../paste/planned';
import { acceptance, planDivision, type DivisionPlan } from './division-plan';
import './division.css';

interface ReturnedDialogProps {
  readonly reportId: string;
  readonly division: ReturnedDivision;
  readonly onClose: () => void;
}

const TITLE = '导入分工表';

export function ReturnedDialog({ reportId, division, onClose }: ReturnedDialogProps) {
  const { session } = useDesk();
  const plan = planDivision(division, reportId, useJudgement(), session.typed);
  const { office, person, date } = division;
  const { register, handleSubmit } = useForm<Source>({
    defaultValues: { office, person, date, basis: '分工表' },
  });
  const given = plan.changes.length + plan.same.length;
  const accept = handleSubmit((source) => {
    session.act('division', acceptance(plan, source));
    onClose();
  });
  if (plan.refusal !== undefined) {
    return <FaultDialog title={TITLE} sentence={plan.refusal} onClose={onClose} />;
  }
  return (
    <Dialog title={TITLE} onClose={onClose} wide>
      <form onSubmit={(event) => void accept(event)} autoComplete="off">
        <div className="dialog-body division">
          <Warnings sentences={plan.warnings} />
          <Origin register={register} />
          <p role="status">{summaryOf(plan)}</p>
          <PlannedChanges changes={plan.changes} heads={['现为', '改为']} />
          <Warnings head={`以下 ${plan.left.length} 处没有写入：`} sentences={plan.left} />
        </div>
        <DialogActions onClose={onClose}>
          <ChangeButton type="submit" className="button main" disabled={given === 0}>
            {plan.changes.length > 0 ? `写入 ${plan.changes.length} 格` : '登记来源'}
          </ChangeButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** 改动 3 格（其中 1 格原来有数），2 格与现有相同，4 格留空不变。 */
function summaryOf({ changes, same, blanks }: DivisionPlan): string {
  const replaced = changes.filter(({ old }) => old !== '').length;
  return [
    `将改动 ${changes.length} 格${replaced > 0 ? `（其中 ${replaced} 格原来有数）` : ''}`,
    `${same.length} 格与现有数相同`,
    `${blanks} 格留空，保持不变`,
  ].join('，');
}

const ORIGIN = ['office', 'person', 'date'] as const;

function Origin({ register }: { readonly register: UseFormRegister<Source> }) {
  return (
    <div className="origin">
      {ORIGIN.map((part) => (
        <div key={part} className="field">
          <label htmlFor={`origin-${part}`}>{SOURCE_PARTS[part]}</label>
          <input id={`origin-${part}`} className="input" type="text" {...register(part)} />
        </div>
      ))}
    </div>
  );
}
