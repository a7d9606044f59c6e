// What one edit changed: figures from what to what, texts with their words marked.
import { textDifference } from '../../../report/text-difference';
import {
  changeOf,
  isWordy,
  sayingOf,
  shownValue,
  type Changed as Change,
} from '../../../report/words';
import { MarkedText } from '../../parts/marked-text';
import { useJudgement } from '../hooks';

/** Enough to see where in a text something was changed. */
const CONTEXT = 14;

export function Changed({ edit }: { readonly edit: Change }) {
  const { form } = useJudgement();
  const { address, old, new: to } = edit;
  if (!isWordy(form, edit)) return <>{changeOf(form, edit)}</>;
  const parts = textDifference(shownValue(address, old), shownValue(address, to));
  const saying = sayingOf(address);
  return (
    <>
      {saying && <span className="saying">{saying}：</span>}
      <MarkedText parts={parts} context={CONTEXT} />
    </>
  );
}
