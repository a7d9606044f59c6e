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
import type { Edit } from '../../../report/edits';
import { loadEdits } from '../../../store/edits';
import { typesetting } from '../../paper/typesetting';
import { copyText } from '../../parts/clipboard';
import { download } from '../../parts/download';
import { faultText } from '../../parts/fault-text';
import { PrintedDialog } from '../../parts/printed-dialog';
import { DocumentView } from '../document-view';
import { useRunningFoot } from '../running-foot';
import { PaperChoice } from './paper-choice';
import './papers.css';

interface PapersDialogProps {
  readonly reportId: string;
  /** The paper that is shown first. */
  readonly first?: PaperKind;
  readonly onClose: () => void;
}

/** The log as it was when the dialog was opened, and what can be made of it. */
interface Opened {
  readonly edits: readonly Edit[];
  readonly papers: Papers;
  readonly now: number;
}

export function PapersDialog({ reportId, first, onClose }: PapersDialogProps) {
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      const edits = await loadEdits(reportId);
      const papers = await papersOf(edits);
      if (!gone) setOpened({ edits, papers, now: Date.now() });
    };
    open().catch((error: unknown) => setFault(faultText(error)));
    return () => {
      gone = true;
    };
  }, [reportId]);
  return (
    <PrintedDialog title="审核材料" onClose={onClose}>
      {opened ? (
        <Chosen opened={opened} first={first} onClose={onClose} />
      ) : (
        <p className="dialog-body" role="status">
          {fault === '' ? '正在读取…' : `没有打开审核材料。${fault}`}
        </p>
      )}
    </PrintedDialog>
  );
}

interface ChosenProps {
  readonly opened: Opened;
  readonly first: PaperKind | undefined;
  readonly onClose: () => void;
}

function Chosen({ opened: { edits, papers, now }, first, onClose }: ChosenProps) {
  const [kind, setKind] = useState<PaperKind>(first ?? papers.kinds[0] ?? 'submission');
  const [against, setAgainst] = useState(papers.earlier[0]?.address);
  const [said, setSaid] = useState('');
  const document = usePaper(kind, edits, against, now);
  useRunningFoot(document?.foot);
  const save = async (type: 'docx' | 'html'): Promise<void> => {
    setSaid('');
    try {
      const saved = await savePaper(kind, type, edits, {
        against,
        now,
        typesetting: typesetting(),
      });
      if (saved.ok) download(saved.file);
      setSaid(saved.ok ? `已导出 ${saved.file.name}` : `没有导出。${saved.differences.join('')}`);
    } catch (error) {
      setSaid(`没有导出。${faultText(error)}`);
    }
  };
  const copy = async (): Promise<void> => {
    const copied = copyText(await noticeText(edits));
    setSaid(copied ? '已复制，可粘贴到 OA 或聊天窗口。' : '浏览器不允许复制，请导出 Word。');
  };
  return (
    <>
      <div className="dialog-body papers">
        <PaperChoice
          papers={papers}
          kind={kind}
          against={against}
          onKind={(chosen) => {
            setKind(chosen);
            setSaid('');
          }}
          onAgainst={setAgainst}
        />
        {/* It scrolls, so that the keyboard must be able to stand in it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="paper-shown" role="region" aria-label={PAPERS[kind]} tabIndex={0}>
          {document && <DocumentView document={document} />}
        </div>
      </div>
      <div className="dialog-actions papers-actions">
        <p role="status">{said}</p>
        {kind === 'notice' && (
          <button type="button" className="button" onClick={() => void copy()}>
            复制文字
          </button>
        )}
        {(kind === 'record' || kind === 'check') && (
          <button type="button" className="button" onClick={() => void save('html')}>
            导出网页
          </button>
        )}
        {kind !== 'annotated' && (
          <button type="button" className="button" onClick={() => window.print()}>
            打印
          </button>
        )}
        <button type="button" className="button main" onClick={() => void save('docx')}>
          导出 Word
        </button>
        <button type="button" className="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </>
  );
}

/** The paper that is chosen, as soon as it is composed; until then none, for another could be printed. */
function usePaper(
  kind: PaperKind,
  edits: readonly Edit[],
  against: string | undefined,
  now: number,
): Document | undefined {
  const [paper, setPaper] = useState<{
    readonly kind: PaperKind;
    readonly against: string | undefined;
    readonly document: Document | undefined;
  }>();
  useEffect(() => {
    let gone = false;
    paperDocument(kind, edits, { against, now, typesetting: typesetting() })
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
  }, [kind, edits, against, now]);
  return paper?.kind === kind && paper.against === against ? paper.document : undefined;
}
