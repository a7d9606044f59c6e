// 数据校验 before a reviewer: what is broken with its arithmetic, the 情况说明 given for it and whether that
// is accepted, and what is said about it.
import { aside } from '../../report/address';
import type { Cause } from '../../report/causes';
import type { Finding } from '../../report/finding';
import { explainedState } from '../../report/progress';
import { RULINGS, rulingOn, rulingsOf, type Ruling } from '../../report/ruling';
import { TO_SAY_AGAIN } from '../../report/words';
import { FindingEntry, FindingGroup, GROUPS, groupsOf } from '../findings/finding-parts';
import { usePersonFirst } from '../person/use-person';
import { RemarkForm } from '../remarks/remark-form';
import { RulingLine } from '../remarks/ruling-line';
import { RemarkThread } from '../remarks/remark-thread';
import { useRemarks, useSilence, useWay } from '../remarks/remark-desk';
import { goToPlace, useJudged, useReview } from './review-desk';

export function FindingsPanel() {
  const judgement = useJudged();
  const groups = groupsOf(judgement);
  if (judgement.causes.length === 0) return <p className="quiet">没有错误、待核实和提示。</p>;
  return NAMES.map((group) => (
    <FindingGroup key={group} title={GROUPS[group]} causes={groups[group]}>
      {(cause) => <Entry key={cause.main.rule} cause={cause} />}
    </FindingGroup>
  ));
}

const NAMES = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];

function Entry({ cause: { main } }: { readonly cause: Cause }) {
  const { entry, writing, write, show } = useReview();
  const silence = useSilence();
  const on = aside('reason', main.rule);
  const remarks = useRemarks().filter((remark) => remark.on === on);
  const here = entry?.tab === 'checks' && entry.id === main.rule;
  const [first] = main.cells;
  return (
    <FindingEntry finding={main} current={here}>
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
    </FindingEntry>
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
      {stale && <p className="stale">{TO_SAY_AGAIN.stale}</p>}
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
