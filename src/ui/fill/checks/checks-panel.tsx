// 数据校验: what is wrong, what must be explained, what is worth a look, what waits for a figure.
import type { Cause } from '../../../report/causes';
import type { Finding } from '../../../report/finding';
import { FindingGroup, GROUPS, groupsOf } from '../../findings/finding-parts';
import { CauseEntry } from './cause-entry';
import { useJudgement } from '../hooks';
import { StandingConflicts } from '../hand-over/standing-conflicts';
import { UndecidedEntry } from './undecided-entry';

export function ChecksPanel() {
  const judgement = useJudgement();
  const { causes, findings } = judgement;
  const { errors, unexplained, explained, hints } = groupsOf(judgement);
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
      <FindingGroup title={GROUPS.errors} causes={errors}>
        {entryOf}
      </FindingGroup>
      {undecided.length > 0 && (
        <section aria-label="待定">
          <h3 className="group">待定 {undecided.length}</h3>
          {undecided.map((finding) => (
            <UndecidedEntry key={finding.rule} finding={finding} />
          ))}
        </section>
      )}
      <FindingGroup title={GROUPS.unexplained} causes={unexplained}>
        {entryOf}
      </FindingGroup>
      <FindingGroup title={GROUPS.explained} causes={explained}>
        {entryOf}
      </FindingGroup>
      <FindingGroup title={GROUPS.hints} causes={hints}>
        {entryOf}
      </FindingGroup>
      {causes.length > 0 && <p className="quiet">{summaryOf(relations)}</p>}
    </div>
  );
}

const entryOf = (cause: Cause) => <CauseEntry key={cause.main.rule} cause={cause} />;

function summaryOf(relations: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']): number =>
    relations.filter((finding) => finding.verdict === verdict).length;
  return `勾稽关系 ${relations.length} 条：相符 ${count('holds')}，不符 ${count('broken')}，待填 ${count('open')}`;
}
