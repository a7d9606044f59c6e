// The pinned 收办平衡 of a table: both sides and the difference for every column, always in view while
// the table is. What stands in it is told in report/balance.ts.
import { balanceOf } from '../../report/balance';
import type { TableSection } from '../../report/form';
import type { Judgement } from '../../report/judgement';
import type { Sheet } from '../../report/sheet';
import './sheet.css';
import './balance.css';
import { SheetColumns } from './sheet-columns';

interface BalanceLineProps {
  /** The table it lies below. */
  readonly table: TableSection;
  readonly sheet: Sheet;
  readonly judgement: Judgement;
}

export function BalanceLine({ table, sheet, judgement }: BalanceLineProps) {
  const balance = balanceOf(judgement, table);
  if (!balance) return null;
  const { columns } = balance;
  return (
    <div className="balance">
      <table aria-label="收办平衡">
        <SheetColumns sheet={sheet} />
        <tbody>
          <tr>
            <th scope="row" colSpan={sheet.labelColumns}>
              {balance.left}
            </th>
            {columns.map(({ rule, left, verdict }) => (
              <td key={rule} data-verdict={verdict}>
                {left}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" colSpan={sheet.labelColumns}>
              {balance.right}
            </th>
            {columns.map(({ rule, right, verdict }) => (
              <td key={rule} data-verdict={verdict}>
                {right}
              </td>
            ))}
          </tr>
          <tr className="difference">
            <th scope="row" colSpan={sheet.labelColumns}>
              差额
            </th>
            {columns.map(({ rule, difference, verdict }) => (
              <td key={rule} data-verdict={verdict}>
                {verdict === 'open' ? '待填' : difference}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
