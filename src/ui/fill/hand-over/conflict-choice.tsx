// 两处修改不一致: one address that two desks have changed without knowing of each other, with both values,
// who made them and when. Choosing is the business of whoever shows it.
import type { ReactNode } from 'react';
import type { Conflict } from '../../../report/conflicts';
import type { Edit } from '../../../report/edits';
import type { Form } from '../../../report/form';
import { signed } from '../../../report/person';
import { textDifference } from '../../../report/text-difference';
import { isWordy, shownValue } from '../../../report/words';
import { MarkedText } from '../../parts/marked-text';
import { momentInFull, timeOf } from '../../parts/moment';
import type { ConflictSubject } from './conflict-subject';

/** Around a change in a text. */
const CONTEXT = 40;

interface ConflictChoiceProps {
  readonly form: Form;
  readonly conflict: Conflict;
  readonly subject: ConflictSubject;
  /** What stands beside each value: how it is chosen. */
  readonly chooser: (head: Edit, name: string) => ReactNode;
  /** On which side it was made, where that can be told. */
  readonly sideOf?: (head: Edit) => string;
}

export function ConflictChoice(props: ConflictChoiceProps) {
  const { form, conflict, subject, chooser, sideOf } = props;
  const { address, heads } = conflict;
  const { name, saying, quote } = subject;
  return (
    <div className="conflict" role="group" aria-label={saying ? `${name}，${saying}` : name}>
      <h4>
        {name}
        {saying && <small>{saying}</small>}
      </h4>
      {quote !== undefined && <blockquote>{quote}</blockquote>}
      <ul>
        {heads.map((head) => (
          <li key={head.id}>
            {chooser(head, shownValue(address, head.new) || '空白')}
            <span className="value">
              <Value form={form} head={head} />
              <small title={momentInFull(head.when)}>
                {[sideOf?.(head) ?? '', signed(head.who), timeOf(head.when)]
                  .filter((part) => part !== '')
                  .join('，')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A figure as it is; a text as what was changed in it. */
function Value({ form, head }: { readonly form: Form; readonly head: Edit }) {
  const { address, old, new: to } = head;
  if (!isWordy(form, head) || to === '') return <b>{shownValue(address, to) || '空白'}</b>;
  const parts = textDifference(shownValue(address, old), shownValue(address, to));
  return (
    <span className="words">
      <MarkedText parts={parts} context={CONTEXT} />
    </span>
  );
}
