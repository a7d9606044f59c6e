// A file that cannot be taken in here: says why, and that nothing was changed.
import { Dialog } from '../../parts/dialog';
import { CloseAction } from '../../parts/dialog-actions';

interface FaultDialogProps {
  readonly sentence: string;
  readonly onClose: () => void;
}

export function FaultDialog({ sentence, onClose }: FaultDialogProps) {
  return (
    <Dialog title="没有导入" onClose={onClose}>
      <div className="dialog-body">
        <p className="notice warn" role="alert">
          {sentence}
        </p>
        <p>
          报告没有改动。填报页接收分工表、本年报的报送文件和退回文件，以及改好的
          Word、Excel、网页或数据文件，作为本年报的下一稿；要导入另一份年报，请回到年报列表。
        </p>
      </div>
      <CloseAction onClose={onClose} name="知道了" />
    </Dialog>
  );
}
