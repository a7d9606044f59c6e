// The right side: findings, history and remarks in tabs, what is selected and the current cell below.
import { Tabs } from 'radix-ui';
import { CellCard } from '../cell/cell-card';
import { ChecksPanel } from './checks-panel';
import { HistoryList } from '../history/history-list';
import { RangeLine } from '../range/range-line';
import { RemarksPanel, RemarksTab } from '../remarks/remarks-panel';

export function SidePanel({ reportId }: { readonly reportId: string }) {
  return (
    <aside className="side">
      <Tabs.Root defaultValue="checks" className="side-tabs">
        <Tabs.List className="tab-list" aria-label="校验、记录和意见">
          <Tabs.Trigger value="checks">数据校验</Tabs.Trigger>
          <Tabs.Trigger value="history">修改记录</Tabs.Trigger>
          <Tabs.Trigger value="remarks">
            <RemarksTab />
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="checks">
          <ChecksPanel />
        </Tabs.Content>
        <Tabs.Content value="history">
          <HistoryList />
        </Tabs.Content>
        <Tabs.Content value="remarks">
          <RemarksPanel reportId={reportId} />
        </Tabs.Content>
      </Tabs.Root>
      <div className="side-foot">
        <RangeLine />
        <CellCard />
      </div>
    </aside>
  );
}
