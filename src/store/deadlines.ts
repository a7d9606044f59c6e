// 报送时限 and 公开时限 as a district has set them, beside the database like everything about this
// browser. What they mean is told in report/deadlines.ts.
import { readDay, STATUTORY, type Deadlines } from '../report/deadlines';

const KEY = 'gouji/deadlines';

/** The deadlines that hold here; those of the Regulations where none were set. */
export function deadlines(): Deadlines {
  try {
    const [submit = '', publish = ''] = (localStorage.getItem(KEY) ?? '').split('/');
    return {
      submit: readDay(submit) ?? STATUTORY.submit,
      publish: readDay(publish) ?? STATUTORY.publish,
    };
  } catch {
    return STATUTORY;
  }
}

/** Remembers them, where the browser keeps anything. */
export function keepDeadlines({ submit, publish }: Deadlines): void {
  try {
    localStorage.setItem(KEY, `${submit}/${publish}`);
  } catch {
    // They hold for as long as whoever has set them shows them.
  }
}
