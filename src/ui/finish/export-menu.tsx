// 导出: the report as Word, web page, Excel or data, what is handed over, and everything in one archive. A
// file is offered only after it was read back and found equal; whatever differs is said instead.
import { DropdownMenu } from 'radix-ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FileKind } from '../../files/open';
import { saveReport, type Saved } from '../../files/save';
import { printedCode } from '../../files/seal';
import type { Judgement } from '../../report/judgement';
import type { Course } from '../../report/workflow';
import { typesetting } from '../paper/typesetting';
import { SavingFault, useSaving } from '../parts/use-saving';
import { makeBundle } from './bundle';
import { DraftReasons } from './draft-reasons';
import { ExportDialog, type Shown } from './export-dialogs';
import { DeskItems, FinishedItems, OtherItems, type Sending } from './export-items';
import './finish.css';

/** How long it is said what was exported. */
const READING_TIME = 10_000;

interface ExportMenuProps {
  readonly judgement: () => Judgement;
  readonly course: () => Course;
  /** Asked with each opening of the menu. */
  readonly sending?: () => Sending;
  /** Whose log is at hand: its papers and its archive are offered as well. */
  readonly reportId?: string;
}

export function ExportMenu({ judgement, course, sending, reportId }: ExportMenuProps) {
  const saving = useSaving({ compared: true, differing: '文件与报告不一致，没有导出' });
  const [shown, setShown] = useState<Shown>();
  const run = (make: () => Promise<Saved>): void => void saving.run(make);
  const save = (kind: FileKind): void => run(() => reportFile(kind, judgement(), course()));
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="button main" disabled={saving.busy}>
          {saving.busy ? '正在导出…' : '导出'}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="export-menu" align="end" sideOffset={4}>
            <ReasonsNow judgement={judgement} />
            <FinishedItems onKind={save} onShow={setShown} />
            {reportId !== undefined && (
              <DeskItems sending={sending} onSend={run} onShow={setShown} />
            )}
            <OtherItems
              reportId={reportId}
              onKind={save}
              onShow={setShown}
              onBundle={(report) => run(() => makeBundle(report, saving.say))}
            />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Said sentence={saving.said} onRead={saving.forget} />
      {shown && (
        <ExportDialog
          shown={shown}
          judgement={judgement()}
          course={course()}
          reportId={reportId}
          onClose={() => setShown(undefined)}
        />
      )}
      <SavingFault saving={saving} />
    </>
  );
}

async function reportFile(
  kind: FileKind,
  { report, draft }: Judgement,
  course: Course,
): Promise<Saved> {
  const code = printedCode(course, report);
  return saveReport(report, kind, { draft, code, typesetting: typesetting() });
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

/** Rendered with each opening of the menu, which itself does not follow the report. */
function ReasonsNow({ judgement }: { readonly judgement: () => Judgement }) {
  return <DraftReasons judgement={judgement()} />;
}
