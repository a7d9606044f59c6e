// 写审核意见: on a cell, a finding, a section, or a passage of a text. What somebody has said on paper or by
// telephone is entered as 转录, with who, when and how.
import { useId, useState, type ChangeEvent } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Address } from '../../report/address';
import { newRemark, type Statement } from '../../report/remarks';
import { newId } from '../../store/edits';
import { dayText } from '../parts/moment';
import { FieldNote, notedBy } from '../parts/field-note';
import { usePersonFirst } from '../person/use-person';
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

interface Fields {
  readonly text: string;
  readonly leader: string;
  readonly date: string;
  readonly medium: string;
}

export function RemarkForm({ on, quote, onDone }: RemarkFormProps) {
  const { desk, begun } = useRemarkDesk();
  const silence = useSilence();
  const { withPerson, question } = usePersonFirst();
  const [transcribing, setTranscribing] = useState(false);
  const [today] = useState(() => dayText(Date.now()));
  const id = useId();
  const place = `${on} ${quote ?? ''}`;
  const form = useForm<Fields>({
    defaultValues: {
      text: begun.get(place) ?? '',
      leader: '',
      date: today,
      medium: MEDIA[0] ?? '',
    },
  });
  const { register, handleSubmit, formState } = form;
  const fault = formState.errors.text?.message;
  const end = (): void => {
    begun.delete(place);
    onDone();
  };
  const accept = handleSubmit(({ text, leader, date, medium }) => {
    const statement: Statement = {
      on,
      text: text.trim(),
      ...(quote !== undefined && { quote }),
      ...(transcribing && { transcribed: { leader: leader.trim(), date, medium } }),
    };
    withPerson(() => {
      desk.act('remark', [newRemark(newId(), statement)]);
      end();
    });
  });
  // The question is a form of its own: inside this one its answer would also say the remark.
  return (
    <>
      {question}
      <form
        className="remark-form"
        aria-label="写审核意见"
        noValidate
        autoComplete="off"
        onSubmit={(event) => void accept(event)}
      >
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
          onKeyDown={(event) => {
            // Esc and Enter are for the input method while it is at work.
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') end();
            if (event.key === 'Enter' && event.ctrlKey) void accept();
          }}
          {...register('text', {
            validate: (text) => text.trim() !== '' || '请写明意见。',
            onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) =>
              begun.set(place, target.value),
          })}
        />
        <FieldNote id={`${id}-text-note`} fault={fault} />
        <label className="transcribing">
          <input
            type="checkbox"
            checked={transcribing}
            onChange={(event) => setTranscribing(event.target.checked)}
          />
          转录领导意见（纸质、电话等）
        </label>
        {transcribing && <Transcription form={form} />}
        <p className="commands">
          <button
            type="submit"
            className="button small main"
            disabled={silence !== undefined}
            title={silence}
          >
            提出意见
          </button>
          <button type="button" className="button small" onClick={end}>
            取消
          </button>
        </p>
      </form>
    </>
  );
}

/** By whom it was said, when and how. */
function Transcription({
  form: { register, formState },
}: {
  readonly form: UseFormReturn<Fields>;
}) {
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
            validate: (name) => name.trim() !== '' || '请填写姓名。',
          })}
        />
      </label>
      <label>
        日期
        <input
          className="input"
          type="date"
          {...notedBy(`${id}-date-note`, dateFault?.message)}
          {...register('date', { validate: (date) => date !== '' || '请填写日期。' })}
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
