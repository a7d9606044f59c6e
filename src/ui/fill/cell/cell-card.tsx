// The current cell: its name, 指标解释, what can be done with a total and what it is compared with,
// 备注, 数据来源, and its last changes.
import { aside, type Address } from '../../../report/address';
import { amountText, readAmount } from '../../../report/amount';
import { textsOf, type Cell, type TextSection } from '../../../report/form';
import { isComputed } from '../../../report/report';
import { handBack, takeOver } from '../../../report/take-over';
import { ControlField } from './control-figure';
import { AdoptCommand, useOffer } from '../last-year/adopt-command';
import { useDesk, useJudgement, useLock, useSelected, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { LastChanges } from '../history/address-history';
import { useLastFigure, useLastYear } from '../last-year/last-year';
import { RemarksBeside } from '../remarks/remarks-panel';
import { SourceOf } from '../source/source-command';
import './cell-card.css';

export function CellCard() {
  const { form } = useJudgement();
  const address = useSelected();
  const cell = address === undefined ? undefined : form.cells.get(address);
  const text = textsOf(form).find(({ id }) => id === address);
  if (text) return <TextCard key={text.id} text={text} />;
  if (!cell) {
    return (
      <section className="cell-card" aria-label="当前格">
        <p className="quiet">点选一格或一段正文，这里显示它的指标解释和修改记录。</p>
      </section>
    );
  }
  return (
    <section className="cell-card" aria-label="当前格" key={cell.address}>
      <h3>
        {cell.rowName}，{cell.columnName}
      </h3>
      <Refusal cell={cell} />
      <RemarksBeside address={cell.address} />
      {cell.total && <TotalSwitch cell={cell} />}
      <dl>
        <dt>指标解释</dt>
        <dd>{cell.explanation}</dd>
        <LastYear cell={cell} />
        {cell.total && (
          <>
            <dt>
              <label htmlFor="cell-control">核对数</label>
            </dt>
            <dd>
              <ControlField cell={cell} />
            </dd>
          </>
        )}
        <dt>
          <label htmlFor="cell-note">备注</label>
        </dt>
        <dd>
          <Note address={cell.address} />
        </dd>
        <Assigned address={cell.address} />
        <dt>数据来源</dt>
        <dd>
          <SourceOf address={cell.address} />
        </dd>
        <dt>修改记录</dt>
        <dd>
          <LastChanges address={cell.address} />
        </dd>
      </dl>
    </section>
  );
}

/** 分工, where somebody is asked. */
function Assigned({ address }: { readonly address: Address }) {
  const office = useSession(({ judgement }) => judgement().report.assigned[address]);
  if (office === undefined) return null;
  return (
    <>
      <dt>分工</dt>
      <dd>{office}</dd>
    </>
  );
}

function TextCard({ text }: { readonly text: TextSection }) {
  return (
    <section className="cell-card" aria-label="当前格">
      <h3>{text.heading}</h3>
      <RemarksBeside address={text.id} />
      <dl>
        <dt>修改记录</dt>
        <dd>
          <LastChanges address={text.id} />
        </dd>
      </dl>
    </section>
  );
}

function Refusal({ cell }: { readonly cell: Cell }) {
  const typed = useSession((session) => session.judgement().report.refused[cell.address] ?? '');
  const reading = readAmount(cell.kind, typed);
  if (reading.kind !== 'refused' && reading.kind !== 'unfinished') return null;
  return (
    <p className="notice wrong" role="alert">
      {reading.why}原文“{typed}”已保留。
    </p>
  );
}

function TotalSwitch({ cell }: { readonly cell: Cell }) {
  const { session } = useDesk();
  const { report, reckoning } = useJudgement();
  const computed = isComputed(report, cell);
  const onClick = (): void => {
    if (computed) session.act('takeOver', takeOver([cell], reckoning));
    else session.act('handBack', handBack([cell]));
  };
  return (
    <p className="total-switch">
      <span>{computed ? '总计自动计算' : '手填，须与各项之和相符'}</span>
      <ChangeButton className="button small" onClick={onClick}>
        {computed ? '改为手填' : '改回自动计算'}
      </ChangeButton>
    </p>
  );
}

/** What the cell was last year, and what last year's report gives for it. */
function LastYear({ cell }: { readonly cell: Cell }) {
  const known = useLastYear() !== undefined;
  const figure = useLastFigure(cell);
  const offer = useOffer(cell.address);
  if (!known) return null;
  return (
    <>
      <dt>上年数</dt>
      <dd>
        {figure === undefined ? '未知' : amountText(figure)}
        {offer !== undefined && (
          <p className="card-offer">
            按上年报告，本年应为 {offer}
            <AdoptCommand within={(address) => address === cell.address} />
          </p>
        )}
      </dd>
    </>
  );
}

function Note({ address }: { readonly address: Address }) {
  const { session } = useDesk();
  const locked = useLock('note') !== undefined;
  const note = useSession(({ typed }) => typed(aside('note', address)));
  return (
    <textarea
      id="cell-note"
      className="input"
      rows={note.length > 18 ? 3 : 1}
      value={note}
      readOnly={locked}
      onChange={(event) => session.type(aside('note', address), event.target.value)}
      onBlur={session.leave}
    />
  );
}
