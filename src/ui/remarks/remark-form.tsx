// 写审核意见: on a cell, a finding, a section, or a passage of a text. What somebody has said on paper or by
// telephone is entered as 转录, with who, when and how.
import { useId, useState, type KeyboardEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Address } from '../../report/address';
import { newRemark, type Statement } from '../../report/remarks';
import { newId } from '../../store/edits';
import { BegunLine } from '../keeping/begun-line';
import { useBegunForm } from '../keeping/use-begun';
import { FieldNote, notedBy } from '../parts/field-note';
import { dayText } from '../parts/moment';
import { usePersonFirst } from '../person/use-person';
import { remarkPlace } from './begun';
import { placeName } from './place-name';
import { useRemarkDesk, useSilence } from './remark-desk';
import './remarks.css';

const MEDIA = ['纸质', '电话', '当面', '其他'];

interface RemarkFormProps {
  readonly on: Address;
  /** The passage it is about. */
  readonly quote?: string | undefined;
  /** It is said, or given up. */
  readonly onDone: () => void;
}

type Fields = {
  readonly text: string;
  readonly transcribing: boolean;
  readonly leader: string;
  readonly date: string;
  readonly medium: string;
};

type Form = UseFormReturn<Fields>;

export function RemarkForm(props: RemarkFormProps) {
  const { form, found, say, giveUp, question } = useRemark(props);
  const silence = useSilence();
  // The question is a form of its own: inside this one its answer would also say the remark.
  return (
    <>
      {question}
      <form
        className="remark-form"
        aria-label="写审核意见"
        noValidate
        autoComplete="off"
        onSubmit={(event) => void say(event)}
      >
        <Opinion
          {...props}
          form={form}
          onKeyDown={(event) => {
            // Esc and Enter are for the input method while it is at work.
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') giveUp();
            if (event.key === 'Enter' && event.ctrlKey) void say();
          }}
        />
        <BegunLine found={found} />
        <label className="transcribing">
          <input type="checkbox" {...form.register('transcribing')} />
          转录领导意见（纸质、电话等）
        </label>
        {form.watch('transcribing') && <Transcription form={form} />}
        <p className="commands">
          <button
            type="submit"
            className="button small main"
            disabled={silence !== undefined}
            title={silence}
          >
            提出意见
          </button>
          <button type="button" className="button small" onClick={giveUp}>
            取消
          </button>
        </p>
      </form>
    </>
  );
}

/** What is written, and the two ways in which it ends: said, or given up. */
function useRemark({ on, quote, onDone }: RemarkFormProps) {
  const { reportId, desk } = useRemarkDesk();
  const { withPerson, question } = usePersonFirst();
  const [today] = useState(() => dayText(Date.now()));
  const { form, found, end } = useBegunForm<Fields>(reportId, remarkPlace(on, quote), {
    text: '',
    transcribing: false,
    leader: '',
    date: today,
    medium: MEDIA[0] ?? '',
  });
  const giveUp = (): void => {
    end();
    onDone();
  };
  const say = form.handleSubmit((fields) =>
    withPerson(() => {
      // What cannot be said now stays as it is written.
      if (desk.locked('remark')) return;
      desk.act('remark', [newRemark(newId(), statementOf(on, quote, fields))]);
      giveUp();
    }),
  );
  return { form, found, say, giveUp, question };
}

function statementOf(on: Address, quote: string | undefined, fields: Fields): Statement {
  const { text, transcribing, leader, date, medium } = fields;
  return {
    on,
    text: text.trim(),
    ...(quote !== undefined && { quote }),
    ...(transcribing && { transcribed: { leader: leader.trim(), date, medium } }),
  };
}

interface OpinionProps extends Pick<RemarkFormProps, 'on' | 'quote'> {
  readonly form: Form;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What is said, and of what. */
function Opinion({ on, quote, form: { register, formState }, onKeyDown }: OpinionProps) {
  const { desk } = useRemarkDesk();
  const silence = useSilence();
  const id = useId();
  const fault = formState.errors.text?.message;
  return (
    <>
      <label htmlFor={`${id}-text`}>审核意见：{placeName(desk.judgement(), on)}</label>
      {quote !== undefined && <blockquote>{quote}</blockquote>}
      <textarea
        id={`${id}-text`}
        className="input"
        rows={3}
        readOnly={silence !== undefined}
        {...notedBy(`${id}-text-note`, fault)}
        // The command that shows the form was pressed to write.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onKeyDown={onKeyDown}
        {...register('text', { validate: (text) => text.trim() !== '' || '请写明意见。' })}
      />
      <FieldNote id={`${id}-text-note`} fault={fault} />
    </>
  );
}

/** By whom it was said, when and how. */
function Transcription({ form: { register, formState } }: { readonly form: Form }) {
  const id = useId();
  const { leader: leaderFault, date: dateFault } = formState.errors;
  return (
    <div className="transcription">
      <label>
        领导姓名
        <input
          className="input"
          maxLength={20}
          {...notedBy(`${id}-leader-note`, leaderFault?.message)}
          {...register('leader', {
            validate: (name, { transcribing }) =>
              !transcribing || name.trim() !== '' || '请填写姓名。',
          })}
        />
      </label>
      <label>
        日期
        <input
          className="input"
          type="date"
          {...notedBy(`${id}-date-note`, dateFault?.message)}
          {...register('date', {
            validate: (date, { transcribing }) => !transcribing || date !== '' || '请填写日期。',
          })}
        />
      </label>
      <label>
        方式
        <select className="input" {...register('medium')}>
          {MEDIA.map((medium) => (
            <option key={medium}>{medium}</option>
          ))}
        </select>
      </label>
      <FieldNote id={`${id}-leader-note`} fault={leaderFault?.message} />
      <FieldNote id={`${id}-date-note`} fault={dateFault?.message} />
    </div>
  );
}
