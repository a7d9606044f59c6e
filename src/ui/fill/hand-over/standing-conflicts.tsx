// What two desks have changed apart and nobody has chosen yet, in 数据校验: each with both values and the
// way to its cell. Choosing is a step like any other.
import { choice, conflictsIn } from '../../../report/conflicts';
import { targetOf } from '../../../report/target';
import { goTo, useDesk, useJudgement, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { ConflictChoice } from './conflict-choice';
import './hand-over.css';

export function StandingConflicts() {
  const { session } = useDesk();
  const { form } = useJudgement();
  // Renders again when another edit stands in one of them, and not at every key.
  const open = useSession(({ standing }) =>
    conflictsIn(standing())
      .flatMap(({ heads }) => heads.map(({ id }) => id))
      .join(),
  );
  if (open === '') return null;
  const conflicts = conflictsIn(session.standing());
  return (
    <section className="conflicts" aria-label="两处修改不一致">
      <h3 className="group">两处修改不一致 {conflicts.length}</h3>
      {conflicts.map((conflict) => {
        const shown = conflict.heads.at(-1);
        return (
          <div key={conflict.address} className="standing">
            <ConflictChoice
              form={form}
              conflict={conflict}
              sideOf={(head) => (head === shown ? '现显示' : '')}
              chooser={(head, value) => (
                <ChangeButton
                  className="button small"
                  aria-label={`取此值：${value}`}
                  onClick={() => session.act('choose', [choice(conflict, head)])}
                >
                  取此值
                </ChangeButton>
              )}
            />
            <button
              type="button"
              className="button small quiet"
              onClick={() => goTo(targetOf(form, conflict.address))}
            >
              转到
            </button>
          </div>
        );
      })}
    </section>
  );
}
