// The pinned balance of table three: both sides of T3-1 and the difference for every column, always
// in view while the table is.
import type { Relation, Side } from '../../report/rule';
import type { Judgement } from '../../report/judgement';
import type { Sheet } from '../../report/sheet';
import './paper.css';
import { SheetColumns } from './sheet-columns';

interface BalanceLineProps {
  /** The table it lies below. */
  readonly sheet: Sheet;
  readonly judgement: Judgement;
}

export function BalanceLine({ sheet, judgement }: BalanceLineProps) {
  const relations = judgement.form.rules.filter(
    (rule): rule is Relation => rule.kind === 'relation' && rule.id.startsWith('T3-1.'),
  );
  const [first] = relations;
  if (!first) return null;
  const columns = relations.map((relation) => {
    const verdict = judgement.findings.find(({ rule }) => rule === relation.id)?.verdict ?? 'open';
    const left = sideSoFar(judgement, relation.left);
    const right = sideSoFar(judgement, relation.right);
    return { id: relation.id, verdict, left, right, difference: left - right };
  });
  return (
    <div className="balance">
      <table aria-label="收办平衡">
        <SheetColumns sheet={sheet} />
        <tbody>
          <tr>
            <th scope="row" colSpan={sheet.labelColumns}>
              {first.left.label}
            </th>
            {columns.map(({ id, left, verdict }) => (
              <td key={id} data-verdict={verdict}>
                {left}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" colSpan={sheet.labelColumns}>
              {first.right.label}
            </th>
            {columns.map(({ id, right, verdict }) => (
              <td key={id} data-verdict={verdict}>
                {right}
              </td>
            ))}
          </tr>
          <tr className="difference">
            <th scope="row" colSpan={sheet.labelColumns}>
              差额
            </th>
            {columns.map(({ id, difference, verdict }) => (
              <td key={id} data-verdict={verdict}>
                {verdict === 'open' ? '待填' : difference}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** What a side adds up to with what is stated so far. */
function sideSoFar({ report, reckoning }: Judgement, side: Side): number {
  return side.terms.reduce((sum, { address, sign }) => {
    const value = reckoning.running.get(address)?.sum ?? report.cells[address] ?? 0;
    return sum + sign * value;
  }, 0);
}
