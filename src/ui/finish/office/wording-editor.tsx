// The wording of an office paper: a box for each of its texts, the fields that may stand in them, and all
// texts as one, to be handed on. Everything that is typed holds at once.
import { useId, useRef } from 'react';
import type { Office, OfficeKind, Wording, WordingPart } from '../../../files/save';
import { FieldList } from './field-list';
import { WholeWording } from './whole-wording';

interface WordingEditorProps {
  readonly office: Office;
  readonly kind: OfficeKind;
  readonly wording: Wording;
  readonly unknown: readonly string[];
  readonly onReword: (wording: Wording) => void;
}

export function WordingEditor({ office, kind, wording, unknown, onReword }: WordingEditorProps) {
  const parts = office.parts(kind);
  const boxes = useRef(new Map<string, HTMLTextAreaElement>());
  const last = useRef(parts[0]?.name ?? '');
  const isOwn = Object.keys(wording).length > 0;
  const insert = (field: string): void => {
    const box = boxes.current.get(last.current);
    if (!box) return;
    box.setRangeText(`〔${field}〕`, box.selectionStart, box.selectionEnd, 'end');
    box.focus();
    onReword({ ...wording, [last.current]: box.value });
  };
  return (
    <section className="wording-editor unprinted" aria-label="本单位的文字">
      <p className="hint">
        改过的文字作为本单位的模板，保存在这个浏览器。〔〕中的项目由程序按报告填写。
      </p>
      {parts.map((part) => (
        <PartBox
          key={part.name}
          part={part}
          text={wording[part.name] ?? part.text}
          onBox={(box) => {
            if (box) boxes.current.set(part.name, box);
          }}
          onFocus={() => {
            last.current = part.name;
          }}
          onText={(text) => onReword({ ...wording, [part.name]: text })}
        />
      ))}
      <p role="status" className="wording-unknown">
        {unknown.length > 0 &&
          `${unknown.map((field) => `〔${field}〕`).join('、')}不是可以填写的项目，照原样印出。`}
      </p>
      <button type="button" className="button small" disabled={!isOwn} onClick={() => onReword({})}>
        恢复默认文字
      </button>
      <FieldList fields={office.fields} onInsert={insert} />
      <WholeWording office={office} kind={kind} wording={wording} onReword={onReword} />
    </section>
  );
}

interface PartBoxProps {
  readonly part: WordingPart;
  readonly text: string;
  readonly onBox: (box: HTMLTextAreaElement | null) => void;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
}

const MOST_LINES = 14;
/** Signs of a line of the box. */
const LINE = 26;

function PartBox({ part: { name, hint }, text, onBox, onFocus, onText }: PartBoxProps) {
  const id = useId();
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / LINE)));
  const rows = Math.min(
    MOST_LINES,
    lines.reduce((sum, count) => sum + count, 0),
  );
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <textarea
        id={id}
        ref={onBox}
        className="input"
        rows={rows}
        value={text}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onFocus={onFocus}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
