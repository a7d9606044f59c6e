// 导入下一稿: what a file without our log changes in a report that is here, what it leaves blank, and taking
// it in. Stands in a dialog of whoever asks: the list, or the page on which the report is open.
import { useEffect, useMemo, useState } from 'react';
import { countOf, differencesBetween } from '../../../report/difference';
import type { Edit } from '../../../report/edits';
import { formOf } from '../../../report/forms/index';
import { judge } from '../../../report/judgement';
import { nameOfReport } from '../../../report/organ';
import { nextName, versionsOf } from '../../../report/versions';
import { nameOf } from '../../../report/words';
import { courseOf, stateName, submissionName } from '../../../report/workflow';
import { DialogActions } from '../../parts/dialog-actions';
import { Doubts } from '../../parts/doubts';
import { ownSentence } from '../../parts/fault-text';
import { usePerson } from '../../person/use-person';
import { useReceiving } from '../../person/use-receiving';
import { DifferenceView } from '../versions/difference-view';
import '../versions/versions.css';
import { afterwards, besideReport, namedAlready, takeNextDraft } from './next-draft';
import type { Beside, PlainFile } from './next-draft';
import './hand-over.css';

export interface NextDraftProps {
  readonly file: PlainFile;
  /** The same for as long as this is shown. */
  readonly reportId: string;
  /** The log as it is now. `received` where it was registered for review. */
  readonly onTaken: (report: string, edits: readonly Edit[], received: boolean) => void;
  /** What leads to the report where it cannot be taken in. */
  readonly opens?: string;
  readonly onClose: () => void;
}

