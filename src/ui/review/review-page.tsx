// 审核: a draft as it lies before a reviewer. The paper to read, what the machine has found, what people
// say about it, and what they decide. Nothing of the report itself is changed here.
import { useEffect, useMemo, useState, useSyncExternalStore, type ComponentType } from 'react';
import type { Edit } from '../../report/edits';
import { onlyReads } from '../../report/person';
import { targetOf } from '../../report/target';
import { newerEdits, onForeignEdits } from '../../store/edits';
import { goneOnTo } from '../../store/drafts';
import { useKeeping } from '../keeping/use-keeping';
import { newHere, type Here } from '../paper/here';
import { NotOpen, useOpened } from '../paper/opened';
import { RemarksProvider, useWay } from '../remarks/remark-desk';
import { usePerson } from '../person/use-person';
import { choicesOf, compare, firstOf, type Against } from './comparison';
import {
  goToPlace,
  newSelection,
  ReviewContext,
  useJudged,
  type At,
  type Entry,
  type ReviewCommand,
  type ReviewDesk,
  type ReviewSession,
} from './review-desk';
import { receiptOf } from './receipt';
import { ReviewContents } from './review-contents';
import { ReviewHeader } from './review-header';
import { ReviewLines } from './review-lines';
import { ReviewPaper } from './review-paper';
import { ReviewSide } from './review-side';
import './review.css';

interface ReviewPageProps {
  readonly reportId: string;
  /** Opens a session on a log; it locks itself where the report lies with somebody else. */
  readonly open: (reportId: string, edits: readonly Edit[]) => ReviewSession;
  /** 退回修改, 报送, 审核通过: the moves that can be made from here, and the files that go with them. */
  readonly Moves: ReviewCommand;
  readonly Export: ReviewCommand;
  /** 审核材料, which belong to another room as well. */
  readonly Papers: ComponentType<{ readonly reportId: string }>;
}

export function ReviewPage({ reportId, open, ...commands }: ReviewPageProps) {
  const session = useOpened(reportId, open);
  if (session === undefined || session === 'missing') {
    return <NotOpen reportId={reportId} why={session} />;
  }
  return (
    <RemarksProvider
      reportId={reportId}
      desk={session}
      goTo={(address) => goToPlace(targetOf(session.judgement().form, address))}
    >
      <OpenReview reportId={reportId} session={session} {...commands} />
    </RemarksProvider>
  );
}

interface OpenReviewProps extends Omit<ReviewPageProps, 'open'> {
  readonly session: ReviewSession;
}

function OpenReview({ reportId, session, Moves, Papers, Export }: OpenReviewProps) {
  const [selection] = useState(newSelection);
  const [here] = useState(newHere);
  const [entry, show] = useState<Entry>();
  const [writing, write] = useState<At>();
  useKeeping(reportId, session);
  useOthers(reportId, session);
  useReceipt(session);
  useReader(session);
  useEffect(() => goneOnTo(reportId), [reportId]);
  const { comparison, choices, choose } = useComparison(session, show);
  const desk = useMemo<ReviewDesk>(
    () => ({ session, selection, comparison, entry, show, writing, write }),
    [session, selection, comparison, entry, writing],
  );
  return (
    <ReviewContext.Provider value={desk}>
      <div className="review-page">
        <ReviewHeader
          reportId={reportId}
          choices={choices}
          onCompare={choose}
          papers={<Papers reportId={reportId} />}
          moves={<Moves reportId={reportId} session={session} />}
        />
        <ReviewLines reportId={reportId} Export={Export} />
        <ReviewContents here={here} />
        <Paper here={here} />
        <ReviewSide />
      </div>
    </ReviewContext.Provider>
  );
}

/** What the paper is compared with: as was chosen, or else what there is to see first. */
function useComparison(session: ReviewSession, show: (entry: Entry) => void) {
  const judgement = useSyncExternalStore(session.subscribe, session.judgement);
  const way = useWay();
  // Versions and moves are edits made on the way: what can be compared changes with these.
  const choices = useMemo(() => choicesOf(judgement, way), [judgement, way]);
  const [chosen, choose] = useState<Against>();
  const against = chosen ?? firstOf(choices);
  const { submissions } = useSyncExternalStore(session.subscribe, session.course);
  const [seen, see] = useState(submissions);
  if (seen !== submissions) {
    // It came in again: what was changed since the last decision is to be seen first.
    see(submissions);
    choose(undefined);
    if (choices.lastLook) show({ tab: 'changes', id: '' });
  }
  const comparison = useMemo(
    () => compare(judgement, session.edits(), choices, against),
    [judgement, session, choices, against],
  );
  return { comparison, choices, choose };
}

/** Another form is another paper. */
function Paper({ here }: { readonly here: Here }) {
  const { form } = useJudged();
  return <ReviewPaper key={form.id} form={form} here={here} />;
}

/** What is done to the report in other windows shows here, at the latest on coming back. */
function useOthers(reportId: string, session: ReviewSession): void {
  useEffect(() => {
    const stop = onForeignEdits(reportId, session.merge);
    const readAgain = (): void => {
      if (document.visibilityState !== 'visible') return;
      // What was not heard is in the log; a database that does not answer is asked again later.
      newerEdits(reportId, session.edits()).then(session.merge, () => undefined);
    };
    readAgain();
    window.addEventListener('focus', readAgain);
    document.addEventListener('visibilitychange', readAgain);
    return () => {
      stop();
      window.removeEventListener('focus', readAgain);
      document.removeEventListener('visibilitychange', readAgain);
    };
  }, [reportId, session]);
}

/** What is handed in is noted as opened when it is shown here, and when it arrives while it is. */
function useReceipt(session: ReviewSession): void {
  const here = usePerson();
  // Another object after every move, also after one that was made elsewhere.
  const course = useSyncExternalStore(session.subscribe, session.course);
  useEffect(() => {
    session.act('move', receiptOf(session, here));
  }, [session, here, course]);
}

/** Who has said that they only read says nothing either. */
function useReader(session: ReviewSession): void {
  const reads = onlyReads(usePerson());
  useEffect(() => {
    if (reads) session.lock({ kind: 'reader', sentence: '您的身份是仅查阅，不能提出意见。' });
    else session.unlock('reader');
  }, [reads, session]);
}
