// 修改记录 of one cell or text: its last changes for the card, and all of them in a dialog, each of
// which can be gone back to.
import { useState } from 'react';
import { aside, type Address } from '../../../report/address';
import { inOrder, type Change, type Edit } from '../../../report/edits';
import { isComputed } from '../../../report/report';
import { partOf, targetOf } from '../../../report/target';
import { ACTS, changeOf, nameOf } from '../../../report/words';
import { Dialog } from '../../parts/dialog';
import { CloseAction } from '../../parts/dialog-actions';
import { momentInFull, timeOf } from '../../parts/moment';
import { useDesk, useJudgement, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { Changed } from './changed';
import './history.css';

const LAST = 3;
const PAGE = 50;

/** The last changes of a cell or text, and the way to all of them. */
export function LastChanges({ address }: { readonly address: Address }) {
  const { session } = useDesk();
  const { form } = useJudgement();
  const [asking, setAsking] = useState(false);
  const changes = session.changesOf(address).slice(-LAST).reverse();
  return (
    <>
      {changes.length === 0 ? (
        '未改动'
      ) : (
        <ul>
          {changes.map((edit) => (
            <li key={edit.id}>
              {timeOf(edit.when)} {changeOf(form, edit)}
              {edit.who && `，${edit.who}`}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="button small quiet all-changes"
        onClick={() => setAsking(true)}
      >
        全部修改记录
      </button>
      {asking && <AddressHistory address={address} onClose={() => setAsking(false)} />}
    </>
  );
}

interface AddressHistoryProps {
  readonly address: Address;
  readonly onClose: () => void;
}

function AddressHistory({ address, onClose }: AddressHistoryProps) {
  const { session } = useDesk();
  const { form } = useJudgement();
  // Renders again with every step.
  useSession(({ steps }) => steps());
  const [shown, setShown] = useState(PAGE);
  const edits = inOrder(
    session
      .edits()
      .filter(
        (edit) =>
          edit.old !== edit.new &&
          targetOf(form, edit.address) === address &&
          partOf(form, edit.address) !== 'lastYear',
      ),
  ).reverse();
  return (
    <Dialog title={`修改记录：${nameOf(form, address)}`} onClose={onClose} wide>
      <div className="dialog-body address-history">
        {edits.length === 0 ? <p>还没有改动。</p> : <Rows edits={edits.slice(0, shown)} />}
        {edits.length > shown && (
          <button
            type="button"
            className="button small"
            onClick={() => setShown((count) => count + PAGE)}
          >
            更早的 {edits.length - shown} 条
          </button>
        )}
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}

function Rows({ edits }: { readonly edits: readonly Edit[] }) {
  const known = edits.some(({ who }) => who);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">时间</th>
          {known && <th scope="col">人员</th>}
          <th scope="col">操作</th>
          <th scope="col">改动</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {edits.map((edit) => (
          <tr key={edit.id}>
            <td>
              <time title={momentInFull(edit.when)}>{timeOf(edit.when)}</time>
            </td>
            {known && <td>{edit.who}</td>}
            <td>{ACTS[edit.act]}</td>
            <td className="change">
              <Changed edit={edit} />
            </td>
            <td>
              <RestoreCommand edit={edit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 恢复为此值; says 现值 where it stands. */
function RestoreCommand({ edit }: { readonly edit: Edit }) {
  const { session } = useDesk();
  const { form, report } = useJudgement();
  const cell = form.cells.get(edit.address);
  const computed = cell !== undefined && isComputed(report, cell);
  const stands = session.typed(edit.address) === edit.new;
  if (stands && !computed) return <span className="stands">现值</span>;
  // A total that adds itself up shows nothing that is typed, and must not be blank by hand.
  if (computed && edit.new === '') return null;
  const changes: readonly Change[] = [
    ...(computed ? [{ address: aside('takenOver', edit.address), new: '1' }] : []),
    { address: edit.address, new: edit.new },
  ];
  return (
    <ChangeButton className="button small" onClick={() => session.act('restore', changes)}>
      恢复为此值
    </ChangeButton>
  );
}
