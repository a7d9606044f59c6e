// 报送时限 and 公开时限 as a district has set them, beside the database like everything about this
// browser. What they mean is told in report/deadlines.ts.
import { readDay, STATUTORY, type Deadlines } from '../report/deadlines';
import { recall, remember } from './local';

const KEY = 'gouji/deadlines';

/** The deadlines that hold here; those of the Regulations where none were set. */
export function deadlines(): Deadlines {
  const [submit = '', publish = ''] = recall(KEY)?.split('/') ?? [];
  return {
    submit: readDay(submit) ?? STATUTORY.submit,
    publish: readDay(publish) ?? STATUTORY.publish,
  };
}

/** Remembers them; where the browser keeps nothing they hold as long as they are shown. */
export function keepDeadlines({ submit, publish }: Deadlines): void {
  remember(KEY, `${submit}/${publish}`);
}
