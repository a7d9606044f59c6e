// A report as it is stored, judged, for the pages that only read it.
import { useEffect, useState, type ReactNode } from 'react';
import { replay } from '../../report/edits';
import { judge, type Judgement } from '../../report/judgement';
import { reportFrom } from '../../report/report';
import { loadEdits } from '../../store/edits';

interface StoredJudgementProps {
  readonly reportId: string;
  readonly children: (judgement: Judgement) => ReactNode;
}

export function StoredJudgement({ reportId, children }: StoredJudgementProps) {
  const [judgement, setJudgement] = useState<Judgement | 'missing'>();
  useEffect(() => {
    let gone = false;
    loadEdits(reportId)
      .then((edits) => {
        if (gone) return;
        setJudgement(edits.length === 0 ? 'missing' : judge(reportFrom(replay(edits))));
      })
      .catch((error: unknown) => {
        // Thrown while rendering, it is shown instead of the page.
        setJudgement(() => {
          throw error;
        });
      });
    return () => {
      gone = true;
    };
  }, [reportId]);
  if (judgement === undefined) return <p className="opening">正在打开…</p>;
  if (judgement === 'missing') {
    return (
      <p className="opening">
        本机没有这份年报。<a href="#/">回到年报列表</a>
      </p>
    );
  }
  return <>{children(judgement)}</>;
}
