// A file that is not for this report: says why, and that nothing was changed.
import { Dialog } from '../../parts/dialog';

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
          报告没有改动。填报页只接收分工表和本年报的报送文件、退回文件；要导入年报，请回到年报列表。
        </p>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button main" onClick={onClose}>
          知道了
        </button>
      </div>
    </Dialog>
  );
}
