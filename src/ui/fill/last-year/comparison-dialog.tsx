// 对比上年: every row beside last year's, to look through and to print.
import { amountText } from '../../../report/amount';
import { comparisonOf, signedText, type ComparedRow } from '../../../report/comparison';
import { PrintedDialog } from '../../parts/printed-dialog';
import { useDesk } from '../hooks';

export function ComparisonDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useDesk();
  const { form, report } = session.judgement();
  return (
    <PrintedDialog title={`对比上年：${report.organ.name} ${report.year} 年度`} onClose={onClose}>
      <div className="dialog-body comparison">
        {comparisonOf(form, report).map(({ table, rows }) => (
          <table key={table.id}>
            <caption>{table.heading}</caption>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">上年</th>
                <th scope="col">本年</th>
                <th scope="col">增减</th>
                <th scope="col">增幅</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.name} row={row} />
              ))}
            </tbody>
          </table>
        ))}
        <p className="hint">有总计的行比较总计；“—”为未填、未知或两年口径不同。</p>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" className="button main" onClick={onClose}>
          关闭
        </button>
      </div>
    </PrintedDialog>
  );
}

function Row({ row: { name, unit, last, now, change, percent } }: { readonly row: ComparedRow }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {unit !== '件' && !name.includes(unit) && <small>（{unit}）</small>}
      </th>
      <td>{last === undefined ? '—' : amountText(last)}</td>
      <td>{now === undefined ? '—' : amountText(now)}</td>
      <td>{change === undefined ? '—' : signedText(change)}</td>
      <td>{percent === undefined ? '—' : `${signedText(percent)}%`}</td>
    </tr>
  );
}
