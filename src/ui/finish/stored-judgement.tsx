// A report as it is stored, judged, for the pages that only read it.
import type { ReactNode } from 'react';
import { replay, type Edit } from '../../report/edits';
import { judge, type Judgement } from '../../report/judgement';
import { reportFrom } from '../../report/report';
import { courseOf, type Course } from '../../report/workflow';
import { NotOpen, useOpened } from '../paper/opened';

interface StoredJudgementProps {
  readonly reportId: string;
  readonly children: (judgement: Judgement, course: Course) => ReactNode;
}

export function StoredJudgement({ reportId, children }: StoredJudgementProps) {
  const stored = useOpened(reportId, storedIn);
  if (stored === undefined || stored === 'missing') {
    return <NotOpen reportId={reportId} why={stored} />;
  }
  return <>{children(stored.judgement, stored.course)}</>;
}

interface Stored {
  readonly judgement: Judgement;
  readonly course: Course;
}

function storedIn(_report: string, edits: readonly Edit[]): Stored {
  return { judgement: judge(reportFrom(replay(edits))), course: courseOf(edits) };
}
