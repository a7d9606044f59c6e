// A 报送文件 or 退回文件 before it is taken in: read, shown by hand-over-preview.tsx, and joined with what
// is here when it is accepted.
import { useEffect, useState } from 'react';
import { replay, type Edit } from '../../../report/edits';
import { reportFrom } from '../../../report/report';
import { meet, takeLog } from '../../../store/hand-over';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { ownSentence } from '../../parts/fault-text';
import { HandOverPreview } from './hand-over-preview';
import { bringsSomething, deedsOf, joiningOf, type Choices, type Joining } from './joining';
import { readHanded, type LoggedFile } from './read-handed';
import './hand-over.css';

export interface HandOverDialogProps {
  readonly file: LoggedFile;
  /** The report that is open; a file of another one is refused. */
  readonly reportId?: string;
  /** The log as it is now; also where the file brought nothing new. */
  readonly onTaken: (report: string, edits: readonly Edit[]) => void;
  /** What leads to the report where there is nothing to take in. */
  readonly opens?: string;
  readonly onClose: () => void;
}

const NOTHING: Choices = { heads: new Map(), document: false };

export function HandOverDialog(props: HandOverDialogProps) {
  const { file, opens, onTaken, onClose } = props;
  const [choices, setChoices] = useState(NOTHING);
  const { joining, fault, busy, take } = useJoining(props, choices);
  const useful = joining !== undefined && bringsSomething(joining, deedsOf(joining, choices));
  const command = joining?.meeting.line.standing === 'new' ? '导入' : '并入';
  return (
    <Dialog title="打开报送文件" onClose={onClose} wide>
      <div className="dialog-body hand-over">
        {fault !== undefined && (
          <p className="notice wrong" role="alert">
            {fault}
          </p>
        )}
        {!joining && fault === undefined && <p role="status">正在核对文件…</p>}
        {joining && (
          <HandOverPreview
            name={file.name}
            joining={joining}
            choices={choices}
            useful={useful}
            onChoose={setChoices}
          />
        )}
      </div>
      <DialogActions onClose={onClose} leave={useful ? '取消' : '关闭'}>
        {joining && useful && (
          <button type="button" className="button main" disabled={busy} onClick={take}>
            {command}
          </button>
        )}
        {joining && !useful && opens !== undefined && (
          <button
            type="button"
            className="button main"
            onClick={() => onTaken(joining.log.report, joining.met)}
          >
            {opens}
          </button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function useJoining({ file, reportId, onTaken }: HandOverDialogProps, choices: Choices) {
  const [joining, setJoining] = useState<Joining>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    joined(file, reportId).then(
      (found) => !gone && setJoining(found),
      (error: unknown) => !gone && setFault(sentenceOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [file, reportId]);
  const take = (): void => {
    if (!joining) return;
    const { log } = joining;
    setBusy(true);
    takeLog(log, deedsOf(joining, choices), Date.now()).then(
      (edits) => onTaken(log.report, edits),
      (error: unknown) => {
        setBusy(false);
        setFault(sentenceOf(error));
      },
    );
  };
  return { joining, fault, busy, take };
}

async function joined(file: LoggedFile, reportId: string | undefined): Promise<Joining> {
  const { log, values } = await readHanded(file, reportId);
  const { saidOtherwise } = await import('../../../files/open');
  const report = reportFrom(replay(log.edits));
  return joiningOf(log, await meet(log), await saidOtherwise(report, values));
}

function sentenceOf(error: unknown): string {
  return ownSentence(error, '没有并入，本机数据没有改动。');
}
