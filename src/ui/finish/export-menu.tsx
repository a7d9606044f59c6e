// 导出: the report as Word, web page, Excel or data, what is handed over, and everything in one archive. A
// file is offered only after it was read back and found equal; whatever differs is said instead.
import { DropdownMenu } from 'radix-ui';
import { lazy, Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { FileKind } from '../../files/open';
import { saveReport, type Saved } from '../../files/save';
import { printedCode } from '../../files/seal';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';
import { typesetting } from '../paper/typesetting';
import { download } from '../parts/download';
import { faultText } from '../parts/fault-text';
import { RefusalDialog } from '../parts/refusal-dialog';
import './finish.css';
import { makeBundle } from './bundle';
import { DraftReasons } from './draft-reasons';

interface Kind {
  readonly kind: FileKind;
  readonly name: string;
  readonly what: string;
}

const WORD: readonly Kind[] = [{ kind: 'docx', name: 'Word 文档', what: '.docx，按公文版式' }];

const PAGES: readonly Kind[] = [
  { kind: 'html', name: '网页', what: '.html，用于门户网站' },
  { kind: 'xlsx', name: 'Excel 表格', what: '.xlsx，三张表和数据校验' },
];

const DATA: readonly Kind[] = [{ kind: 'json', name: '数据文件', what: '.json，可再导入' }];

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
  /** Whose log is at hand: its papers and its archive are offered as well. */
  readonly reportId?: string;
}

/** A dialog that was chosen: all papers of review, office papers, the one about the check, the body for a site, Word 版式. */
type Shown = 'papers' | 'office' | 'check' | 'body' | 'typesetting';

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

export function ExportMenu({ judgement, course, sending, reportId }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<Outcome>();
  const [shown, setShown] = useState<Shown>();
  const save = (kind: FileKind): Promise<Saved> => {
    const { report, draft } = judgement();
    const code = printedCode(course(), report);
    return saveReport(report, kind, { draft, code, typesetting: typesetting() });
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
        setSaid('');
        setFailed({ title: '文件与报告不一致，没有导出', sentences: result.differences });
      }
    } catch (error) {
      setSaid('');
      setFailed({
        title: '没有导出',
        sentences: ['生成文件时出错，数据仍在本机。', faultText(error)],
      });
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
            <Group name="成品文件">
              <Kinds kinds={WORD} onChoose={(kind) => void run(() => save(kind))} />
              <Item
                name="Word 版式…"
                what="字体、横排的表格"
                onSelect={() => setShown('typesetting')}
              />
              <Kinds kinds={PAGES} onChoose={(kind) => void run(() => save(kind))} />
            </Group>
            {reportId !== undefined && (
              <Group name="报送">
                {sending && <SendingItem sending={sending} onSend={(make) => void run(make)} />}
                <Item
                  name="审核材料…"
                  what="送审稿、花脸稿、意见单"
                  onSelect={() => setShown('papers')}
                />
                <Item
                  name="配套文书…"
                  what="签批单、报送函、录入单"
                  onSelect={() => setShown('office')}
                />
              </Group>
            )}
            <Group name="更多">
              <Item
                name="网站后台正文…"
                what="复制、粘贴即可发布"
                onSelect={() => setShown('body')}
              />
              <Kinds kinds={DATA} onChoose={(kind) => void run(() => save(kind))} />
              {reportId !== undefined && (
                <>
                  <Item
                    name="图表…"
                    what="用于图解，图片和 Word"
                    onSelect={() => {
                      window.location.hash = `#/report/${reportId}/charts`;
                    }}
                  />
                  <Item
                    name="数据校验报告…"
                    what="校验范围、算式、说明"
                    onSelect={() => setShown('check')}
                  />
                  <Item
                    name="归档包"
                    what=".zip，各种文件和清单"
                    onSelect={() => void run(() => makeBundle(reportId, setSaid))}
                  />
                </>
              )}
            </Group>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Said sentence={said} onRead={() => setSaid('')} />
      {shown && (
        <ChosenDialog
          shown={shown}
          judgement={judgement()}
          course={course()}
          reportId={reportId}
          onClose={() => setShown(undefined)}
        />
      )}
      {failed && <RefusalDialog {...failed} onClose={() => setFailed(undefined)} />}
    </>
  );
}

interface ChosenDialogProps {
  readonly shown: Shown;
  readonly judgement: Judgement;
  readonly course: Course;
  readonly reportId: string | undefined;
  readonly onClose: () => void;
}

function ChosenDialog({ shown, judgement, course, reportId, onClose }: ChosenDialogProps) {
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

interface GroupProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Group({ name, children }: GroupProps) {
  return (
    <DropdownMenu.Group aria-label={name}>
      <DropdownMenu.Label>{name}</DropdownMenu.Label>
      {children}
    </DropdownMenu.Group>
  );
}

interface ItemProps {
  readonly name: string;
  readonly what: string;
  readonly onSelect: () => void;
}

function Item({ name, what, onSelect }: ItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect}>
      <b>{name}</b>
      <small>{what}</small>
    </DropdownMenu.Item>
  );
}

interface KindsProps {
  readonly kinds: readonly Kind[];
  readonly onChoose: (kind: FileKind) => void;
}

function Kinds({ kinds, onChoose }: KindsProps) {
  return kinds.map(({ kind, name, what }) => (
    <Item key={kind} name={name} what={what} onSelect={() => onChoose(kind)} />
  ));
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
  return <Item name={name} what=".docx，附修改记录和意见" onSelect={() => onSend(make)} />;
}

/** Rendered with each opening of the menu, which itself does not follow the report. */
function ReasonsNow({ judgement }: { readonly judgement: () => Judgement }) {
  return <DraftReasons judgement={judgement()} />;
}
