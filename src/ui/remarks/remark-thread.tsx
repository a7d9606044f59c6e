// One 审核意见: what was said of what, the answers, and how it was settled. Whoever may speak answers and
// settles here; 不采纳 needs a reason.
import { useId, useState } from 'react';
import { signed } from '../../report/person';
import {
  newAnswer,
  REMARK_STATES,
  settling,
  type Remark,
  type RemarkState,
  type Said,
  type Settling as MadeSettling,
} from '../../report/remarks';
import { newId } from '../../store/edits';
import { BegunLine } from '../keeping/begun-line';
import { useBegun } from '../keeping/use-begun';
import { timeOf } from '../parts/moment';
import { FieldNote, notedBy } from '../parts/field-note';
import { usePersonFirst } from '../person/use-person';
import { replyPlace } from './begun';
import { placeName } from './place-name';
import { useRemarkDesk, useSilence } from './remark-desk';
import './remarks.css';

interface RemarkThreadProps {
  readonly remark: Remark;
  /** It stands beside what it is about: its name is not said again. */
  readonly beside?: boolean;
  /** It is the one gone to. */
  readonly current?: boolean;
}

export function RemarkThread({ remark, beside = false, current = false }: RemarkThreadProps) {
  const { desk, goTo } = useRemarkDesk();
  const name = placeName(desk.judgement(), remark.on);
  const open = remark.state === 'open';
  return (
    <article
      className={['remark', remark.state, current ? 'current' : ''].filter(Boolean).join(' ')}
      aria-label={`审核意见：${name}`}
      aria-current={current ? 'true' : undefined}
      data-remark={remark.id}
    >
      <header>
        {!beside && (
          <button type="button" className="place" onClick={() => goTo(remark.on)}>
            {name}
          </button>
        )}
        <em className={open ? 'state todo' : 'state'}>{REMARK_STATES[remark.state]}</em>
      </header>
      {remark.quote !== undefined && <blockquote>{remark.quote}</blockquote>}
      <SaidLine said={remark} />
      {remark.transcribed && (
        <p className="transcribed">
          转录：{remark.transcribed.leader}，{remark.transcribed.date}，{remark.transcribed.medium}
        </p>
      )}
      {remark.answers.map((answer) => (
        <SaidLine key={`${answer.when}${answer.text}`} said={answer} answer />
      ))}
      {remark.settled && (
        <p className="settled">
          {REMARK_STATES[remark.state]}
          <small>
            {signed(remark.settled.who)} {timeOf(remark.settled.when)}
          </small>
        </p>
      )}
      {remark.rivals?.map((rival) => (
        <Rival key={`${rival.when}${rival.state}`} remark={remark} rival={rival} />
      ))}
      <Reply remark={remark} />
    </article>
  );
}

function SaidLine({ said, answer = false }: { readonly said: Said; readonly answer?: boolean }) {
  return (
    <p className={answer ? 'said answer' : 'said'}>
      <b>{signed(said.who)}</b>
      {said.text}
      <small>{timeOf(said.when)}</small>
    </p>
  );
}

interface RivalProps {
  readonly remark: Remark;
  readonly rival: MadeSettling;
}

/** What somebody else has settled who did not know of it; either is taken by a command. */
function Rival({ remark, rival }: RivalProps) {
  const { desk } = useRemarkDesk();
  const silence = useSilence();
  const { withPerson, question } = usePersonFirst();
  const take = (state: RemarkState) => (
    <button
      type="button"
      className="button small"
      disabled={silence !== undefined}
      title={silence}
      onClick={() => withPerson(() => desk.act('remark', [settling(remark.id, state)]))}
    >
      取“{REMARK_STATES[state]}”
    </button>
  );
  return (
    <>
      {question}
      <p className="rival">
        另一处处理不同：<b>{REMARK_STATES[rival.state]}</b>
        <small>
          {signed(rival.who)} {timeOf(rival.when)}
        </small>
        <span className="choosing">
          {take(remark.state)}
          {take(rival.state)}
        </span>
      </p>
    </>
  );
}

const OFFERED: readonly RemarkState[] = ['revised', 'explained', 'refused'];

function Reply({ remark }: { readonly remark: Remark }) {
  const { words, found, write, say, fault, question } = useReply(remark);
  const silence = useSilence();
  const id = useId();
  const locked = silence !== undefined;
  const blank = words.text.trim() === '';
  // The question is a form of its own: inside this one its answer would also say the reply.
  return (
    <>
      {question}
      <form
        className="reply"
        onSubmit={(event) => {
          event.preventDefault();
          if (!blank) say();
        }}
      >
        <div>
          <input
            className="input"
            type="text"
            aria-label="答复"
            placeholder="答复"
            autoComplete="off"
            value={words.text}
            readOnly={locked}
            title={silence}
            {...notedBy(id, fault)}
            onChange={(event) => write({ text: event.target.value })}
          />
          <button type="submit" className="button small" disabled={locked || blank}>
            答复
          </button>
        </div>
        <BegunLine found={found} />
        <FieldNote id={id} fault={fault} spoken />
        <Settling state={remark.state} locked={locked} onSettle={say} />
      </form>
    </>
  );
}

/** What is written in answer, and saying it, perhaps with how the remark is settled. */
function useReply({ id, answers }: Remark) {
  const { reportId, desk } = useRemarkDesk();
  const { withPerson, question } = usePersonFirst();
  const { words, found, write, end } = useBegun(reportId, replyPlace(id), { text: '' });
  const [fault, setFault] = useState<string>();
  const answered = words.text.trim();
  const say = (state?: RemarkState): void => {
    if (state === 'refused' && answered === '' && answers.length === 0) {
      setFault('不采纳的，请在答复中写明理由。');
      return;
    }
    withPerson(() => {
      // What cannot be said now stays as it is written.
      if (desk.locked('remark')) return;
      desk.act('remark', [
        ...(answered === '' ? [] : [newAnswer(id, newId(), answered)]),
        ...(state === undefined ? [] : [settling(id, state)]),
      ]);
      end();
      setFault(undefined);
    });
  };
  return { words, found, write, say, fault, question };
}

interface SettlingProps {
  readonly state: RemarkState;
  readonly locked: boolean;
  readonly onSettle: (state: RemarkState) => void;
}

function Settling({ state, locked, onSettle }: SettlingProps) {
  const offered: readonly RemarkState[] = state === 'open' ? OFFERED : ['open'];
  return (
    <p className="settling">
      {offered.map((next) => (
        <button
          key={next}
          type="button"
          className={next === 'open' ? 'button small quiet' : 'button small'}
          disabled={locked}
          onClick={() => onSettle(next)}
        >
          {next === 'open' ? '改回待处理' : REMARK_STATES[next]}
        </button>
      ))}
    </p>
  );
}
