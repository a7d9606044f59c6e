// The 审核意见 that are still open, listed where a report is returned.
import { remarksOf } from '../../../report/remarks';
import { nameOf } from '../../../report/words';
import type { Mover } from './move-acts';

export function OpenRemarks({ session }: { readonly session: Mover }) {
  const { form } = session.judgement();
  const open = remarksOf(session.edits()).filter(({ state }) => state === 'open');
  if (open.length === 0) return <p className="hint">没有待处理的审核意见。</p>;
  return (
    <section className="move-tasks" aria-label="待处理的审核意见">
      <h3>待处理的审核意见 {open.length}</h3>
      <ol>
        {open.map(({ id, on, text, who }) => (
          <li key={id}>
            <span>
              {nameOf(form, on)}：{text}
            </span>
            <small>{who}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
