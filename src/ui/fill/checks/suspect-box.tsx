// What could be wrong, in the entry of its cause: the cell with the evidence, or how many cells of
// which kinds. Leads there, mends it as one step when asked to, and can be folded.
import { amountText } from '../../../report/amount';
import type { Cause } from '../../../report/causes';
import { isBeginning, type Evidence } from '../../../report/evidence';
import type { Finding } from '../../../report/finding';
import type { Form } from '../../../report/form';
import type { Suspects } from '../../../report/suspects';
import { changeOf } from '../../../report/words';
import { timeOf } from '../../parts/moment';
import { goTo, useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { useFolded, useFrames } from './use-suspects';
import './checks.css';

type Named = Extract<Suspects, { kind: 'named' }>;
type Many = Extract<Suspects, { kind: 'many' }>;

interface SuspectBoxProps {
  readonly cause: Cause;
  readonly suspects: Suspects;
}

export function SuspectBox({ cause, suspects }: SuspectBoxProps) {
  const [folded, fold] = useFolded(cause);
  const named = suspects.kind === 'named' ? suspects.corrections : [];
  const cells = suspects.kind === 'named' ? named.map(({ address }) => address) : suspects.cells;
  const [first] = cells;
  useFrames(cause.main.rule, folded ? [] : named.map(({ address }) => address));
  if (first === undefined) return null;
  return (
    <div className={folded ? 'suspects folded' : 'suspects'}>
      {!folded && suspects.kind === 'named' && <Name cause={cause} suspects={suspects} />}
      {!folded && suspects.kind === 'many' && <Count suspects={suspects} />}
      <p className="actions">
        <button type="button" className="button small main" onClick={() => goTo(first)}>
          转到此格
        </button>
        {!folded && suspects.kind === 'named' && <Accept suspects={suspects} />}
        <button type="button" className="button small later" onClick={() => fold(!folded)}>
          {folded ? '查看疑似有误' : '暂不处理'}
        </button>
      </p>
    </div>
  );
}

function Name({ cause, suspects }: { readonly cause: Cause; readonly suspects: Named }) {
  const { form } = useJudgement();
  return (
    <>
      <p>疑似有误：{nameOf(form, cause.main, suspects)}</p>
      {suspects.evidence.map((evidence) => (
        <p key={evidence.kind} className="evidence">
          {sentenceOf(evidence)}
        </p>
      ))}
    </>
  );
}

function Count({ suspects: { cells, text } }: { readonly suspects: Many }) {
  const { session } = useDesk();
  const { form } = useJudgement();
  const [first = ''] = cells;
  const edit = session.changesOf(first).at(-1);
  return (
    <>
      <p>
        可能有误的有 {cells.length} 格：{text}
      </p>
      {edit && !isBeginning(edit) && (
        <p className="evidence">
          最近改动：{form.cells.get(first)?.rowName}，{timeOf(edit.when)} {changeOf(form, edit)}
        </p>
      )}
    </>
  );
}

function Accept({ suspects: { corrections, evidence } }: { readonly suspects: Named }) {
  const { session } = useDesk();
  const [first, second] = corrections;
  if (!first) return null;
  const onClick = (): void => {
    session.act(
      'accept',
      corrections.map(({ address, value }) => ({ address, new: amountText(value) })),
    );
    goTo(first.address);
  };
  const exchanged = evidence.some(({ kind }) => kind === 'exchanged');
  return (
    <ChangeButton className="button small" onClick={onClick}>
      {!second ? `改为 ${amountText(first.value)}` : exchanged ? '对调两格' : '移回原处'}
    </ChangeButton>
  );
}

/** Rows and columns; the rows alone where the entry is about the column. */
function nameOf(form: Form, { relation }: Finding, { corrections }: Named): string {
  const cells = corrections.flatMap(({ address }) => form.cells.get(address) ?? []);
  const rows = [...new Set(cells.map((cell) => cell.rowName))];
  const columns = [...new Set(cells.map((cell) => cell.columnName))];
  if (cells.length > 2) return `${rows[0]}，${columns[0]} 等 ${cells.length} 格`;
  const known = relation?.subject === `${columns.join('与')}列`;
  return known ? rows.join('与') : `${rows.join('与')}，${columns.join('与')}`;
}

function sentenceOf({ when, text }: Evidence): string {
  return when === undefined ? text : `${timeOf(when)} ${text}`;
}
