// The dialogs by which a report comes into the list, one at a time: made, imported, handed over, or back
// from a backup. Each is loaded when it is asked for, or when there is nothing else to do.
import { Suspense, useState, type ComponentType } from 'react';
import type { ReportRow } from '../../store/reports';
import { later } from '../parts/later';
import { Restoring } from './backup/restoring';
import type { Chosen, LoggedFile } from './import-button';
import type { NextDraft } from './import-dialog';
import type { Predecessor } from './succeed';

/** What was asked for: a new report, or what becomes of a file. */
export type Asking =
  | { readonly kind: 'new'; readonly after?: Predecessor }
  | Exclude<Chosen, { readonly kind: 'fault' }>;

/** What takes a 报送文件 in; it belongs to another room. */
export type HandOver = ComponentType<{
  readonly file: LoggedFile;
  readonly opens: string;
  readonly onTaken: (report: string) => void;
  readonly onClose: () => void;
}>;

const NewReportDialog = later(async () => (await import('./new-report-dialog')).NewReportDialog);
const ImportDialog = later(async () => (await import('./import-dialog')).ImportDialog);

interface ListDialogsProps {
  readonly asking: Asking;
  readonly rows: readonly ReportRow[];
  /** Whether the list is gone through by whoever reviews. */
  readonly reviews: boolean;
  readonly HandOver: HandOver;
  readonly NextDraft: NextDraft;
  readonly onOpen: (id: string) => void;
  readonly onReview: (id: string) => void;
  readonly onRestored: (sentence: string) => void;
  readonly onClose: () => void;
}

export function ListDialogs(props: ListDialogsProps) {
  const { asking, rows, reviews, HandOver, NextDraft } = props;
  const { onOpen, onReview, onRestored, onClose } = props;
  const [thisYear] = useState(() => new Date().getFullYear());
  const making = { rows, thisYear, onOpen, onClose };
  if (asking.kind === 'new') {
    return <NewReportDialog {...making} {...(asking.after && { after: asking.after })} />;
  }
  if (asking.kind === 'report') {
    return <ImportDialog {...making} file={asking.file} {...{ NextDraft, onReview }} />;
  }
  if (asking.kind === 'handed') {
    return (
      <Suspense fallback={null}>
        <HandOver
          file={asking.file}
          opens={reviews ? '打开审核页' : '打开年报'}
          onTaken={reviews ? onReview : onOpen}
          onClose={onClose}
        />
      </Suspense>
    );
  }
  return (
    <Restoring
      file={asking.file}
      remark="这是备份文件，不是单份年报，按“从备份恢复”打开。"
      onClose={onClose}
      onRestored={onRestored}
    />
  );
}
