// How the page calls moments. What it calls everything else is told in report/words.ts.
import { timeText } from '../parts/moment';

/** When something was done or saved, as seen from now. */
export function timeOf(when: number): string {
  return timeText(when, Date.now());
}
