// 导出: the report as Word, Excel, web page or data. A file is offered only after it was read back and found
// equal; whatever differs is said instead.
import { DropdownMenu } from 'radix-ui';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FileKind } from '../../files/open';
import { saveReport, type Saved } from '../../files/save';
import { printedCode } from '../../files/seal';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';
import { Dialog } from '../parts/dialog';
import { download } from '../parts/download';
import './finish.css';
import { DraftReasons } from './draft-reasons';

const KINDS: readonly { readonly kind: FileKind; readonly name: string; readonly what: string }[] =
  [
    { kind: 'docx', name: 'Word 文档', what: '.docx，按公文版式' },
    { kind: 'xlsx', name: 'Excel 表格', what: '.xlsx，三张表和数据校验' },
    { kind: 'html', name: '网页', what: '.html，用于门户网站' },
    { kind: 'json', name: '数据文件', what: '.json，可再导入' },
  ];

/** How long it is said what was exported. */
const READING_TIME = 10_000;

interface Outcome {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** 报送文件, 退回文件: made by whoever has the log. */
interface Sending {
  readonly name: string;
  readonly make: () => Promise<Saved>;
}

interface ExportMenuProps {
  readonly judgement: () => Judgement;
  readonly course: () => Course;
  /** Asked with each opening of the menu. */
  readonly sending?: () => Sending;
  /** Whose papers of review are offered as well. */
  readonly reportId?: string;
}

const PapersDialog = lazy(() =>
  import('./papers/papers-dialog').then((papers) => ({ default: papers.PapersDialog })),
);

export function ExportMenu({ judgement, course, sending, reportId }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<Outcome>();
  const [papers, setPapers] = useState(false);
  const save = (kind: FileKind): Promise<Saved> => {
    const { report, draft } = judgement();
    return saveReport(report, kind, { draft, code: printedCode(course(), report) });
  };
  const run = async (make: () => Promise<Saved>): Promise<void> => {
    setBusy(true);
    setSaid('');
    try {
      const result = await make();
      if (result.ok) {
        download(result.file);
        setSaid(`已导出 ${result.file.name}，已逐格核对。`);
      } else {
        setFailed({ title: '文件与报告不一致，没有导出', sentences: result.differences });
      }
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setFailed({ title: '没有导出', sentences: ['生成文件时出错，数据仍在本机。', detail] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button main" disabled={busy}>
          {busy ? '正在导出…' : '导出'}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="export-menu" align="end" sideOffset={4}>
            <ReasonsNow judgement={judgement} />
            {KINDS.map(({ kind, name, what }) => (
              <DropdownMenu.Item key={kind} onSelect={() => void run(() => save(kind))}>
                <b>{name}</b>
                <small>{what}</small>
              </DropdownMenu.Item>
            ))}
            {sending && <SendingItem sending={sending} onSend={(make) => void run(make)} />}
            {reportId !== undefined && (
              <DropdownMenu.Item className="papers-item" onSelect={() => setPapers(true)}>
                <b>审核材料…</b>
                <small>送审稿、花脸稿、意见单</small>
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Said sentence={said} onRead={() => setSaid('')} />
      {papers && reportId !== undefined && (
        <Suspense fallback={null}>
          <PapersDialog reportId={reportId} onClose={() => setPapers(false)} />
        </Suspense>
      )}
      {failed && (
        <Dialog title={failed.title} onClose={() => setFailed(undefined)}>
          <div className="dialog-body">
            <ul>
              {failed.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          <div className="dialog-actions">
            <button type="button" className="button main" onClick={() => setFailed(undefined)}>
              知道了
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface SaidProps {
  readonly sentence: string;
  readonly onRead: () => void;
}

/** Stands on the page itself, for a while: the head lays out what is in it on its own. */
function Said({ sentence, onRead }: SaidProps) {
  const read = useEffectEvent(onRead);
  useEffect(() => {
    if (sentence === '') return undefined;
    const timer = setTimeout(read, READING_TIME);
    return () => clearTimeout(timer);
  }, [sentence]);
  return createPortal(
    <p role="status" className={sentence === '' ? 'unseen' : 'export-said'}>
      {sentence}
    </p>,
    document.body,
  );
}

interface SendingItemProps {
  readonly sending: () => Sending;
  readonly onSend: (make: Sending['make']) => void;
}

/** Rendered with each opening of the menu: what it is called depends on where the report stands. */
function SendingItem({ sending, onSend }: SendingItemProps) {
  const { name, make } = sending();
  return (
    <DropdownMenu.Item onSelect={() => onSend(make)}>
      <b>{name}</b>
      <small>.docx，附修改记录和审核意见</small>
    </DropdownMenu.Item>
  );
}

/** Rendered with each opening of the menu, which itself does not follow the report. */
function ReasonsNow({ judgement }: { readonly judgement: () => Judgement }) {
  return <DraftReasons judgement={judgement()} />;
}
