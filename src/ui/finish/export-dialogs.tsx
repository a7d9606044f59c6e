// The dialogs that 导出 opens, loaded when they are chosen.
import { lazy, Suspense } from 'react';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';

/** All papers of review, office papers, the one about the check, the body for a site, Word 版式. */
export type Shown = 'papers' | 'office' | 'check' | 'body' | 'typesetting';

const PapersDialog = lazy(() =>
  import('./papers/papers-dialog').then((papers) => ({ default: papers.PapersDialog })),
);

const OfficeDialog = lazy(() =>
  import('./office/office-dialog').then((office) => ({ default: office.OfficeDialog })),
);

const TypesettingDialog = lazy(() =>
  import('./typesetting-dialog').then((dialog) => ({ default: dialog.TypesettingDialog })),
);

const SiteBodyDialog = lazy(() =>
  import('./site-body-dialog').then((body) => ({ default: body.SiteBodyDialog })),
);

interface ExportDialogProps {
  readonly shown: Shown;
  readonly judgement: Judgement;
  readonly course: Course;
  readonly reportId: string | undefined;
  readonly onClose: () => void;
}

export function ExportDialog({ shown, judgement, course, reportId, onClose }: ExportDialogProps) {
  return (
    <Suspense fallback={null}>
      {shown === 'body' && (
        <SiteBodyDialog judgement={judgement} course={course} onClose={onClose} />
      )}
      {shown === 'typesetting' && <TypesettingDialog form={judgement.form} onClose={onClose} />}
      {(shown === 'papers' || shown === 'check') && reportId !== undefined && (
        <PapersDialog
          reportId={reportId}
          {...(shown === 'check' && { first: 'check' as const })}
          onClose={onClose}
        />
      )}
      {shown === 'office' && reportId !== undefined && (
        <OfficeDialog reportId={reportId} onClose={onClose} />
      )}
    </Suspense>
  );
}