export function NextDraftPreview(props: NextDraftProps) {
  const { file, reportId, onClose } = props;
  const [beside, setBeside] = useState<Beside>();
  const [fault, setFault] = useState<string>();
  const person = usePerson();
  useEffect(() => {
    let gone = false;
    besideReport(reportId, file, person).then(
      (found) => !gone && setBeside(found),
      (error: unknown) => !gone && setFault(sentenceOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [reportId, file, person]);
  if (beside && beside.refusal === undefined) return <Taking {...props} beside={beside} />;
  return (
    <>
      <div className="dialog-body hand-over">
        {!beside && fault === undefined && <p role="status">正在核对文件…</p>}
        {beside && <Facts file={file} beside={beside} />}
        {(fault ?? beside?.refusal) !== undefined && (
          <p className="notice wrong" role="alert">
            {fault ?? beside?.refusal}
          </p>
        )}
      </div>
      <DialogActions onClose={onClose} leave="关闭">
        {beside && <Opener {...props} beside={beside} />}
      </DialogActions>
    </>
  );
}

interface TakingProps extends NextDraftProps {
  readonly beside: Beside;
}

/** Leads to the report as it is. */
function Opener({ opens, beside, onTaken }: TakingProps) {
  if (opens === undefined) return null;
  const { reportId, edits } = beside;
  const lies = courseOf(edits).state === 'forwarded';
  return (
    <button type="button" className="button main" onClick={() => onTaken(reportId, edits, lies)}>
      {lies ? '打开审核页' : opens}
    </button>
  );
}

function Taking(props: TakingProps) {
  const { file, beside, onTaken, onClose } = props;
  const [empties, setEmpties] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const { receives, choice } = useReceiving(submissionName(courseOf(beside.edits)));
  const after = useMemo(() => afterwards(beside, empties), [beside, empties]);
  const parts = useMemo(() => differencesBetween(beside.before, after), [beside, after]);
  const count = countOf(parts);
  const useful = count > 0 || receives;
  const take = (): void => {
    setBusy(true);
    takeNextDraft(beside, file, { empties, receives }).then(
      (edits) => onTaken(beside.reportId, edits, receives),
      (error: unknown) => {
        setBusy(false);
        setFault(sentenceOf(error));
      },
    );
  };
  return (
    <>
      <div className="dialog-body hand-over">
        {fault !== undefined && (
          <p className="notice wrong" role="alert">
            {fault}
          </p>
        )}
        <Facts file={file} beside={beside} />
        <OtherOrgan beside={beside} />
        <Doubts doubts={file.doubts} />
        <Blanks beside={beside} empties={empties} onChange={setEmpties} />
        {choice}
        <Kept text={keptText(beside, count, receives)} />
        <section className="differences" aria-label="下一稿的改动">
          <h3>下一稿的改动</h3>
          <p role="status">
            {count === 0 ? '数字和文字与本机的相同。' : `共 ${count} 处不同。${checkText(after)}`}
          </p>
          <DifferenceView
            before={beside.before}
            after={after}
            parts={parts}
            names={['本机现有', '下一稿']}
          />
        </section>
      </div>
      <DialogActions onClose={onClose} leave={useful ? '取消' : '关闭'}>
        {useful ? (
          <button type="button" className="button main" disabled={busy} onClick={take}>
            {receives ? '导入并登记收到' : '导入为下一稿'}
          </button>
        ) : (
          <Opener {...props} />
        )}
      </DialogActions>
    </>
  );
}

function Facts({ file, beside }: { readonly file: PlainFile; readonly beside: Beside }) {
  const { organ, year } = beside.before;
  return (
    <dl className="import-facts">
      <dt>文件</dt>
      <dd>{file.name}</dd>
      <dt>年报</dt>
      <dd>{nameOfReport({ year, organName: organ.name, scope: organ.scope })}</dd>
      <dt>状态</dt>
      <dd>{stateName(courseOf(beside.edits))}</dd>
    </dl>
  );
}

function OtherOrgan({ beside }: { readonly beside: Beside }) {
  if (beside.otherOrgan === undefined) return null;
  return (
    <p className="notice warn">
      文件写的是“{beside.otherOrgan}”，这份年报是“{beside.before.organ.name}
      ”，请核对是不是同一份。报告单位不会改动。
    </p>
  );
}

/** How many places are named; the rest are seen where they would be emptied. */
const NAMED = 6;

interface BlanksProps {
  readonly beside: Beside;
  readonly empties: boolean;
  readonly onChange: (empties: boolean) => void;
}

function Blanks({ beside, empties, onChange }: BlanksProps) {
  const { draft, before } = beside;
  const form = formOf(before.form);
  if (draft.blanks.length === 0) return null;
  const names = draft.blanks.slice(0, NAMED).map(({ address }) => nameOf(form, address));
  const more = draft.blanks.length > NAMED ? ' 等' : '';
  const count = draft.blanks.length;
  return (
    <section className="notice warn" aria-label="文件中的空白">
      <p>
        文件中有 {count} 处空白，本机这份有内容：{names.join('；')}
        {more}。
      </p>
      <div className="document-choice" role="radiogroup" aria-label="文件中的空白">
        {[false, true].map((way) => (
          <label key={String(way)}>
            <input
              type="radio"
              name="blanks"
              checked={empties === way}
              onChange={() => onChange(way)}
            />
            {way ? `照文件清空这 ${count} 处` : '保留本机内容'}
          </label>
        ))}
      </div>
    </section>
  );
}

function checkText(after: Beside['before']): string {
  const { errors, unexplained } = judge(after);
  return `导入后错误 ${errors.length}，待核实 ${unexplained.length}。`;
}

function Kept({ text }: { readonly text: string }) {
  return text === '' ? null : <p className="hint">{text}</p>;
}

/** Under which names both states are kept, where that is not said elsewhere. */
function keptText(beside: Beside, count: number, receives: boolean): string {
  if (count === 0) return receives ? '内容不变，只作登记。' : '';
  const versions = versionsOf(beside.edits);
  const already = namedAlready(beside);
  const first = already ?? nextName(versions);
  const kept = already === undefined ? `现在的内容先存为“${first}”` : `现在的内容即“${first}”`;
  if (receives) return already === undefined ? `${kept}，以后可以比较。` : '';
  const next =
    already === undefined ? nextName([...versions, { name: first }]) : nextName(versions);
  return `${kept}，导入后的存为“${next}”，以后可以比较。导入是一步操作，可以撤销。`;
}

function sentenceOf(error: unknown): string {
  return ownSentence(error, '没有导入，本机数据没有改动。');
}
