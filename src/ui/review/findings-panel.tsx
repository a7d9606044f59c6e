// 数据校验 before a reviewer: what is broken with its arithmetic, the 情况说明 given for it and whether that
// is accepted, and what is said about it.
import { aside } from '../../report/address';
import { amountText } from '../../report/amount';
import type { Cause } from '../../report/causes';
import type { Finding } from '../../report/finding';
import { explainedState } from '../../report/progress';
import { RULINGS, rulingOn, rulingsOf, type Ruling } from '../../report/ruling';
import type { Severity } from '../../report/rule';
import { usePersonFirst } from '../person/use-person';
import { RemarkForm } from '../remarks/remark-form';
import { RulingLine } from '../remarks/ruling-line';
import { RemarkThread } from '../remarks/remark-thread';
import { useRemarks, useSilence, useWay } from '../remarks/remark-desk';
import { goToPlace, useJudged, useReview } from './review-desk';

export function FindingsPanel() {
  const { causes, errors, unexplained, report, reckoning } = useJudged();
  const explained = causes.filter(
    ({ main }) =>
      main.severity === 'W' && explainedState(report, main, reckoning.figure) === 'explained',
  );
  const hints = causes.filter(({ main }) => main.severity === 'I');
  if (causes.length === 0) return <p className="quiet">没有错误、待核实和提示。</p>;
  return (
    <>
      <Group title="错误（须改正）" causes={errors} />
      <Group title="待核实（须改正或说明）" causes={unexplained} />
      <Group title="已说明" causes={explained} />
      <Group title="提示（供参考）" causes={hints} />
    </>
  );
}

function Group({ title, causes }: { readonly title: string; readonly causes: readonly Cause[] }) {
  if (causes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="group">
        {title} {causes.length}
      </h3>
      {causes.map((cause) => (
        <Entry key={cause.main.rule} cause={cause} />
      ))}
    </section>
  );
}

const TONES: Readonly<Record<Severity, string>> = { E: 'wrong', W: 'asked', I: 'hint' };

function Entry({ cause: { main } }: { readonly cause: Cause }) {
  const { entry, writing, write, show } = useReview();
  const silence = useSilence();
  const on = aside('reason', main.rule);
  const remarks = useRemarks().filter((remark) => remark.on === on);
  const here = entry?.tab === 'checks' && entry.id === main.rule;
  const [first] = main.cells;
  return (
    <article
      className={`finding ${TONES[main.severity]}`}
      data-rule={main.rule}
      aria-current={here ? 'true' : undefined}
    >
      <h4>{main.title}</h4>
      {main.lines.length > 0 && <Arithmetic finding={main} />}
      <Reason finding={main} />
      <p className="actions">
        {first !== undefined && (
          <button
            type="button"
            className="button small"
            onClick={() => {
              show({ tab: 'checks', id: main.rule });
              goToPlace(first);
            }}
          >
            转到此格
          </button>
        )}
        <button
          type="button"
          className="button small"
          disabled={silence !== undefined}
          title={silence}
          onClick={() => write({ address: on })}
        >
          写审核意见
        </button>
      </p>
      {writing?.address === on && <RemarkForm on={on} onDone={() => write(undefined)} />}
      {remarks.map((remark) => (
        <RemarkThread key={remark.id} remark={remark} beside />
      ))}
      <p className="clause">
        依据：{main.clause}（{main.rule.replace(/[.:].*$/, '')}）
      </p>
    </article>
  );
}

function Arithmetic({ finding }: { readonly finding: Finding }) {
  return (
    <dl className="sums">
      {finding.lines.map((line, index) => (
        <div key={`${line.label}-${index}`} className={line.sum ? 'sum' : undefined}>
          <dt>{line.label}</dt>
          <dd>
            {line.before !== undefined && <small>上年 {amountText(line.before)}</small>}
            {amountText(line.value)}
          </dd>
        </div>
      ))}
      {finding.difference !== undefined && (
        <div className="sum gap">
          <dt>差额</dt>
          <dd>{amountText(finding.difference)}</dd>
        </div>
      )}
    </dl>
  );
}

const OFFERED: readonly Ruling[] = ['accepted', 'refused'];

/** 情况说明, and 认可 or 不认可 of it as it reads now. */
function Reason({ finding }: { readonly finding: Finding }) {
  const { session } = useReview();
  const { report, reckoning } = useJudged();
  const way = useWay();
  const silence = useSilence();
  const { withPerson, question } = usePersonFirst();
  const reason = report.reasons[finding.rule];
  if (!reason) {
    return finding.severity === 'W' ? <p className="unexplained">没有情况说明。</p> : null;
  }
  const ruling = rulingsOf(way, report.reasons).get(finding.rule);
  const stale = explainedState(report, finding, reckoning.figure) === 'stale';
  return (
    <div className="explanation">
      {question}
      <p>
        <b>情况说明</b>
        {reason.text}
      </p>
      {stale && <p className="stale">数据已变动，需重新说明</p>}
      <p className="rulings" role="group" aria-label="情况说明">
        {OFFERED.map((offered) => (
          <button
            key={offered}
            type="button"
            className={`button small ${offered}`}
            aria-pressed={ruling?.ruling === offered}
            disabled={silence !== undefined}
            title={silence}
            onClick={() =>
              withPerson(() => session.act('remark', [rulingOn(finding.rule, reason, offered)]))
            }
          >
            {RULINGS[offered]}
          </button>
        ))}
      </p>
      {ruling && <RulingLine ruling={ruling} />}
    </div>
  );
}
