// What is selected, in one line as under a spreadsheet: its size, 计数 and 求和. Spoken as it changes.
// Listens to the session only while there is a range.
import { useState, useSyncExternalStore } from 'react';
import { copyRange } from '../../../files/save';
import { copyBlock } from '../../parts/clipboard';
import { useDesk, useSession } from '../hooks';
import { SourceOfRange } from '../source/source-command';
import type { SelectedRange } from './range-store';
import { summaryOf, textIn } from './range-values';
import type { Session } from '../session';
import './range.css';

export function RangeLine() {
  const { range } = useDesk();
  const selected = useSyncExternalStore(range.subscribe, range.get);
  return (
    <div className={selected ? 'range-line' : 'unseen'}>
      <p role="status">{selected && <RangeSummary selected={selected} />}</p>
      {selected && <SourceOfRange selected={selected} />}
      {selected && <CopyNamed selected={selected} />}
    </div>
  );
}

interface RangeProps {
  readonly selected: SelectedRange;
}

function RangeSummary({ selected }: RangeProps) {
  return useSession((session) => summaryText(session, selected));
}

function summaryText(session: Session, { sheet, range }: SelectedRange): string {
  const { lines, columns, stated, sum } = summaryOf(session, sheet, range);
  const added = sum === undefined ? '' : `，求和 ${sum}`;
  return `已选 ${lines} 行 ${columns} 列，计数 ${stated}${added}`;
}

function CopyNamed({ selected }: RangeProps) {
  const { session } = useDesk();
  const [copied, setCopied] = useState<SelectedRange>();
  const { table, range } = selected;
  const onClick = (): void => {
    const textOf = (address: string): string => textIn(session, address);
    const done = copyBlock(copyRange(table, range, textOf, { labels: true }));
    setCopied(done ? selected : undefined);
  };
  return (
    <>
      <button
        type="button"
        className="button small"
        // The keyboard stays in the table.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {copied === selected ? '已复制' : '连同行列名称复制'}
      </button>
      <span role="status" className="unseen">
        {copied === selected && '已连同行列名称复制，可粘贴到 Excel 或 WPS'}
      </span>
    </>
  );
}
