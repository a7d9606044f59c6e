// Shows what a pasted block would change before anything is written; accepting it is one step.
import type { Pasted } from '../../../files/open';
import type { Address } from '../../../report/address';
import { quoted } from '../../../report/amount';
import type { TableSection } from '../../../report/form';
import { nameOf } from '../../../report/words';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { useDesk } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { planPaste } from './paste-plan';
import { PlannedChanges, Warnings } from './planned';

interface PasteDialogProps {
  readonly pasted: Pasted;
  readonly table: TableSection;
  readonly at: Address | undefined;
  readonly onClose: () => void;
}

export function PasteDialog({ pasted, table, at, onClose }: PasteDialogProps) {
  const { session } = useDesk();
  const plan = planPaste(pasted, table, at, session.judgement(), session.typed);
  const replaced = plan.changes.filter((change) => change.old !== '').length;
  const wrong = plan.changes.filter((change) => change.why !== undefined);
  const accept = (): void => {
    session.act(
      'paste',
      plan.changes.map((change) => ({ address: change.cell.address, new: change.new })),
    );
    onClose();
  };
  return (
    <Dialog title="粘贴预览" onClose={onClose}>
      <div className="dialog-body">
        <p role="status">
          {pasted.kind === 'labelled' ? '已按行、列名称对号。' : '没有行、列名称，从当前格起填。'}
          将改动 {plan.changes.length} 格{replaced > 0 && `（其中 ${replaced} 格原来有数）`}，
          {plan.same} 格相同。
        </p>
        <Warnings
          head={`以下 ${wrong.length} 格读不成数，将照原文写入并标出，请核对：`}
          sentences={wrong.map(({ cell, new: to, why }) => {
            const name = nameOf(session.judgement().form, cell.address);
            return `${name}：${quoted(to)}，${why ?? ''}`;
          })}
        />
        <Warnings head={`以下 ${plan.left.length} 处没有写入：`} sentences={plan.left} />
        <PlannedChanges changes={plan.changes} heads={['原来', '粘贴为']} />
      </div>
      <DialogActions onClose={onClose}>
        <ChangeButton className="button main" disabled={plan.changes.length === 0} onClick={accept}>
          写入 {plan.changes.length} 格
        </ChangeButton>
      </DialogActions>
    </Dialog>
  );
}
