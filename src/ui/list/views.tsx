// The two faces of the list: the reports, with what to do while there are none, and the bin.
import { useState, type ReactNode } from 'react';
import type { ReportRow } from '../../store/reports';
import { Dialog } from '../parts/dialog';
import type { Deeds } from './deeds';
import { nameOf } from './identity';
import { BIN_COLUMNS, ReportTable, SAVED_COLUMNS } from './report-table';

/** The commands that bring a report into the list. */
export interface Ways {
  readonly make: ReactNode;
  readonly import: ReactNode;
  readonly example: ReactNode;
}

interface ViewProps {
  readonly rows: ReportRow[];
  readonly search: string;
  readonly deeds: Deeds;
}

export function ReportsView({ rows, search, deeds, ways }: ViewProps & { readonly ways: Ways }) {
  if (rows.length === 0) return <Welcome ways={ways} />;
  return (
    <ReportTable label="年报列表" rows={rows} columns={SAVED_COLUMNS} search={search}>
      {(row) => (
        <>
          <Command name="打开" strong onClick={() => deeds.open(row)} />
          <Command name="承接上年新建" onClick={() => deeds.succeed(row)} />
          <Command name="复制" onClick={() => deeds.duplicate(row)} />
          <Command name="删除" onClick={() => deeds.bin(row)} />
        </>
      )}
    </ReportTable>
  );
}

export function BinView({ rows, search, deeds }: ViewProps) {
  const [doomed, setDoomed] = useState<ReportRow>();
  if (rows.length === 0) {
    return <p className="nothing paper">回收站是空的。从列表中删除的年报会先放在这里。</p>;
  }
  return (
    <>
      <ReportTable label="回收站" rows={rows} columns={BIN_COLUMNS} search={search}>
        {(row) => (
          <>
            <Command name="还原" strong onClick={() => deeds.restore(row)} />
            <Command name="彻底删除" onClick={() => setDoomed(row)} />
          </>
        )}
      </ReportTable>
      {doomed && (
        <Dialog title="彻底删除" onClose={() => setDoomed(undefined)}>
          <div className="dialog-body">
            <p>{nameOf(doomed)}的年报及其修改记录将从本机删除，不能还原。</p>
          </div>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setDoomed(undefined)}>
              取消
            </button>
            <button
              type="button"
              className="button danger"
              onClick={() => {
                setDoomed(undefined);
                deeds.destroy(doomed);
              }}
            >
              彻底删除
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface CommandProps {
  readonly name: string;
  readonly strong?: true;
  readonly onClick: () => void;
}

function Command({ name, strong, onClick }: CommandProps) {
  return (
    <button type="button" className={strong ? 'command strong' : 'command'} onClick={onClick}>
      {name}
    </button>
  );
}

function Welcome({ ways }: { readonly ways: Ways }) {
  return (
    <section className="welcome paper" aria-label="还没有年报">
      <h2>还没有年报</h2>
      <ul>
        <li>
          {ways.make}
          <p>选定年度和单位，从空白表样开始填报</p>
        </li>
        <li>
          {ways.import}
          <p>已有 Word、网页或数据文件的，读入后接着填</p>
        </li>
        <li>
          {ways.example}
          <p>先看一份填好的年报是什么样子</p>
        </li>
      </ul>
      <p className="hint">年报只保存在本机浏览器中，不会上传。</p>
    </section>
  );
}
