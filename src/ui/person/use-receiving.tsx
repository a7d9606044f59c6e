// 登记为收到的送审稿: asked of whoever reviews where a plain file comes in, which carries no moves of its own.
// What is registered is told in report/next-draft.ts.
import { useId, useState, type ReactNode } from 'react';
import { usePerson } from './use-person';
import './person.css';

interface Receiving {
  /** What was received is to be registered. */
  readonly receives: boolean;
  /** To be rendered by the caller; nothing for whoever does not review for the competent department. */
  readonly choice: ReactNode;
}

/** `name` is what the 稿 will be called. Whoever fills in as well imports for themselves at first. */
export function useReceiving(name: string): Receiving {
  const { roles = [] } = usePerson() ?? {};
  const [chosen, choose] = useState(!roles.includes('filler'));
  const id = useId();
  if (!roles.includes('competentReviewer')) return { receives: false, choice: null };
  const choice = (
    <div className="receiving">
      <input
        id={id}
        type="checkbox"
        checked={chosen}
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(event.target.checked)}
      />
      <label htmlFor={id}>登记为收到的送审稿</label>
      <p id={`${id}-hint`} className="hint">
        存为“{name}”，状态为“已报送”，数字和文字锁定，可以提意见、退回修改或者审核通过。
      </p>
    </div>
  );
  return { receives: chosen, choice };
}
