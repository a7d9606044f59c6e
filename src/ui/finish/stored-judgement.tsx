// A report as it is stored, judged, for the pages that only read it.
import { useEffect, useState, type ReactNode } from 'react';
import { replay, type Edit } from '../../report/edits';
import { judge, type Judgement } from '../../report/judgement';
import { reportFrom } from '../../report/report';
import { courseOf, type Course } from '../../report/workflow';
import { loadEdits } from '../../store/edits';

interface StoredJudgementProps {
  readonly reportId: string;
  readonly children: (judgement: Judgement, course: Course) => ReactNode;
}

export function StoredJudgement({ reportId, children }: StoredJudgementProps) {
  const [stored, setStored] = useState<Stored | 'missing'>();
  useEffect(() => {
    let gone = false;
    loadEdits(reportId)
      .then((edits) => {
        if (gone) return;
        setStored(edits.length === 0 ? 'missing' : storedIn(edits));
      })
      .catch((error: unknown) => {
        // Thrown while rendering, it is shown instead of the page.
        setStored(() => {
          throw error;
        });
      });
    return () => {
      gone = true;
    };
  }, [reportId]);
  if (stored === undefined) return <p className="opening">正在打开…</p>;
  if (stored === 'missing') {
    return (
      <p className="opening">
        本机没有这份年报。<a href="#/">回到年报列表</a>
      </p>
    );
  }
  return <>{children(stored.judgement, stored.course)}</>;
}

interface Stored {
  readonly judgement: Judgement;
  readonly course: Course;
}

function storedIn(edits: readonly Edit[]): Stored {
  return { judgement: judge(reportFrom(replay(edits))), course: courseOf(edits) };
}
