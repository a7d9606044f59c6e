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
        {wrong.length > 0 && (
          <div className="notice warn">
            <p>以下 {wrong.length} 格读不成数，将照原文写入并标出，请核对：</p>
            <ul>
              {wrong.map(({ cell, new: to, why }) => (
                <li key={cell.address}>
                  {nameOf(session.judgement().form, cell.address)}：{quoted(to)}，{why}
                </li>
              ))}
            </ul>
          </div>
        )}
        {plan.left.length > 0 && (
          <div className="notice warn">
            <p>以下 {plan.left.length} 处没有写入：</p>
            <ul>
              {plan.left.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        {plan.changes.length > 0 && (
          <div className="paste-changes">
            <table>
              <thead>
                <tr>
                  <th scope="col">位置</th>
                  <th scope="col">原来</th>
                  <th scope="col">粘贴为</th>
                </tr>
              </thead>
              <tbody>
                {plan.changes.map(({ cell, old, new: to, why }) => (
                  <tr key={cell.address}>
                    <th scope="row">
                      {nameOf(session.judgement().form, cell.address)}
                      {why !== undefined && <em>{why}</em>}
                    </th>
                    <td>{old === '' ? '空白' : old}</td>
                    <td>{to}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <DialogActions onClose={onClose}>
        <ChangeButton className="button main" disabled={plan.changes.length === 0} onClick={accept}>
          写入 {plan.changes.length} 格
        </ChangeButton>
      </DialogActions>
    </Dialog>
  );
}
