// The line below the head that says how the report stands between the desks: who moved it last, what
// it waits for, the 校验码 of a 定稿, and the moves a person may make from here.
import { useMemo, useState } from 'react';
import { sealIn } from '../../../files/seal';
import { daysLate } from '../../../report/deadlines';
import { signed } from '../../../report/person';
import {
  isOpened,
  MOVE_NAMES,
  standingMove,
  wantedBy,
  type Course,
  type MadeMove,
  type State,
} from '../../../report/workflow';
import { dayText, timeOf } from '../../parts/moment';
import { usePerson } from '../../person/use-person';
import { useDesk, useJudgement, useSession } from '../hooks';
import { movesHere, versionName } from './move-acts';
import { MoveCommands } from './move-commands';
import './moves.css';

/** What a report waits for, and what is locked meanwhile. */
const WAITS: Readonly<Record<State, string>> = {
  draft: '改好后再送审。',
  submitted: '等待单位审核人报送或退回，数字和文字已锁定。',
  forwarded: '等待主管部门审核，数字和文字已锁定。',
  returned: '改好后再送审。',
  approved: '定稿锁定，等待公开。',
  published: '定稿锁定。',
};

/** What is said to whoever reviews and waits for a file. */
const RECEIVES = '单位报来的文件不是报送文件的，登记收到后开始审核。';
const RECEIVES_AGAIN = '改好的文件拖到本页，作为下一稿。';

export function CourseLine({ reportId }: { readonly reportId: string }) {
  const { session } = useDesk();
  const course = useSession(({ course: now }) => now());
  const { state, rivals } = course;
  const lies = state === 'submitted' || state === 'forwarded';
  const person = usePerson();
  // Whoever reviews has opened it themselves.
  const waits = lies && (person?.roles.includes('filler') ?? true);
  const opened = useSession(({ edits }) => waits && isOpened(edits()));
  const last = standingMove(course);
  const receives = movesHere(session, person).includes('receive');
  const told = last !== undefined || receives;
  return (
    <section className={told ? `course-line told ${state}` : 'course-line'} aria-label="流转">
      <div className="course-said">
        {/* Stands there before there is anything to say, so that it is spoken when there is. */}
        <p role="status">
          {last && <Told move={last} />}
          {last && <Waits course={course} receives={receives} />}
          {!last && receives && RECEIVES}
          {opened && '对方已打开，不能撤回；要修改的，请对方退回。'}
        </p>
        {rivals.map((rival) => (
          <p key={rival.id} className="rival">
            另一处作了不同处理：
            <Told move={rival} />
            现按上面的状态，下一步操作作出后即确定。
          </p>
        ))}
      </div>
      <SealLine />
      <MoveCommands reportId={reportId} session={session} />
    </section>
  );
}

interface WaitsProps {
  readonly course: Course;
  readonly receives: boolean;
}

/** What is to be done next, and by when if somebody has said so. */
function Waits({ course, receives }: WaitsProps) {
  const [today] = useState(() => dayText(Date.now()));
  const day = wantedBy(course);
  const waits = receives ? RECEIVES_AGAIN : WAITS[course.state];
  if (day === undefined) return waits;
  const late = daysLate(day, today);
  return (
    <>
      修改时限 <b>{day}</b>
      {late > 0 && <strong className="late">（逾期 {late} 天）</strong>}，{waits}
    </>
  );
}

/** 王敏（政策法规科）14:03 送审（送审稿（第 1 稿））。 */
function Told({ move }: { readonly move: MadeMove }) {
  const { session } = useDesk();
  const { kind, who, when, reason, date, link } = move;
  const name =
    kind === 'submit' || kind === 'receive' ? versionName(session.edits(), move) : undefined;
  return (
    <>
      {signed(who)} {timeOf(when)} <b>{MOVE_NAMES[kind]}</b>
      {name !== undefined && `：${name}`}
      {reason !== undefined && `：${reason}`}
      {date !== undefined && `：${date}`}
      {link !== undefined && <span className="link">{link}</span>}
      {/[。！？]$/.test(reason ?? '') ? '' : '。'}
    </>
  );
}

/** The 校验码 of a 定稿, and whether it still fits. */
function SealLine() {
  const course = useSession(({ course: now }) => now());
  const { report } = useJudgement();
  const seal = useMemo(() => sealIn(course, report), [course, report]);
  if (!seal) return null;
  return seal.fits ? (
    <small className="seal">校验码 {seal.code}</small>
  ) : (
    <strong className="broken-seal">定稿后有改动，校验码失效</strong>
  );
}
