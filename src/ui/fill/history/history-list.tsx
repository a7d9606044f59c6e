// 修改记录 of the whole report, newest first; a line leads to the cell it changed.
import { useState } from 'react';
import { targetOf } from '../../../report/target';
import { goTo, useJudgement, useSession } from '../hooks';
import { describe, timeOf } from '../words';

const PAGE = 100;

export function HistoryList() {
  const { form } = useJudgement();
  const steps = useSession((session) => session.steps());
  const [shown, setShown] = useState(PAGE);
  if (steps.length === 0) return <p className="quiet">还没有改动。</p>;
  return (
    <div className="history">
      <ol>
        {[...steps]
          .reverse()
          .slice(0, shown)
          .map((step) => (
            <li key={step.id}>
              <time dateTime={new Date(step.when).toISOString()}>{timeOf(step.when)}</time>
              <button
                type="button"
                onClick={() => goTo(targetOf(form, step.edits[0]?.address ?? ''))}
              >
                {describe(form, step)}
              </button>
            </li>
          ))}
      </ol>
      {steps.length > shown && (
        <button
          type="button"
          className="button small"
          onClick={() => setShown((count) => count + PAGE)}
        >
          更早的 {steps.length - shown} 条
        </button>
      )}
    </div>
  );
}
