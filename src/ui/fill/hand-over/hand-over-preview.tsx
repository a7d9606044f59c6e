// What a 报送文件 brings: what is new in it, how the report stands before and after, where both sides have
// changed the same, and whether the document still says what its log says.
import { useMemo } from 'react';
import { isBesideReport } from '../../../report/conflicts';
import { headsOf, replay, type Edit } from '../../../report/edits';
import { formOf } from '../../../report/forms/index';
import { nameOfReport } from '../../../report/organ';
import { stateName } from '../../../report/workflow';
import { chosenLater } from '../lock/locks';
import { ConflictChoice } from './conflict-choice';
import { subjectOf } from './conflict-subject';
import { DocumentChoice } from './document-choice';
import { outcomeOf, type Choices, type Joining } from './joining';
import { newsText } from './news-text';
import { Outcome } from './outcome';

interface HandOverPreviewProps {
  /** Of the file. */
  readonly name: string;
  readonly joining: Joining;
  readonly choices: Choices;
  /** There is something to take in. */
  readonly useful: boolean;
  readonly onChoose: (choices: Choices) => void;
}

export function HandOverPreview(props: HandOverPreviewProps) {
  const { joining, choices, onChoose } = props;
  const { conflicts, otherwise, locked, log, courses } = joining;
  const waits = locked && (otherwise.length > 0 || !conflicts.every(isBesideReport));
  const outcome = useMemo(() => outcomeOf(joining, choices), [joining, choices]);
  return (
    <>
      <Facts {...props} />
      {waits && <p className="notice">{chosenLater(courses[1].state)}</p>}
      {otherwise.length > 0 && (
        <DocumentChoice
          log={log.edits}
          otherwise={otherwise}
          locked={locked}
          taken={choices.document}
          onChange={(document) => onChoose({ ...choices, document })}
        />
      )}
      {conflicts.length > 0 && <Conflicts {...props} />}
      {outcome && <Outcome outcome={outcome} />}
    </>
  );
}

function Conflicts({ joining, choices, onChoose }: HandOverPreviewProps) {
  const { conflicts, locked, met, meeting } = joining;
  const form = useMemo(() => formOf(replay(met).get('about:form') ?? ''), [met]);
  const standing = useMemo(() => headsOf(met), [met]);
  const here = useMemo(() => new Set(meeting.mine.map(({ id }) => id)), [meeting]);
  const choose = (head: Edit, taken: boolean): void => {
    const heads = new Map(choices.heads);
    if (taken) heads.set(head.address, head);
    else heads.delete(head.address);
    onChoose({ ...choices, heads });
  };
  return (
    <section aria-label="两处修改不一致">
      <h3>两处修改不一致 {conflicts.length}</h3>
      <p className="hint">
        双方各改了同一处。请选定一个，也可以以后再定；没有选定的，双方暂按同一个显示。
      </p>
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.address}
          form={form}
          conflict={conflict}
          subject={subjectOf(form, standing, conflict.address)}
          sideOf={({ id }) => (here.has(id) ? '本机' : '文件')}
          chooser={(head, value) => (
            <label>
              <input
                type="checkbox"
                disabled={locked && !isBesideReport(conflict)}
                aria-label={`取此值：${value}`}
                checked={choices.heads.get(conflict.address) === head}
                onChange={({ target }) => choose(head, target.checked)}
              />{' '}
              取此值
            </label>
          )}
        />
      ))}
    </section>
  );
}

function Facts({ name, joining, useful }: HandOverPreviewProps) {
  const { meeting, courses, news } = joining;
  const { line, mine } = meeting;
  const [was, is] = courses.map(stateName);
  return (
    <dl className="import-facts">
      <dt>文件</dt>
      <dd>{name}</dd>
      <dt>年报</dt>
      <dd>{nameOfReport(line)}</dd>
      <dt>与本机</dt>
      <dd>{standingText(joining, useful)}</dd>
      <dt>状态</dt>
      <dd className="course">
        {mine.length > 0 && was !== is && `${was} → `}
        <strong>{is}</strong>
        {courses[1].rivals.length > 0 && '（另一处作了不同处理，打开后可见）'}
      </dd>
      {mine.length > 0 && (
        <>
          <dt>新内容</dt>
          <dd>{newsText(news)}</dd>
        </>
      )}
    </dl>
  );
}

function standingText({ meeting: { line, mine } }: Joining, useful: boolean): string {
  const gone = line.removedAt === undefined ? '' : '；曾从本机彻底删除，导入后重新出现';
  if (mine.length === 0) return `本机没有这份年报，导入为新的一份，编号与对方相同${gone}`;
  if (!useful)
    return `文件中的内容本机都有${line.kept > 0 ? `，本机另有 ${line.kept} 处修改` : ''}`;
  const kept = line.kept > 0 ? `，本机另有的 ${line.kept} 处修改都保留` : '';
  return `同一份年报，并入后互不覆盖${kept}${line.binned ? '；本机的在回收站中，将一并取出' : ''}`;
}
