// The 审核意见 on a finding that are still open, below it in 数据校验, each with the way to its thread.
import { aside } from '../../../report/address';
import { useRemarks } from '../../remarks/remark-desk';
import { useRemarkShown } from './shown-remark';

export function FindingRemarks({ rule }: { readonly rule: string }) {
  const show = useRemarkShown();
  const on = aside('reason', rule);
  const open = useRemarks().filter((remark) => remark.on === on && remark.state === 'open');
  if (open.length === 0) return null;
  return (
    <ul className="finding-remarks" aria-label="待处理的审核意见">
      {open.map(({ id, text, who }) => (
        <li key={id}>
          <span>
            <b>审核意见</b>
            {text}
            {who !== undefined && <small>{who}</small>}
          </span>
          <button
            type="button"
            className="button small"
            aria-label={`转到意见：${text}`}
            onClick={() => show(id)}
          >
            转到意见
          </button>
        </li>
      ))}
    </ul>
  );
}
