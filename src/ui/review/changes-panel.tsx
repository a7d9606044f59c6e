// 改动: what differs from what the paper is compared with, part by part; each leads to its place.
import type { Difference } from '../../report/difference';
import type { Form } from '../../report/form';
import { targetOf } from '../../report/target';
import { textDifference } from '../../report/text-difference';
import { isWordy, nameOf, partName, sayingOf, shownValue } from '../../report/words';
import { MarkedText } from '../parts/marked-text';
import { goToPlace, useJudged, useReview } from './review-desk';

/** Around a change in a text. */
const CONTEXT = 16;

export function ChangesPanel() {
  const { comparison } = useReview();
  const { form } = useJudged();
  const { against, name, parts, count } = comparison;
  if (against === 'nothing' || against === 'lastYear') {
    return <p className="quiet">在上方“对照”中选一稿，这里列出此后的改动。</p>;
  }
  return (
    <>
      <p className="quiet" role="status">
        {count === 0 ? `与${name}内容相同。` : `与${name}相比，共 ${count} 处改动。`}
      </p>
      {parts.map(({ part, differences }) => (
        <section key={part} aria-label={`改动：${partName(form, part)}`}>
          <h3 className="group">{partName(form, part)}</h3>
          <ul className="changes">
            {differences
              .filter(({ follows }) => !follows)
              .map((difference) => (
                <Change key={difference.address} form={form} difference={difference} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ChangeProps {
  readonly form: Form;
  readonly difference: Difference;
}

function Change({ form, difference }: ChangeProps) {
  const { entry, show } = useReview();
  const { address, old, new: to } = difference;
  const here = entry?.tab === 'changes' && entry.id === address;
  const [was, is] = [old, to].map((value) => shownValue(address, value));
  const saying = sayingOf(address);
  return (
    <li aria-current={here ? 'true' : undefined}>
      <button
        type="button"
        onClick={() => {
          show({ tab: 'changes', id: address });
          goToPlace(targetOf(form, address));
        }}
      >
        <b>
          {nameOf(form, address)}
          {saying !== '' && <small>{saying}</small>}
        </b>
        {isWordy(form, difference) ? (
          <MarkedText parts={textDifference(was ?? '', is ?? '')} context={CONTEXT} />
        ) : (
          <span className="from-to">
            <del>{was || '空白'}</del> → <ins>{is || '空白'}</ins>
          </span>
        )}
      </button>
    </li>
  );
}
