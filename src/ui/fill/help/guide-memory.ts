// Whether the guide is shown by itself: once in a browser, on the first report that was made in it.
// Where nothing can be remembered it is not shown, or it would return.
import { recall, remember } from '../../../store/local';
import { listReports } from '../../../store/reports';
import type { Session } from '../session';

const KEY = 'gouji/guide';

/**
 * True at most once: for the first new report, when the guide has not been shown here before and the
 * page is still there to show it.
 */
export async function claimGuide(
  { steps, judgement }: Session,
  gone: () => boolean,
): Promise<boolean> {
  const [made] = steps();
  if (made?.act !== 'create' || judgement().report.example || wasShown()) return false;
  const own = (await listReports()).filter((row) => !row.example);
  return own.length === 1 && !gone() && !wasShown() && remember(KEY, new Date().toISOString());
}

function wasShown(): boolean {
  return recall(KEY) !== undefined;
}
