// 审核意见 as a list: the open ones, or all of them.
import { useState } from 'react';
import { useUnsaid } from './begun';
import { useRemarkDesk, useRemarks } from './remark-desk';
import { RemarkThread } from './remark-thread';
import './remarks.css';

interface RemarkListProps {
  /** The remark gone to. */
  readonly current?: string | undefined;
  /** What is said while there are none. */
  readonly none: string;
}

export function RemarkList({ current, none }: RemarkListProps) {
  const remarks = useRemarks();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const open = remarks.filter(({ state }) => state === 'open');
  const { replies } = useUnsaid(useRemarkDesk().reportId);
  const shown = onlyOpen
    ? remarks.filter(({ id, state }) => state === 'open' || id === current || replies.includes(id))
    : remarks;
  if (remarks.length === 0) return <p className="quiet">{none}</p>;
  return (
    <div className="remark-list">
      <p className="remark-filter">
        <span>
          共 {remarks.length} 条，待处理 {open.length} 条
        </span>
        <label>
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.target.checked)}
          />
          只看待处理
        </label>
      </p>
      {shown.map((remark) => (
        <RemarkThread key={remark.id} remark={remark} current={remark.id === current} />
      ))}
      {shown.length === 0 && <p className="quiet">没有待处理的审核意见。</p>}
    </div>
  );
}
