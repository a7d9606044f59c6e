// 预览: the Document as it will be published, with what still makes it a draft.
import { previewDocument } from '../../files/save';
import { printedCode } from '../../files/seal';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';
import { useTypesetting } from '../paper/typesetting';
import { PageHead } from '../parts/page-head';
import { ScrollingMain } from '../parts/scrolling-main';
import { DocumentView } from './document-view';
import { DraftReasons } from './draft-reasons';
import { ExportMenu } from './export-menu';
import { SealMark } from './seal-mark';
import { StoredJudgement } from './stored-judgement';
import './finish.css';

export function PreviewPage({ reportId }: { readonly reportId: string }) {
  return (
    <StoredJudgement reportId={reportId}>
      {(judgement, course) => <Preview reportId={reportId} judgement={judgement} course={course} />}
    </StoredJudgement>
  );
}

interface PreviewProps {
  readonly reportId: string;
  readonly judgement: Judgement;
  readonly course: Course;
}

function Preview({ reportId, judgement, course }: PreviewProps) {
  const { report, draft } = judgement;
  const code = printedCode(course, report);
  const typesetting = useTypesetting();
  return (
    <div className="preview-page">
      <PageHead title="预览" back={{ href: `#/report/${reportId}`, name: '返回填报' }}>
        <SealMark report={report} course={course} />
        {draft ? (
          <DraftReasons judgement={judgement} />
        ) : (
          <p className="ready">{report.example ? '已填完，标明“示例”。' : '已填完，可以公开。'}</p>
        )}
        <a className="button" href={`#/report/${reportId}/sources`}>
          数据来源登记表
        </a>
        <a className="button" href={`#/report/${reportId}/charts`}>
          图表
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <ExportMenu judgement={() => judgement} course={() => course} reportId={reportId} />
      </PageHead>
      <ScrollingMain name="预览">
        <DocumentView document={previewDocument(report, { draft, code, typesetting })} />
      </ScrollingMain>
    </div>
  );
}
