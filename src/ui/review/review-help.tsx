// 键盘操作 of the review page, and its keys themselves.
import { useState } from 'react';
import { Dialog } from '../parts/dialog';
import { CloseAction } from '../parts/dialog-actions';
import { HelpButton } from '../parts/help-button';
import { KeyTable } from '../parts/key-table';
import { usePageKeys } from '../parts/page-keys';
import { useReview } from './review-desk';
import { goOn } from './neighbours';
import { PLACE_KEYS, REVIEW_KEYS, reviewAction } from './review-keys';
import { useStops } from './stops';

interface ReviewHelpProps {
  readonly reportId: string;
  /** What could not be done by a key or a command, for those who listen. */
  readonly said: string;
  readonly say: (sentence: string) => void;
}

export function ReviewHelp({ reportId, said, say }: ReviewHelpProps) {
  const { selection, write } = useReview();
  const go = useStops();
  const [helping, setHelping] = useState(false);
  usePageKeys(reviewAction, (action) => {
    if (action.kind === 'stop') say(go(action.among, action.direction));
    else if (action.kind === 'draft') void goOn(reportId, action.direction).then(say);
    else if (action.kind === 'help') setHelping(true);
    else {
      const at = selection.get();
      if (at) write(at);
      say(at ? '' : '请先点选一格或一段正文');
    }
  });
  return (
    <>
      <HelpButton said={said} onHelp={() => setHelping(true)} />
      {helping && (
        <Dialog title="键盘操作" onClose={() => setHelping(false)}>
          <div className="dialog-body">
            <KeyTable title="在审核页任何地方" lines={REVIEW_KEYS} />
            <KeyTable title="在表中和写意见时" lines={PLACE_KEYS} />
          </div>
          <CloseAction onClose={() => setHelping(false)} />
        </Dialog>
      )}
    </>
  );
}
