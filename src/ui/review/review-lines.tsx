// What is said below the head of the review page: why nothing may be said here, what could not be saved, what
// the database has lost. Nothing while all is well: nothing is typed here that one would worry about.
import { useSyncExternalStore } from 'react';
import { LockLine } from '../keeping/lock-line';
import { MishapLine } from '../keeping/mishap-line';
import { Unsaved } from '../keeping/unsaved';
import { useReview, type ReviewCommand } from './review-desk';

interface ReviewLinesProps {
  readonly reportId: string;
  /** Takes everything that is open here away as a file. */
  readonly Export: ReviewCommand;
}

export function ReviewLines({ reportId, Export }: ReviewLinesProps) {
  const { session } = useReview();
  const lock = useSyncExternalStore(session.subscribe, () => session.locked('remark'));
  const saved = useSyncExternalStore(session.subscribe, session.saved);
  const taken = lock?.kind === 'newer' || lock?.kind === 'removed';
  const away = <Export reportId={reportId} session={session} />;
  return (
    <div className="desk-lines">
      <LockLine reportId={reportId} session={session} sentence={lock?.sentence ?? ''}>
        {taken && saved.kind !== 'failed' && away}
      </LockLine>
      <p className={saved.kind === 'saved' ? 'unsaved-line' : 'unsaved-line told'} role="status">
        <Unsaved saved={saved}>{away}</Unsaved>
      </p>
      <MishapLine reportId={reportId} />
    </div>
  );
}
