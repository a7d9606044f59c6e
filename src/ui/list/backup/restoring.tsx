// 从备份恢复 for a file that is there already; the dialog is loaded with the first one.
import { lazy, Suspense } from 'react';
import type { RestoreDialogProps } from './restore-dialog';

const RestoreDialog = lazy(() =>
  import('./restore-dialog').then((part) => ({ default: part.RestoreDialog })),
);

export function Restoring(props: RestoreDialogProps) {
  return (
    <Suspense fallback={null}>
      <RestoreDialog {...props} />
    </Suspense>
  );
}
