// 预览: the Document as it will be published, with what still makes it a draft.
import { useEffect, useState } from 'react';
import { previewDocument } from '../../files/save';
import { replay } from '../../report/edits';
import { judge, type Judgement } from '../../report/judgement';
import { reportFrom } from '../../report/report';
import { loadEdits } from '../../store/edits';
import { DocumentView } from './document-view';
import { DraftReasons } from './draft-reasons';
import { ExportMenu } from './export-menu';
import './finish.css';

export function PreviewPage({ reportId }: { readonly reportId: string }) {
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
  const { report, draft } = judgement;
  return (
    <div className="preview-page">
      <header>
        <a className="button" href={`#/report/${reportId}`}>
          返回填报
        </a>
        <h1>预览</h1>
        {draft ? (
          <DraftReasons judgement={judgement} />
        ) : (
          <p className="ready">{report.example ? '已填完，标明“示例”。' : '已填完，可以公开。'}</p>
        )}
        <ExportMenu judgement={() => judgement} />
      </header>
      {/* It scrolls, so that the keyboard must be able to stand in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main tabIndex={0} aria-label="预览">
        <DocumentView document={previewDocument(report, { draft })} />
      </main>
    </div>
  );
}
