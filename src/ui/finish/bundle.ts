// 归档包 of a report, out of its log as it is kept. What is in it is told in files/bundle.
import { saveBundle, type Saved } from '../../files/save';
import { printedCode } from '../../files/seal';
import { replay } from '../../report/edits';
import { reportFrom } from '../../report/report';
import { courseOf } from '../../report/workflow';
import { loadEdits } from '../../store/edits';
import { writeLog } from '../../store/hand-over';
import { typesetting } from '../paper/typesetting';
import { VERSION } from '../parts/edition';
import { keptWordings } from './office/kept-wording';

/** As long as the page needs to show how far it is. */
const BREATH = 20;

/** Makes it, and says before each file how far it is. */
export async function makeBundle(
  reportId: string,
  say: (sentence: string) => void,
): Promise<Saved> {
  const edits = await loadEdits(reportId);
  const log = await writeLog({ report: reportId, program: VERSION, edits });
  const code = printedCode(courseOf(edits), reportFrom(replay(edits)));
  const wordings = keptWordings();
  const bundled = { edits, log, code, wordings, typesetting: typesetting(), now: Date.now() };
  return saveBundle(bundled, async (made, of) => {
    say(`正在生成 ${made} / ${of}`);
    await new Promise((resolve) => setTimeout(resolve, BREATH));
  });
}
