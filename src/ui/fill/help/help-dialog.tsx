// 帮助: the keys of the fill page, and the ways to 填报说明, 数据来源登记表 and the guide.
import { Dialog } from '../../parts/dialog';
import { KeyTable } from '../../parts/key-table';
import './help.css';
import { BROWSER_KEYS, CELL_KEYS, DEED_KEYS, PAGE_KEYS, RANGE_KEYS } from './key-help';

interface HelpDialogProps {
  readonly reportId: string;
  readonly onClose: () => void;
  readonly onGuide: () => void;
}

export function HelpDialog({ reportId, onClose, onGuide }: HelpDialogProps) {
  return (
    <Dialog title="键盘操作" onClose={onClose}>
      <div className="help">
        <KeyTable title="在格中" lines={[...CELL_KEYS, ...BROWSER_KEYS]} />
        <KeyTable title="选中一块" lines={RANGE_KEYS} />
        <KeyTable title="在填报页任何地方" lines={[...PAGE_KEYS, ...DEED_KEYS]} />
      </div>
      <div className="dialog-actions">
        <a className="button" href={`#/report/${reportId}/notes`}>
          填报说明
        </a>
        <a className="button" href={`#/report/${reportId}/sources`}>
          数据来源登记表
        </a>
        <button type="button" className="button" onClick={onGuide}>
          看一遍引导
        </button>
        <span className="push" />
        <button type="button" className="button main" onClick={onClose}>
          关闭
        </button>
      </div>
    </Dialog>
  );
}
