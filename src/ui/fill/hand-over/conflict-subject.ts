// What two desks have said differently, in words: a place by its name; how a remark was settled and what
// was ruled on a reason, by what they are about.
import { aside, splitAddress, type Address } from '../../../report/address';
import type { Edit } from '../../../report/edits';
import type { Form } from '../../../report/form';
import { readStatement } from '../../../report/remarks';
import { nameOf, sayingOf, shownValue } from '../../../report/words';

export interface ConflictSubject {
  readonly name: string;
  /** What is said there: 备注, 核对数, 审核意见的处理 …; empty for what stands there itself. */
  readonly saying: string;
  /** The remark or reason itself. */
  readonly quote?: string;
  /** Where it is seen. */
  readonly at: Address;
}

/** `standing` is what stands at every address of the log that the conflict is in. */
export function subjectOf(
  form: Form,
  standing: ReadonlyMap<Address, readonly Edit[]>,
  address: Address,
): ConflictSubject {
  const { kind, subject } = splitAddress(address);
  const typed = (at: Address): string => standing.get(at)?.at(-1)?.new ?? '';
  if (kind === 'ruling') {
    const at = aside('reason', subject);
    const quote = shownValue(at, typed(at));
    return { name: nameOf(form, at), saying: '情况说明的认可', quote, at };
  }
  const remark = kind === 'settled' ? readStatement(typed(aside('remark', subject))) : undefined;
  if (!remark) return { name: nameOf(form, address), saying: sayingOf(address), at: address };
  const { on, text } = remark;
  return { name: nameOf(form, on), saying: '审核意见的处理', quote: text, at: on };
}
