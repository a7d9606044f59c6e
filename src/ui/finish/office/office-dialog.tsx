// 配套文书: the papers an office needs around a report. Left its own wording, right the paper as it will be
// printed; what they say is told in files/office-papers.
import { useMemo, useState } from 'react';
import {
  OFFICE_PAPERS,
  openOffice,
  saveOfficePaper,
  type Office,
  type OfficeKind,
  type Wording,
} from '../../../files/save';
import { typesetting } from '../../paper/typesetting';
import { useSaving } from '../../parts/use-saving';
import {
  PaperActions,
  PaperDialog,
  PaperKinds,
  ShownPaper,
  type OpenedLog,
} from '../papers/paper-dialog';
import { keepWording, keptWording } from './kept-wording';
import { WordingEditor } from './wording-editor';
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

export function OfficeDialog({ reportId, onClose }: OfficeDialogProps) {
  return (
    <PaperDialog title="配套文书" reportId={reportId} offerOf={officeOf} onClose={onClose} broad>
      {(log, office) => <Chosen log={log} office={office} onClose={onClose} />}
    </PaperDialog>
  );
}

function officeOf({ edits, now }: OpenedLog): Promise<Office> {
  return openOffice(edits, { now, typesetting: typesetting() });
}

interface ChosenProps {
  readonly log: OpenedLog;
  readonly office: Office;
  readonly onClose: () => void;
}

function Chosen({ log: { edits, now }, office, onClose }: ChosenProps) {
  const saving = useSaving();
  const { kind, wording, choose, reword } = useWording(office, saving.say);
  const { document, unknown } = useMemo(
    () => office.compose(kind, wording),
    [office, kind, wording],
  );
  const save = () => saveOfficePaper(kind, edits, { now, typesetting: typesetting() }, wording);
  return (
    <>
      <div className="dialog-body papers">
        <PaperKinds kinds={office.kinds} names={OFFICE_PAPERS} kind={kind} onKind={choose}>
          {PURPOSES[kind]}
        </PaperKinds>
        <div className="office-desk">
          <WordingEditor key={kind} {...{ office, kind, wording, unknown }} onReword={reword} />
          <ShownPaper name={OFFICE_PAPERS[kind]} document={document} />
        </div>
      </div>
      <PaperActions saving={saving} onWord={() => void saving.run(save)} onClose={onClose} />
    </>
  );
}

/** The paper that is chosen, and how the office has worded it. */
function useWording(office: Office, say: (sentence: string) => void) {
  const [kind, setKind] = useState<OfficeKind>('signOff');
  const [wording, setWording] = useState<Wording>(() => keptWording('signOff'));
  const choose = (chosen: OfficeKind): void => {
    setKind(chosen);
    setWording(keptWording(chosen));
    say('');
  };
  const reword = (next: Wording): void => {
    const own = office.own(kind, next);
    setWording(own);
    say(keepWording(kind, own) ? '' : '浏览器不能保存，改过的文字只在本页有效。');
  };
  return { kind, wording, choose, reword };
}
