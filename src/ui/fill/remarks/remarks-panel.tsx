// 审核意见 on the fill page: all of them in the side panel, and those on a cell or text beside it. Whoever
// fills in answers and settles them where they see them.
import { useEffect, useRef } from 'react';
import type { Address } from '../../../report/address';
import { RemarkList } from '../../remarks/remark-list';
import { RemarkThread } from '../../remarks/remark-thread';
import { useRemarks } from '../../remarks/remark-desk';
import type { ShownRemark } from './shown-remark';

interface RemarksPanelProps {
  readonly reportId: string;
  /** What was gone to last. */
  readonly shown: ShownRemark | undefined;
}

export function RemarksPanel({ reportId, shown }: RemarksPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown) return;
    const thread = panel.current?.querySelector(`[data-remark="${CSS.escape(shown.id)}"]`);
    thread?.scrollIntoView({ block: 'nearest' });
    thread?.querySelector('button')?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <div ref={panel}>
      <p className="to-review">
        <a href={`#/report/${reportId}/review`}>打开审核页</a>
      </p>
      <RemarkList none="还没有审核意见。" current={shown?.id} />
    </div>
  );
}

/** What the tab is called: with how many are still open. */
export function RemarksTab() {
  const open = useRemarks().filter(({ state }) => state === 'open').length;
  return (
    <>
      审核意见
      {open > 0 && <span className="open-remarks"> {open}</span>}
    </>
  );
}

/** The remarks on a cell or text, in its card. */
export function RemarksBeside({ address }: { readonly address: Address }) {
  const remarks = useRemarks().filter(({ on }) => on === address);
  if (remarks.length === 0) return null;
  return (
    <div className="cell-remarks" role="group" aria-label="对本格的审核意见">
      {remarks.map((remark) => (
        <RemarkThread key={remark.id} remark={remark} beside />
      ))}
    </div>
  );
}
