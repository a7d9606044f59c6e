// 审核材料: the papers of review there are of a report, looked at as they will be printed, then printed,
// exported or copied. What they say is told in files/papers.
import { useEffect, useState } from 'react';
import type { Document } from '../../../files/document';
import {
  noticeText,
  paperDocument,
  PAPERS,
  papersOf,
  savePaper,
  type PaperKind,
  type Papers,
} from '../../../files/save';
import { typesetting } from '../../paper/typesetting';
import { copyText } from '../../parts/clipboard';
import { useSaving } from '../../parts/use-saving';
import { PaperChoice } from './paper-choice';
import { PaperActions, PaperDialog, ShownPaper, type OpenedLog } from './paper-dialog';

interface PapersDialogProps {
  readonly reportId: string;
  /** The paper that is shown first. */
  readonly first?: PaperKind;
  readonly onClose: () => void;
}

export function PapersDialog({ reportId, first, onClose }: PapersDialogProps) {
  return (
    <PaperDialog title="审核材料" reportId={reportId} offerOf={papersIn} onClose={onClose}>
      {(log, papers) => <Chosen log={log} papers={papers} first={first} onClose={onClose} />}
    </PaperDialog>
  );
}

function papersIn({ edits }: OpenedLog): Promise<Papers> {
  return papersOf(edits);
}

interface ChosenProps {
  readonly log: OpenedLog;
  readonly papers: Papers;
  readonly first: PaperKind | undefined;
  readonly onClose: () => void;
}

function Chosen({ log, papers, first, onClose }: ChosenProps) {
  const [kind, setKind] = useState<PaperKind>(first ?? papers.kinds[0] ?? 'submission');
  const [against, setAgainst] = useState(papers.earlier[0]?.address);
  const saving = useSaving();
  const document = usePaper(kind, log, against);
  const save = (type: 'docx' | 'html'): void =>
    void saving.run(() => savePaper(kind, type, log.edits, optionsOf(log, against)));
  const copy = async (): Promise<void> => {
    const copied = copyText(await noticeText(log.edits));
    saving.say(copied ? '已复制，可粘贴到 OA 或聊天窗口。' : '浏览器不允许复制，请导出 Word。');
  };
  const choose = (chosen: PaperKind): void => {
    setKind(chosen);
    saving.forget();
  };
  return (
    <>
      <div className="dialog-body papers">
        <PaperChoice {...{ papers, kind, against }} onKind={choose} onAgainst={setAgainst} />
        <ShownPaper name={PAPERS[kind]} document={document} />
      </div>
      <PaperActions
        saving={saving}
        printed={kind !== 'annotated'}
        onWord={() => save('docx')}
        onClose={onClose}
      >
        {kind === 'notice' && (
          <button type="button" className="button" onClick={() => void copy()}>
            复制文字
          </button>
        )}
        {(kind === 'record' || kind === 'check') && (
          <button type="button" className="button" onClick={() => save('html')}>
            导出网页
          </button>
        )}
      </PaperActions>
    </>
  );
}

function optionsOf({ now }: OpenedLog, against: string | undefined) {
  return { against, now, typesetting: typesetting() };
}

/** The paper that is chosen, as soon as it is composed; until then none, for another could be printed. */
function usePaper(
  kind: PaperKind,
  log: OpenedLog,
  against: string | undefined,
): Document | undefined {
  const [paper, setPaper] = useState<{
    readonly kind: PaperKind;
    readonly against: string | undefined;
    readonly document: Document | undefined;
  }>();
  useEffect(() => {
    let gone = false;
    paperDocument(kind, log.edits, optionsOf(log, against))
      .then((composed) => {
        if (!gone) setPaper({ kind, against, document: composed });
      })
      .catch((error: unknown) => {
        // Thrown while rendering, it is shown instead of the page.
        setPaper(() => {
          throw error;
        });
      });
    return () => {
      gone = true;
    };
  }, [kind, log, against]);
  return paper?.kind === kind && paper.against === against ? paper.document : undefined;
}
