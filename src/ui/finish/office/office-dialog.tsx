// 配套文书: the papers an office needs around a report. Left its own wording, right the paper as it will be
// printed; what they say is told in files/office-papers.
import { useEffect, useMemo, useState } from 'react';
import {
  OFFICE_PAPERS,
  openOffice,
  saveOfficePaper,
  type Office,
  type OfficeKind,
  type Wording,
} from '../../../files/save';
import type { Edit } from '../../../report/edits';
import { loadEdits } from '../../../store/edits';
import { typesetting } from '../../paper/typesetting';
import { download } from '../../parts/download';
import { faultText } from '../../parts/fault-text';
import { PrintedDialog } from '../../parts/printed-dialog';
import { DocumentView } from '../document-view';
import { useRunningFoot } from '../running-foot';
import { keepWording, keptWording } from './kept-wording';
import { WordingEditor } from './wording-editor';
import '../papers/papers.css';
import './office.css';

/** What each is for. */
const PURPOSES: Readonly<Record<OfficeKind, string>> = {
  signOff: '随送审稿逐级签批，签后归档。',
  secrecy: '公开前的保密审查，逐级签字。',
  sources: '各数由谁提供、依据什么，没有登记来源的另列，供提供科室签字。',
  letter: '向政府信息公开工作主管部门报送年报。',
  correction: '公开后更正了什么，原公布的和更正后的逐处对照。',
  retyping: '按表样顺序逐格编号、大字排印，录入上级系统时逐格打勾。',
};

interface OfficeDialogProps {
  readonly reportId: string;
  readonly onClose: () => void;
}

/** The log as it was when the dialog was opened, and what can be made of it. */
interface Opened {
  readonly edits: readonly Edit[];
  readonly office: Office;
  readonly now: number;
}

export function OfficeDialog({ reportId, onClose }: OfficeDialogProps) {
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      const [edits, now] = [await loadEdits(reportId), Date.now()];
      const office = await openOffice(edits, { now, typesetting: typesetting() });
      if (!gone) setOpened({ edits, office, now });
    };
    open().catch((error: unknown) => setFault(faultText(error)));
    return () => {
      gone = true;
    };
  }, [reportId]);
  return (
    <PrintedDialog title="配套文书" onClose={onClose} broad>
      {opened ? (
        <Chosen opened={opened} onClose={onClose} />
      ) : (
        <p className="dialog-body" role="status">
          {fault === '' ? '正在读取…' : `没有打开配套文书。${fault}`}
        </p>
      )}
    </PrintedDialog>
  );
}

interface ChosenProps {
  readonly opened: Opened;
  readonly onClose: () => void;
}

function Chosen({ opened: { edits, office, now }, onClose }: ChosenProps) {
  const [kind, setKind] = useState<OfficeKind>('signOff');
  const [wording, setWording] = useState<Wording>(() => keptWording('signOff'));
  const [said, setSaid] = useState('');
  const { document, unknown } = useMemo(
    () => office.compose(kind, wording),
    [office, kind, wording],
  );
  useRunningFoot(document.foot);
  const choose = (chosen: OfficeKind): void => {
    setKind(chosen);
    setWording(keptWording(chosen));
    setSaid('');
  };
  const reword = (next: Wording): void => {
    const own = office.own(kind, next);
    setWording(own);
    setSaid(keepWording(kind, own) ? '' : '浏览器不能保存，改过的文字只在本页有效。');
  };
  const save = async (): Promise<void> => {
    setSaid('');
    try {
      const options = { now, typesetting: typesetting() };
      const saved = await saveOfficePaper(kind, edits, options, wording);
      if (saved.ok) download(saved.file);
      setSaid(saved.ok ? `已导出 ${saved.file.name}` : `没有导出。${saved.differences.join('')}`);
    } catch (error) {
      setSaid(`没有导出。${faultText(error)}`);
    }
  };
  return (
    <>
      <div className="dialog-body papers">
        <div className="unprinted">
          <fieldset className="paper-kinds">
            <legend className="unseen">哪一种</legend>
            {office.kinds.map((offered) => (
              <label key={offered}>
                <input
                  type="radio"
                  name="office-paper"
                  checked={offered === kind}
                  onChange={() => choose(offered)}
                />
                {OFFICE_PAPERS[offered]}
              </label>
            ))}
          </fieldset>
          <p className="paper-purpose">{PURPOSES[kind]}</p>
        </div>
        <div className="office-desk">
          <WordingEditor
            key={kind}
            office={office}
            kind={kind}
            wording={wording}
            unknown={unknown}
            onReword={reword}
          />
          {/* It scrolls, so that the keyboard must be able to stand in it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="paper-shown" role="region" aria-label={OFFICE_PAPERS[kind]} tabIndex={0}>
            <DocumentView document={document} />
          </div>
        </div>
      </div>
      <div className="dialog-actions papers-actions">
        <p role="status">{said}</p>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" className="button main" onClick={() => void save()}>
          导出 Word
        </button>
        <button type="button" className="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </>
  );
}
