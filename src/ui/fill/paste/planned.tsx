// What would be written, before anything is: each figure with what stands there now, and what a person has
// to look at. A pasted block and a 分工表 that came back show it.
import type { Cell } from '../../../report/form';
import { nameOf } from '../../../report/words';
import { useJudgement } from '../hooks';
import './planned.css';

interface PlannedChange {
  readonly cell: Cell;
  readonly old: string;
  readonly new: string;
  /** Why it is taken, but not as a figure. */
  readonly why?: string;
}

interface PlannedChangesProps {
  readonly changes: readonly PlannedChange[];
  /** What stands above the old figures and above the new ones. */
  readonly heads: readonly [string, string];
}

export function PlannedChanges({ changes, heads }: PlannedChangesProps) {
  const { form } = useJudgement();
  if (changes.length === 0) return null;
  return (
    <div className="paste-changes">
      <table>
        <thead>
          <tr>
            {['位置', ...heads].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cell, old, new: to, why }) => (
            <tr key={cell.address}>
              <th scope="row">
                {nameOf(form, cell.address)}
                {why !== undefined && <em>{why}</em>}
              </th>
              <td>{old === '' ? '空白' : old}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WarningsProps {
  readonly head?: string;
  readonly sentences: readonly string[];
}

export function Warnings({ head, sentences }: WarningsProps) {
  if (sentences.length === 0) return null;
  return (
    <div className="notice warn">
      {head !== undefined && <p>{head}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
