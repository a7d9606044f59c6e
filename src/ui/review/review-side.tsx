// The right side of the review page: what is said, what the rules find, what has changed, what to look at;
// below it what one is at on the paper.
import { Tabs } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { RemarkList } from '../remarks/remark-list';
import { useRemarks } from '../remarks/remark-desk';
import { AtCard } from './at-card';
import { ChangesPanel } from './changes-panel';
import { FindingsPanel } from './findings-panel';
import { PointsPanel } from './points-panel';
import { useReview, type Tab } from './review-desk';
import './review-side.css';
import '../paper/side.css';

export function ReviewSide() {
  const { entry, comparison } = useReview();
  const remarks = useRemarks();
  const [tab, setTab] = useState<Tab>(comparison.count > 0 ? 'changes' : 'remarks');
  const [followed, follow] = useState(entry);
  const side = useRef<HTMLElement>(null);
  if (entry !== followed) {
    follow(entry);
    if (entry) setTab(entry.tab);
  }
  useEffect(() => {
    side.current
      ?.querySelector('[role="tabpanel"] [aria-current="true"]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [entry, tab]);
  return (
    <aside className="side review-side" ref={side}>
      <Tabs.Root className="side-tabs" value={tab} onValueChange={(value) => setTab(value as Tab)}>
        <Tabs.List className="tab-list" aria-label="审核">
          <Tabs.Trigger value="remarks">
            审核意见{remarks.length > 0 && ` ${remarks.length}`}
          </Tabs.Trigger>
          <Tabs.Trigger value="checks">数据校验</Tabs.Trigger>
          <Tabs.Trigger value="changes">
            改动{comparison.count > 0 && ` ${comparison.count}`}
          </Tabs.Trigger>
          <Tabs.Trigger value="points">审核要点</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="remarks">
          <RemarkList
            current={entry?.tab === 'remarks' ? entry.id : undefined}
            none="还没有审核意见。点选一格，或选中一段正文，再写意见。"
          />
        </Tabs.Content>
        <Tabs.Content value="checks">
          <FindingsPanel />
        </Tabs.Content>
        <Tabs.Content value="changes">
          <ChangesPanel />
        </Tabs.Content>
        <Tabs.Content value="points">
          <PointsPanel />
        </Tabs.Content>
      </Tabs.Root>
      <AtCard />
    </aside>
  );
}
