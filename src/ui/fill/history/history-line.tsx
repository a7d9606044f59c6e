// One step in 修改记录: its line leads to the place it changed, and opens to show every change in full.
import { useState } from 'react';
import type { Edit } from '../../../report/edits';
import { targetOf } from '../../../report/target';
import { describe, isWordy, nameOf } from '../../../report/words';
import { momentInFull, timeOf } from '../../parts/moment';
import { goTo, useJudgement } from '../hooks';
import { Changed } from './changed';
import type { Found } from './history-filter';

export function HistoryLine({ found: { step, edits } }: { readonly found: Found }) {
  const { form } = useJudgement();
  const [open, setOpen] = useState(false);
  const [first] = edits;
  // 稿次 and moves stand in no place of the paper.
  const placed = step.act !== 'version' && step.act !== 'move';
  const more = step.edits.length > 1 || step.edits.some((edit) => isWordy(form, edit));
  const line = (
    <>
      {describe(form, step)}
      {step.who && <small>{step.who}</small>}
    </>
  );
  return (
    <li>
      <time dateTime={new Date(step.when).toISOString()} title={momentInFull(step.when)}>
        {timeOf(step.when)}
      </time>
      {!placed ? (
        <span>{line}</span>
      ) : (
        <button type="button" onClick={() => goTo(targetOf(form, first?.address ?? ''))}>
          {line}
        </button>
      )}
      {more && placed && (
        <button
          type="button"
          className="unfold"
          aria-label={open ? '收起' : '展开'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      )}
      {open && <Edits edits={edits} />}
    </li>
  );
}

const PAGE = 30;

function Edits({ edits }: { readonly edits: readonly Edit[] }) {
  const { form } = useJudgement();
  const [shown, setShown] = useState(PAGE);
  return (
    <div className="edits">
      <ul>
        {edits.slice(0, shown).map((edit) => (
          <li key={edit.id}>
            <button type="button" onClick={() => goTo(targetOf(form, edit.address))}>
              {nameOf(form, edit.address)}
            </button>
            <span>
              <Changed edit={edit} />
            </span>
          </li>
        ))}
      </ul>
      {edits.length > shown && (
        <button
          type="button"
          className="button small"
          onClick={() => setShown((count) => count + PAGE)}
        >
          其余 {edits.length - shown} 处
        </button>
      )}
    </div>
  );
}
