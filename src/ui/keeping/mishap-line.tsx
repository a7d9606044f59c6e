// The line that says what the database has lost of this report, until the person has read it.
import { useState } from 'react';
import { acknowledge, mishapOf } from '../../store/edits';
import { timeOf } from '../parts/moment';
import './keeping.css';

export function MishapLine({ reportId }: { readonly reportId: string }) {
  const [mishap, setMishap] = useState(() => mishapOf(reportId));
  if (!mishap) return null;
  const { lost, restored, until } = mishap;
  return (
    <div className="mishap-line" role="alert">
      <p>
        <strong>本机数据曾损坏。</strong>
        {lost > 0 && `缺 ${lost} 条修改记录，`}
        {restored > 0 && `已由快照找回 ${restored} 处（见修改记录），`}
        {until !== undefined && `${timeOf(until)} 以后的修改没有保存下来，`}
        请核对本报告，并备份到文件。
      </p>
      <button
        type="button"
        className="button small"
        onClick={() => {
          acknowledge(reportId);
          setMishap(undefined);
        }}
      >
        知道了
      </button>
    </div>
  );
}
