// 分工: which 科室 is asked for what and how far it is, the way to ask, and each 分工表 as a file.
import { saveDivision } from '../../../files/save';
import type { Address } from '../../../report/address';
import { assignChanges, sharesOf, unassignedCount, type Share } from '../../../report/division';
import { Dialog } from '../../parts/dialog';
import { FileButton } from '../../parts/file-button';
import { SavingNotice, useSaving } from '../../parts/use-saving';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { AssignForm } from './assign-form';
import './division.css';

interface DivisionDialogProps {
  readonly reportId: string;
  /** What was selected, or the cell the person was at. */
  readonly meant: readonly Address[];
  /** A 分工表 that came back was chosen. */
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

export function DivisionDialog({ reportId, meant, onFile, onClose }: DivisionDialogProps) {
  const { form, report } = useJudgement();
  const saving = useSaving();
  const shares = sharesOf(form, report);
  const rest = unassignedCount(form, report);
  const save = (share: Share): void => void saving.run(() => saveDivision(report, reportId, share));
  return (
    <Dialog title="分工" onClose={onClose} wide>
      <div className="dialog-body division">
        {shares.length === 0 ? (
          <p>还没有分工。把指标分给科室，导出分工表请科室填写，交回后在这里导入。</p>
        ) : (
          <Shares shares={shares} rest={rest} onSave={save} />
        )}
        <AssignForm meant={meant} offices={shares.map(({ office }) => office)} />
        <SavingNotice saving={saving} />
      </div>
      <div className="dialog-actions">
        <FileButton
          command="导入分工表"
          label="交回的分工表"
          accept=".xlsx"
          onFile={(file) => onFile(file)}
        />
        <span className="push" />
        <button type="button" className="button main" onClick={onClose}>
          关闭
        </button>
      </div>
    </Dialog>
  );
}

interface SharesProps {
  readonly shares: readonly Share[];
  /** How many cells are asked of nobody. */
  readonly rest: number;
  readonly onSave: (share: Share) => void;
}

function Shares({ shares, rest, onSave }: SharesProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">科室</th>
          <th scope="col">分到</th>
          <th scope="col">已填</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <ShareRow key={share.office} share={share} onSave={() => onSave(share)} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">未分工</th>
          <td>{rest} 格</td>
          <td />
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

interface ShareRowProps {
  readonly share: Share;
  readonly onSave: () => void;
}

function ShareRow({ share: { office, cells, stated }, onSave }: ShareRowProps) {
  const { session } = useDesk();
  const addresses = cells.map(({ address }) => address);
  return (
    <tr>
      <th scope="row">{office}</th>
      <td>{cells.length} 格</td>
      <td>{stated === cells.length ? '全部' : `${stated} 格`}</td>
      <td>
        <button type="button" className="button small" onClick={onSave}>
          导出分工表
        </button>
        <ChangeButton
          className="button small quiet"
          onClick={() => session.act('assign', assignChanges(addresses, ''))}
        >
          取消分工
        </ChangeButton>
      </td>
    </tr>
  );
}
