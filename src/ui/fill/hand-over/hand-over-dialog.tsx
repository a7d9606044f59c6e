// A 报送文件 or 退回文件 before it is taken in: what is new in it, how the report stands before and after,
// where both sides have changed the same, and whether the document still says what its log says.
import { useEffect, useMemo, useState } from 'react';
import { SCOPES } from '../../../report/organ';
import { replay, type Edit } from '../../../report/edits';
import { formOf } from '../../../report/forms/index';
import { reportFrom } from '../../../report/report';
import { stateName } from '../../../report/workflow';
import { meet, takeLog } from '../../../store/hand-over';
import { Dialog } from '../../parts/dialog';
import { DocumentChoice } from './document-choice';
import { ConflictChoice } from './conflict-choice';
import {
  bringsSomething,
  deedsOf,
  joiningOf,
  outcomeOf,
  type Choices,
  type Joining,
} from './joining';
import { newsText } from './news-text';
import { readHanded } from './read-handed';
import { Outcome } from './outcome';
import './hand-over.css';

export interface HandOverDialogProps {
  readonly file: File;
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
  const { file, reportId, opens, onTaken, onClose } = props;
  const [joining, setJoining] = useState<Joining>();
  const [choices, setChoices] = useState(NOTHING);
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

  const take = async (found: Joining): Promise<void> => {
    setBusy(true);
    try {
      const { log } = found;
      onTaken(log.report, await takeLog(log, deedsOf(found, choices), Date.now()));
    } catch (error) {
      setBusy(false);
      setFault(sentenceOf(error));
    }
  };
  const useful = joining !== undefined && bringsSomething(joining, deedsOf(joining, choices));

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
          <Preview
            name={file.name}
            joining={joining}
            choices={choices}
            useful={useful}
            onChoose={setChoices}
          />
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {useful ? '取消' : '关闭'}
        </button>
        {joining && (useful || opens !== undefined) && (
          <button
            type="button"
            className="button main"
            disabled={busy}
            onClick={() => (useful ? void take(joining) : onTaken(joining.log.report, joining.met))}
          >
            {useful ? (joining.meeting.line.standing === 'new' ? '导入' : '并入') : opens}
          </button>
        )}
      </div>
    </Dialog>
  );
}

async function joined(file: File, reportId: string | undefined): Promise<Joining> {
  const { log, values } = await readHanded(file, reportId);
  const { saidOtherwise } = await import('../../../files/open');
  const report = reportFrom(replay(log.edits));
  return joiningOf(log, await meet(log), await saidOtherwise(report, values));
}

function sentenceOf(error: unknown): string {
  const isOurs = error instanceof Error && /[一-鿿]/.test(error.message);
  return isOurs ? error.message : '没有并入，本机数据没有改动。';
}

interface PreviewProps {
  readonly name: string;
  readonly joining: Joining;
  readonly choices: Choices;
  readonly useful: boolean;
  readonly onChoose: (choices: Choices) => void;
}

function Preview({ name, joining, choices, useful, onChoose }: PreviewProps) {
  const { conflicts, otherwise, locked } = joining;
  const outcome = useMemo(() => outcomeOf(joining, choices), [joining, choices]);
  const report = useMemo(() => reportFrom(replay(joining.met)), [joining]);
  const choose = (address: string, head: Edit | undefined): void => {
    const heads = new Map(choices.heads);
    if (head) heads.set(address, head);
    else heads.delete(address);
    onChoose({ ...choices, heads });
  };
  return (
    <>
      <Facts name={name} joining={joining} useful={useful} />
      {locked && conflicts.length + otherwise.length > 0 && (
        <p className="notice">数字和文字已锁定，以下不一致先保留，退回或撤回后再定。</p>
      )}
      {otherwise.length > 0 && (
        <DocumentChoice
          log={joining.log.edits}
          otherwise={otherwise}
          locked={locked}
          taken={choices.document}
          onChange={(document) => onChoose({ ...choices, document })}
        />
      )}
      {conflicts.length > 0 && (
        <section aria-label="两处修改不一致">
          <h3>两处修改不一致 {conflicts.length}</h3>
          <p className="hint">
            双方各改了同一处。请选定一个，也可以以后再定；没有选定的按较晚的显示。
          </p>
          {conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.address}
              form={formOf(report.form)}
              conflict={conflict}
              chooser={(head, value) => (
                <label>
                  <input
                    type="checkbox"
                    disabled={locked}
                    aria-label={`取此值：${value}`}
                    checked={choices.heads.get(conflict.address) === head}
                    onChange={({ target }) =>
                      choose(conflict.address, target.checked ? head : undefined)
                    }
                  />{' '}
                  取此值
                </label>
              )}
            />
          ))}
        </section>
      )}
      {outcome && <Outcome outcome={outcome} />}
    </>
  );
}

function Facts({ name, joining, useful }: Pick<PreviewProps, 'name' | 'joining' | 'useful'>) {
  const {
    meeting: { line, mine },
    courses: [here, together],
  } = joining;
  const isNew = mine.length === 0;
  const [was, is] = [stateName(here), stateName(together)];
  return (
    <dl className="import-facts">
      <dt>文件</dt>
      <dd>{name}</dd>
      <dt>年报</dt>
      <dd>
        {line.organName} {line.year} 年度{line.scope ? `（${SCOPES[line.scope]}）` : ''}
      </dd>
      <dt>与本机</dt>
      <dd>{standingText(joining, useful)}</dd>
      <dt>状态</dt>
      <dd className="course">
        {isNew || was === is ? (
          is
        ) : (
          <>
            {was} → <strong>{is}</strong>
          </>
        )}
        {together.rivals.length > 0 && '（另一处作了不同处理，打开后可见）'}
      </dd>
      {!isNew && (
        <>
          <dt>新内容</dt>
          <dd>{newsText(joining.news)}</dd>
        </>
      )}
    </dl>
  );
}

function standingText({ meeting: { line, mine } }: Joining, useful: boolean): string {
  const binned = line.binned ? '；本机的在回收站中，将一并取出' : '';
  if (mine.length === 0) return '本机没有这份年报，导入为新的一份，编号与对方相同';
  if (!useful)
    return `文件中的内容本机都有${line.kept > 0 ? `，本机另有 ${line.kept} 处修改` : ''}`;
  const kept = line.kept > 0 ? `，本机另有的 ${line.kept} 处修改都保留` : '';
  return `同一份年报，并入后互不覆盖${kept}${binned}`;
}
