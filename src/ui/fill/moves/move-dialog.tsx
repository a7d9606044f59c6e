// Every move but 送审: what it does, what must be said with it, and doing it.
import { useState, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { sealOf } from '../../../files/seal';
import { MOVE_NAMES, type MoveKind } from '../../../report/workflow';
import { BegunLine } from '../../keeping/begun-line';
import { useBegunForm } from '../../keeping/use-begun';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { FieldNote, notedBy } from '../../parts/field-note';
import { NotedField } from '../../parts/noted-field';
import { dayText } from '../../parts/moment';
import { UnsaidNotice } from '../../remarks/unsaid-notice';
import { SendOffer } from '../hand-over/send-offer';
import { makeMove, type Mover } from './move-acts';
import './moves.css';
import { OpenRemarks } from './open-remarks';

type Kind = Exclude<MoveKind, 'submit'>;

/** What a move does, and the name of the reason where it needs one. */
const WORDS: Readonly<Record<Kind, { readonly does: string; readonly reason?: string }>> = {
  withdraw: {
    does: '撤回后可以继续修改，改好再送审。报告已交出去的，请先与对方说明。',
    reason: '撤回原因',
  },
  receive: {
    does: '单位没有用报送文件、而是以 Word 稿等报来的，在这里登记收到：现在的内容存为送审稿，状态改为“已报送”，数字和文字锁定，可以退回修改或者审核通过。',
    reason: '来稿情况',
  },
  unreceive: {
    does: '登记收到有误的，在这里撤销：状态改回登记以前的，数字和文字解除锁定。登记时存下的稿次和提过的审核意见都保留。',
  },
  pass: { does: '单位审核同意，报送主管部门。数字和文字继续锁定。' },
  return: { does: '退回给填报人修改，改好再送审。', reason: '退回原因' },
  approve: { does: '审核通过即定稿，数字和文字锁定。以后核对校验码，可知定稿有没有改动。' },
  publish: { does: '登记公开的日期和网址。只作记录，不访问这个网址。' },
  correct: {
    does: '公开以后发现错误的，另起一轮更正：解除锁定，改好后重新送审、报送、审核、公开。原校验码不再适用。',
    reason: '更正原因',
  },
};

type Said = {
  readonly reason: string;
  readonly until: string;
  readonly date: string;
  readonly link: string;
};

type Fields = UseFormReturn<Said>;

/** Moves that take the report to another desk: what was done, and who is there. */
const SENT: Readonly<Partial<Record<Kind, readonly [done: string, whom: string]>>> = {
  pass: ['已报送，数字和文字继续锁定。', '主管部门审核人'],
  return: ['已退回修改。', '填报人'],
  approve: ['已审核通过，定稿锁定。', '填报人'],
};

/** Moves that end what this desk had to say. */
const HANDS_ON: ReadonlySet<Kind> = new Set<Kind>(['pass', 'return', 'approve']);

interface MoveDialogProps {
  readonly reportId: string;
  readonly session: Mover;
  readonly kind: Kind;
  readonly onClose: () => void;
}

export function MoveDialog(props: MoveDialogProps) {
  const { reportId, session, kind, onClose } = props;
  const lock = useSyncExternalStore(session.subscribe, () => session.locked('move'));
  const { unfinished, errors } = useSyncExternalStore(session.subscribe, session.judgement);
  const refused = kind === 'approve' && unfinished.length + errors.length > 0;
  const { form, found, today, made, accept, giveUp } = useMove(props);
  const [done, whom] = (made && SENT[kind]) || [];
  if (done !== undefined && whom !== undefined) {
    return (
      <Dialog title={MOVE_NAMES[kind]} onClose={onClose}>
        <SendOffer {...{ reportId, session, done, whom, onClose }} />
      </Dialog>
    );
  }
  return (
    <Dialog title={MOVE_NAMES[kind]} onClose={giveUp}>
      <form onSubmit={(event) => void accept(event)} noValidate autoComplete="off">
        <div className="dialog-body">
          <MoveFields {...props} form={form} today={today} />
          <BegunLine found={found} />
          {HANDS_ON.has(kind) && <UnsaidNotice reportId={reportId} />}
        </div>
        <DialogActions onClose={giveUp}>
          <button
            type="submit"
            className="button main"
            disabled={lock !== undefined || refused}
            title={lock?.sentence}
          >
            {MOVE_NAMES[kind]}
          </button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What is said with a move, and making it. */
function useMove({ reportId, session, kind, onClose }: MoveDialogProps) {
  const [today] = useState(() => dayText(Date.now()));
  const [made, setMade] = useState(false);
  const blank = { reason: '', until: '', date: today, link: '' };
  const { form, found, end } = useBegunForm<Said>(reportId, `move ${kind}`, blank);
  const giveUp = (): void => {
    end();
    onClose();
  };
  const accept = form.handleSubmit(({ reason, until, date, link }) => {
    const published = link.trim() === '' ? { date } : { date, link: link.trim() };
    makeMove(session, {
      kind,
      ...(WORDS[kind].reason !== undefined && { reason: reason.trim() }),
      ...(kind === 'return' && until !== '' && { until }),
      ...(kind === 'publish' && published),
    });
    const isMade = session.course().moves.at(-1)?.kind === kind;
    if (isMade) end();
    if (isMade && SENT[kind]) setMade(true);
    else onClose();
  });
  return { form, found, today, made, accept, giveUp };
}

interface MoveFieldsProps extends MoveDialogProps {
  readonly form: Fields;
  readonly today: string;
}

/** What it does, what is to be known before, and what is said with it. */
function MoveFields({ session, kind, form, today }: MoveFieldsProps) {
  const { does, reason: asked } = WORDS[kind];
  return (
    <>
      <p>{does}</p>
      {kind === 'approve' && <Approvable session={session} />}
      {kind === 'return' && <OpenRemarks session={session} />}
      {asked !== undefined && <ReasonField label={asked} fields={form} />}
      {kind === 'return' && <UntilField today={today} fields={form} />}
      {kind === 'publish' && <PublishFields fields={form} />}
    </>
  );
}

/** Why this cannot be a 定稿, or the 校验码 it will have. */
function Approvable({ session }: Pick<MoveDialogProps, 'session'>) {
  const { report, unfinished, errors, unexplained } = useSyncExternalStore(
    session.subscribe,
    session.judgement,
  );
  if (unfinished.length + errors.length > 0) {
    const missing = [
      ...(unfinished.length > 0 ? [`未填完 ${unfinished.length} 处`] : []),
      ...(errors.length > 0 ? [`错误 ${errors.length} 处`] : []),
    ];
    return (
      <p className="notice warn">还不能审核通过：{missing.join('，')}。请退回修改，改好后再审。</p>
    );
  }
  return (
    <>
      {unexplained.length > 0 && (
        <p className="notice warn">
          还有 {unexplained.length}{' '}
          处待核实没有说明，或者说明未被认可。通过以后导出的文件仍标“草稿”。
        </p>
      )}
      <p className="notice">
        校验码 <b className="seal">{sealOf(report)}</b>
      </p>
    </>
  );
}

const LONGEST = 500;

function ReasonField({ label, fields }: { readonly label: string; readonly fields: Fields }) {
  const fault = fields.formState.errors.reason?.message;
  return (
    <div className="field">
      <label htmlFor="move-reason">{label}</label>
      <textarea
        id="move-reason"
        className="input"
        rows={3}
        maxLength={LONGEST}
        {...notedBy('move-reason-note', fault)}
        {...fields.register('reason', {
          validate: (reason) => reason.trim() !== '' || `请填写${label}。`,
        })}
      />
      <FieldNote id="move-reason-note" fault={fault} />
    </div>
  );
}

/** 修改时限, which need not be set. */
function UntilField({ today, fields }: { readonly today: string; readonly fields: Fields }) {
  const fault = fields.formState.errors.until?.message;
  return (
    <NotedField
      id="move-until"
      label="修改时限"
      type="date"
      min={today}
      fault={fault}
      hint="改好后最迟在这一天重新送审；没有要求的可不填。"
      {...fields.register('until', { validate: (day) => judgeUntil(day, today) })}
    />
  );
}

/** Nobody can be asked for something by yesterday. */
export function judgeUntil(day: string, today: string): true | string {
  return day === '' || day >= today || '修改时限不能早于今天。';
}

function PublishFields({ fields: { register, formState } }: { readonly fields: Fields }) {
  const { date, link } = formState.errors;
  return (
    <>
      <NotedField
        id="move-date"
        label="公开日期"
        type="date"
        fault={date?.message}
        {...register('date', {
          validate: (day) => /^\d{4}-\d\d-\d\d$/.test(day) || '请填写公开日期。',
        })}
      />
      <NotedField
        id="move-link"
        label="公开链接"
        inputMode="url"
        fault={link?.message}
        hint="报告所在网页的网址，以 http:// 或 https:// 开头；没有的可不填。"
        {...register('link', { validate: judgeLink })}
      />
    </>
  );
}

/** Whether a person could open it; nothing asks whether the page is there. */
export function judgeLink(typed: string): true | string {
  const text = typed.trim();
  if (text === '') return true;
  try {
    const { protocol, hostname } = new URL(text);
    if (/^https?:$/.test(protocol) && hostname !== '' && !/\s/.test(text)) return true;
  } catch {
    // Said below.
  }
  return '网址须以 http:// 或 https:// 开头，请从浏览器地址栏复制。';
}
