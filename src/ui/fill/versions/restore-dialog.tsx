// 恢复到此稿: what it will change is shown before it is done, as one step that can be undone.
import { countOf, differencesBetween } from '../../../report/difference';
import { presentVersion, type Version } from '../../../report/versions';
import { PrintedDialog } from '../../parts/printed-dialog';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { DifferenceView } from './difference-view';
import { nameBefore, reportAt, restoreVersion } from './version-acts';
import { DialogActions } from '../../parts/dialog-actions';

interface RestoreDialogProps {
  readonly version: Version;
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

export function RestoreDialog({ version, onClose, onRestored }: RestoreDialogProps) {
  const { session } = useDesk();
  const { report } = useJudgement();
  const then = reportAt(session, version);
  const kept = presentVersion(session.edits());
  const parts = differencesBetween(report, then);
  return (
    <PrintedDialog title={`恢复到“${version.name}”`} onClose={onClose}>
      <div className="dialog-body differences">
        <p className="notice">
          以下 {countOf(parts)} 处将改回“{version.name}”的内容。
          {kept ? `现在的内容即“${kept.name}”` : `现在的内容先存为一稿“${nameBefore(version)}”`}
          。恢复是一步操作，可以撤销。
        </p>
        <DifferenceView before={report} after={then} parts={parts} names={['当前', '恢复后']} />
      </div>
      <DialogActions onClose={onClose}>
        <ChangeButton
          className="button main"
          onClick={() => {
            restoreVersion(session, version);
            onRestored();
          }}
        >
          恢复到此稿
        </ChangeButton>
      </DialogActions>
    </PrintedDialog>
  );
}
