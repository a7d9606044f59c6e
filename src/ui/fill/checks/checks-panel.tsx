// 数据校验: what is wrong, what must be explained, what is worth a look, what waits for a figure.
import type { Cause } from '../../../report/causes';
import type { Finding } from '../../../report/finding';
import { explainedState } from '../../../report/progress';
import { CauseEntry } from './cause-entry';
import { useJudgement } from '../hooks';
import { StandingConflicts } from '../hand-over/standing-conflicts';
import { UndecidedEntry } from './undecided-entry';

export function ChecksPanel() {
  const judgement = useJudgement();
  const { causes, errors, unexplained, findings, report, reckoning } = judgement;
  const explained = causes.filter(
    ({ main }) =>
      main.severity === 'W' && explainedState(report, main, reckoning.figure) === 'explained',
  );
  const hints = causes.filter(({ main }) => main.severity === 'I');
  const undecided = findings.filter((f) => f.verdict === 'open' && f.title !== '');
  // What waits for last year's figures is not counted as waiting.
  const relations = findings.filter(
    ({ relation, verdict }) => relation && (verdict !== 'open' || !relation.lastYear),
  );
  return (
    <div className="checks">
      <StandingConflicts />
      {causes.length === 0 && undecided.length === 0 && (
        <p className="quiet">{summaryOf(relations)}</p>
      )}
      <Group title="错误（须改正）" causes={errors} />
      {undecided.length > 0 && (
        <section aria-label="待定">
          <h3 className="group">待定 {undecided.length}</h3>
          {undecided.map((finding) => (
            <UndecidedEntry key={finding.rule} finding={finding} />
          ))}
        </section>
      )}
      <Group title="待核实（须改正或说明）" causes={unexplained} />
      <Group title="已说明" causes={explained} />
      <Group title="提示（供参考）" causes={hints} />
      {causes.length > 0 && <p className="quiet">{summaryOf(relations)}</p>}
    </div>
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
        <CauseEntry key={cause.main.rule} cause={cause} />
      ))}
    </section>
  );
}

function summaryOf(relations: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']): number =>
    relations.filter((finding) => finding.verdict === verdict).length;
  return `勾稽关系 ${relations.length} 条：相符 ${count('holds')}，不符 ${count('broken')}，待填 ${count('open')}`;
}
