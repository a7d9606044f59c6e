// A dialog of papers that are made of the log: read once, when it is opened; one paper is chosen, shown as
// it will be printed, and taken away. Which papers there are is told by papers-dialog.tsx and
// office/office-dialog.tsx.
import { useEffect, useState, type ReactNode } from 'react';
import type { Document } from '../../../files/document';
import type { Edit } from '../../../report/edits';
import { loadEdits } from '../../../store/edits';
import { StayingActions } from '../../parts/dialog-actions';
import { faultText } from '../../parts/fault-text';
import { PrintedDialog } from '../../parts/printed-dialog';
import { SavingLine, type Saving } from '../../parts/use-saving';
import { DocumentView } from '../document-view';
import { useRunningFoot } from '../running-foot';
import './papers.css';

/** The log as it was when the dialog was opened. */
export interface OpenedLog {
  readonly edits: readonly Edit[];
  readonly now: number;
}

interface PaperDialogProps<Offer> {
  readonly title: string;
  readonly reportId: string;
  readonly broad?: boolean;
  /** What can be made of the log; the same function for as long as the dialog is open. */
  readonly offerOf: (log: OpenedLog) => Promise<Offer>;
  readonly children: (log: OpenedLog, offer: Offer) => ReactNode;
  readonly onClose: () => void;
}

export function PaperDialog<Offer>(props: PaperDialogProps<Offer>) {
  const { title, reportId, broad = false, offerOf, children, onClose } = props;
  const [opened, setOpened] = useState<{ readonly log: OpenedLog; readonly offer: Offer }>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      const log = { edits: await loadEdits(reportId), now: Date.now() };
      const offer = await offerOf(log);
      if (!gone) setOpened({ log, offer });
    };
    open().catch((error: unknown) => setFault(faultText(error)));
    return () => {
      gone = true;
    };
  }, [reportId, offerOf]);
  return (
    <PrintedDialog title={title} onClose={onClose} broad={broad}>
      {opened ? (
        children(opened.log, opened.offer)
      ) : (
        <p className="dialog-body" role="status">
          {fault === '' ? '正在读取…' : `没有打开${title}。${fault}`}
        </p>
      )}
    </PrintedDialog>
  );
}

interface PaperKindsProps<Kind extends string> {
  readonly kinds: readonly Kind[];
  readonly names: Readonly<Record<Kind, string>>;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  /** What the chosen one is for. */
  readonly children: ReactNode;
}

export function PaperKinds<Kind extends string>(props: PaperKindsProps<Kind>) {
  const { kinds, names, kind, onKind, children } = props;
  return (
    <div className="unprinted">
      <fieldset className="paper-kinds">
        <legend className="unseen">哪一种</legend>
        {kinds.map((offered) => (
          <label key={offered}>
            <input
              type="radio"
              name="paper"
              checked={offered === kind}
              onChange={() => onKind(offered)}
            />
            {names[offered]}
          </label>
        ))}
      </fieldset>
      <p className="paper-purpose">{children}</p>
    </div>
  );
}

interface ShownPaperProps {
  readonly name: string;
  /** None while it is composed. */
  readonly document: Document | undefined;
}

export function ShownPaper({ name, document }: ShownPaperProps) {
  useRunningFoot(document?.foot);
  return (
    // It scrolls, so that the keyboard must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-shown" role="region" aria-label={name} tabIndex={0}>
      {document && <DocumentView document={document} />}
    </div>
  );
}

interface PaperActionsProps {
  readonly saving: Saving;
  /** Not every paper is for printing. */
  readonly printed?: boolean;
  readonly onWord: () => void;
  readonly onClose: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

export function PaperActions(props: PaperActionsProps) {
  const { saving, printed = true, onWord, onClose, children } = props;
  return (
    <StayingActions onClose={onClose}>
      <SavingLine saving={saving} />
      {children}
      {printed && (
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
      )}
      <button type="button" className="button main" onClick={onWord}>
        导出 Word
      </button>
    </StayingActions>
  );
}
