// The right side: findings, history and remarks in tabs, what is selected and the current cell below.
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { CellCard } from '../cell/cell-card';
import { ChecksPanel } from './checks-panel';
import { HistoryList } from '../history/history-list';
import { RangeLine } from '../range/range-line';
import { RemarksPanel, RemarksTab } from '../remarks/remarks-panel';
import { RemarkShown, type ShownRemark } from '../remarks/shown-remark';
import '../../paper/side.css';

export function SidePanel({ reportId }: { readonly reportId: string }) {
  const [tab, setTab] = useState('checks');
  const [shown, setShown] = useState<ShownRemark>();
  const [show] = useState(() => (id: string) => {
    setTab('remarks');
    setShown({ id });
  });
  const choose = (chosen: string): void => {
    setTab(chosen);
    setShown(undefined);
  };
  return (
    <aside className="side">
      <Tabs.Root value={tab} onValueChange={choose} className="side-tabs">
        <Tabs.List className="tab-list" aria-label="校验、记录和意见">
          <Tabs.Trigger value="checks">数据校验</Tabs.Trigger>
          <Tabs.Trigger value="history">修改记录</Tabs.Trigger>
          <Tabs.Trigger value="remarks">
            <RemarksTab />
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="checks">
          <RemarkShown.Provider value={show}>
            <ChecksPanel />
          </RemarkShown.Provider>
        </Tabs.Content>
        <Tabs.Content value="history">
          <HistoryList />
        </Tabs.Content>
        <Tabs.Content value="remarks">
          <RemarksPanel reportId={reportId} shown={shown} />
        </Tabs.Content>
      </Tabs.Root>
      <div className="side-foot">
        <RangeLine />
        <CellCard />
      </div>
    </aside>
  );
}
