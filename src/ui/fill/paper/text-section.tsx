// A text of the report: a roomy field, its outline, its length, and the headings it is expected to
// have. The texts are plain; paragraphs are lines.
import { useEffect, useRef } from 'react';
import type { TextSection as Text } from '../../../report/form';
import { headingsIn, lengthOf, withHeading } from '../../../report/outline';
import { fieldName, useDesk, useLock, useSession } from '../hooks';
import { useRemarked } from '../../remarks/remark-desk';
import { ChangeButton } from '../lock/change-button';
import './text.css';

/** A pause that ends one step of history and begins the next. */
const PAUSE = 2000;

export function TextSection({ text }: { readonly text: Text }) {
  const { session, fields, selection } = useDesk();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useSession(({ typed }) => typed(text.id));
  const locked = useLock() !== undefined;
  const remarked = useRemarked(text.id);
  const field = fields.register(fieldName(text.id));
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = (value: string): void => {
    session.type(text.id, value);
    clearTimeout(timer.current);
    timer.current = setTimeout(session.leave, PAUSE);
  };
  return (
    <div className={remarked ? `text remark-corner ${remarked}` : 'text'}>
      {text.aspects && <Aspects text={text} written={written} />}
      <textarea
        {...field}
        className="input"
        rows={rowsFor(written)}
        data-address={text.id}
        readOnly={locked}
        aria-label={text.heading}
        spellCheck={false}
        onFocus={() => selection.set(text.id)}
        onChange={(event) => {
          void field.onChange(event);
          if (!(event.nativeEvent as InputEvent).isComposing) keep(event.target.value);
        }}
        onCompositionEnd={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          // A paragraph is a step of its own.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) session.leave();
        }}
        onBlur={(event) => {
          void field.onBlur(event);
          session.leave();
        }}
      />
      <Outline text={text} written={written} />
      <p className="text-count">
        {lengthOf(written)} 字{text.untitled && '。报告标题与第一部分之间的文字，可以不填。'}
      </p>
    </div>
  );
}

interface PartProps {
  readonly text: Text;
  readonly written: string;
}

function Aspects({ text, written }: PartProps) {
  const { session } = useDesk();
  const missing = (text.aspects ?? []).filter((aspect) => !written.includes(aspect));
  if (missing.length === 0) return null;
  return (
    <p className="aspects">
      <span>插入小标题：</span>
      {missing.map((aspect) => (
        <ChangeButton
          key={aspect}
          className="button small"
          onClick={() =>
            session.act('type', [{ address: text.id, new: withHeading(written, aspect) }])
          }
        >
          {aspect}
        </ChangeButton>
      ))}
    </p>
  );
}

function Outline({ text, written }: PartProps) {
  const headings = headingsIn(written);
  if (headings.length === 0) return null;
  const goToHeading = (at: number, length: number): void => {
    const field = document.querySelector<HTMLTextAreaElement>(
      `textarea[data-address="${CSS.escape(text.id)}"]`,
    );
    field?.focus();
    field?.setSelectionRange(at, at + length);
  };
  return (
    <nav className="outline" aria-label={`${text.heading}的小标题`}>
      <ol>
        {headings.map(({ at, title }) => (
          <li key={at}>
            <button type="button" onClick={() => goToHeading(at, title.length)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Enough lines for what is written, where the browser does not size the field by itself. */
function rowsFor(written: string): number {
  const lines = written
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 36)), 0);
  return Math.min(Math.max(lines + 1, 4), 40);
}
