// 空白表样: the official forms as files, to be filled in by hand. The dialog is loaded when it is asked
// for.
import { lazy, Suspense, useState } from 'react';

const BlankFormsDialog = lazy(() =>
  import('./blank-forms-dialog').then((part) => ({ default: part.BlankFormsDialog })),
);

export function BlankForms() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        空白表样
      </button>
      {open && (
        <Suspense fallback={null}>
          <BlankFormsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
