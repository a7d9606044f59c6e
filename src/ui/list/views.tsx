// The two faces of the list: the reports, with what to do while there are none, and the bin.
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ReportRow } from '../../store/reports';
import type { Deeds } from './deeds';
import { reportName } from './report-columns';
import { BIN_COLUMNS, ReportTable, SAVED_COLUMNS } from './report-table';

const DeleteDialog = lazy(() =>
  import('./backup/delete-dialog').then((part) => ({ default: part.DeleteDialog })),
);

/** The commands that bring a report into the list. */
export interface Ways {
  readonly make: ReactNode;
  readonly import: ReactNode;
  readonly example: ReactNode;
  readonly recover: ReactNode;
}

interface ViewProps {
  readonly rows: ReportRow[];
  readonly search: string;
  readonly deeds: Deeds;
  /** A newer program has taken the data over. */
  readonly readOnly: boolean;
}

interface ReportsViewProps extends ViewProps {
  /** What stands there while there are none. */
  readonly welcome: ReactNode;
}

export function ReportsView({ rows, search, deeds, readOnly, welcome }: ReportsViewProps) {
  if (rows.length === 0) return welcome;
  return (
    <ReportTable label="年报列表" rows={rows} columns={SAVED_COLUMNS} search={search}>
      {(row) => (
        <>
          <Command name="打开" strong row={row} onClick={() => deeds.open(row)} />
          {!readOnly && (
            <>
              <Command name="承接上年新建" row={row} onClick={() => deeds.succeed(row)} />
              <Command name="复制" row={row} onClick={() => deeds.duplicate(row)} />
              <Command name="删除" row={row} onClick={() => deeds.bin(row)} />
            </>
          )}
        </>
      )}
    </ReportTable>
  );
}

/** What is about to be deleted for good, and by which command. */
interface Doomed {
  readonly title: '彻底删除' | '清空回收站';
  readonly rows: readonly ReportRow[];
}

export function BinView({ rows, search, deeds, readOnly }: ViewProps) {
  const [doomed, setDoomed] = useState<Doomed>();
  if (rows.length === 0) {
    return <p className="nothing paper">回收站是空的。从列表中删除的年报会先放在这里。</p>;
  }
  return (
    <>
      {!readOnly && (
        <div className="bin-tools">
          <Command name="清空回收站" onClick={() => setDoomed({ title: '清空回收站', rows })} />
        </div>
      )}
      <ReportTable label="回收站" rows={rows} columns={BIN_COLUMNS} search={search}>
        {(row) =>
          !readOnly && (
            <>
              <Command name="还原" strong row={row} onClick={() => deeds.restore(row)} />
              <Command
                name="彻底删除"
                row={row}
                onClick={() => setDoomed({ title: '彻底删除', rows: [row] })}
              />
            </>
          )
        }
      </ReportTable>
      {doomed && (
        <Suspense fallback={null}>
          <DeleteDialog
            {...doomed}
            onClose={() => setDoomed(undefined)}
            onDelete={() => {
              setDoomed(undefined);
              deeds.destroy(doomed.rows);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

interface CommandProps {
  readonly name: string;
  /** What it is done with, where many rows have the same command. */
  readonly row?: ReportRow;
  readonly strong?: true;
  readonly onClick: () => void;
}

function Command({ name, row, strong, onClick }: CommandProps) {
  return (
    <button
      type="button"
      className={strong ? 'command strong' : 'command'}
      aria-label={row && `${name} ${reportName(row)}`}
      onClick={onClick}
    >
      {name}
    </button>
  );
}

export function Welcome({ ways }: { readonly ways: Ways }) {
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
          <p>已有 Word、Excel、网页或数据文件的，读入后接着填</p>
        </li>
        <li>
          {ways.example}
          <p>先看一份填好的年报是什么样子</p>
        </li>
      </ul>
      <div className="restore-way">
        换了电脑或浏览器的，或在这里填过、现在看不到的，{ways.recover}
      </div>
      <p className="hint">年报只保存在本机浏览器中，不会上传。</p>
    </section>
  );
}
