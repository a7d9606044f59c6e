// What two desks have changed apart and nobody has chosen yet, in 数据校验: each with both values and the
// way to its cell. Choosing is a step like any other.
import { choice, conflictsIn, isBesideReport } from '../../../report/conflicts';
import { useRemarkDesk } from '../../remarks/remark-desk';
import { useDesk, useJudgement, useLock, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { chosenLater } from '../lock/locks';
import { ConflictChoice } from './conflict-choice';
import { subjectOf } from './conflict-subject';
import './hand-over.css';

export function StandingConflicts() {
  const { session } = useDesk();
  const { form } = useJudgement();
  const { goTo } = useRemarkDesk();
  const lock = useLock('choose');
  // Renders again when another edit stands in one of them, and not at every key.
  const open = useSession(({ standing }) =>
    conflictsIn(standing())
      .flatMap(({ heads }) => heads.map(({ id }) => id))
      .join(),
  );
  if (open === '') return null;
  const standing = session.standing();
  const conflicts = conflictsIn(standing);
  const waits = lock?.kind === 'handedIn' && !conflicts.every(isBesideReport);
  return (
    <section className="conflicts" aria-label="两处修改不一致">
      <h3 className="group">两处修改不一致 {conflicts.length}</h3>
      {waits && <p className="notice">{chosenLater(session.course().state)}</p>}
      {conflicts.map((conflict) => {
        const act = isBesideReport(conflict) ? 'remark' : 'choose';
        const subject = subjectOf(form, standing, conflict.address);
        const shown = conflict.heads.at(-1);
        return (
          <div key={conflict.address} className="standing">
            <ConflictChoice
              form={form}
              conflict={conflict}
              subject={subject}
              sideOf={(head) => (head === shown ? '现显示' : '')}
              chooser={(head, value) => (
                <ChangeButton
                  act={act}
                  className="button small"
                  aria-label={`取此值：${value}`}
                  onClick={() => session.act(act, [choice(conflict, head)])}
                >
                  取此值
                </ChangeButton>
              )}
            />
            <button type="button" className="button small quiet" onClick={() => goTo(subject.at)}>
              转到
            </button>
          </div>
        );
      })}
    </section>
  );
}
