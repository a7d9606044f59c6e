// Asks before a second report is made for the same unit, year and scope.
import { nameOfReport } from '../../report/organ';
import type { ReportRow } from '../../store/reports';
import { Dialog } from '../parts/dialog';
import { DialogActions } from '../parts/dialog-actions';

interface TwinQuestionProps {
  readonly twin: ReportRow;
  readonly onOpen: (id: string) => void;
  readonly onMake: () => void;
  readonly onClose: () => void;
}

export function TwinQuestion({ twin, onOpen, onMake, onClose }: TwinQuestionProps) {
  return (
    <Dialog title="年报已存在" onClose={onClose}>
      <div className="dialog-body">
        <p>
          列表中已有{nameOfReport(twin)}
          的年报。同一单位、同一年度、同一统计口径通常只填一份，仍要再建一份吗？
        </p>
      </div>
      <DialogActions onClose={onClose}>
        <button type="button" className="button" onClick={onMake}>
          再建一份
        </button>
        <button type="button" className="button main" onClick={() => onOpen(twin.id)}>
          打开已有年报
        </button>
      </DialogActions>
    </Dialog>
  );
}
