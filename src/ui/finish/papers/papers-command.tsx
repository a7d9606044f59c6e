// 审核材料 as a command of its own, for pages that have no 导出.
import { lazy, Suspense, useState } from 'react';

const PapersDialog = lazy(() =>
  import('./papers-dialog').then((papers) => ({ default: papers.PapersDialog })),
);

export function PapersCommand({ reportId }: { readonly reportId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        审核材料
      </button>
      {open && (
        <Suspense fallback={null}>
          <PapersDialog reportId={reportId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
