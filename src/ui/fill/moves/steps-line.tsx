// Where the report is on its way: the state by its name, and 填报 › 校验 › 送审 › 报送 › 公开.
import type { Judgement } from '../../../report/judgement';
import { stateName, type State } from '../../../report/workflow';
import { useSession } from '../hooks';
import './moves.css';

const STEPS = ['填报', '校验', '送审', '报送', '公开'] as const;

type Step = (typeof STEPS)[number];

/** The step that each state is in; who still fills in is where the report has got to. */
const STEP_OF: Readonly<Partial<Record<State, Step>>> = {
  submitted: '送审',
  forwarded: '报送',
  approved: '报送',
  published: '公开',
};

export function stepOf(state: State, { unfinished }: Pick<Judgement, 'unfinished'>): Step {
  return STEP_OF[state] ?? (unfinished.length > 0 ? '填报' : '校验');
}

export function StepsLine() {
  const state = useSession(({ course }) => course().state);
  const name = useSession(({ course }) => stateName(course()));
  const current = useSession(({ course, judgement }) => stepOf(course().state, judgement()));
  const at = STEPS.indexOf(current);
  return (
    <>
      <span className={`course-state ${state}`}>{name}</span>
      <ol className="steps" aria-label="步骤">
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={index < at ? 'passed' : undefined}
            aria-current={step === current ? 'step' : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
    </>
  );
}
