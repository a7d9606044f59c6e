// A text of the report to read: its paragraphs with the passages somebody has remarked on, or with what
// was changed since. A passage that is selected is what the next remark is about.
import { useEffect, useMemo, useRef } from 'react';
import type { Difference } from '../../report/difference';
import type { TextSection } from '../../report/form';
import { lengthOf } from '../../report/outline';
import { textDifference } from '../../report/text-difference';
import { useRemarked, useRemarks } from '../remarks/remark-desk';
import { passagesIn, passagesOf, type ChangedPassage } from './passages';
import { useJudged, useReview, type Selection } from './review-desk';

export function ReviewText({ text }: { readonly text: TextSection }) {
  const { id, heading, optional } = text;
  const { selection, comparison } = useReview();
  const { report } = useJudged();
  const remarked = useRemarked(id);
  const written = report.texts[id] ?? '';
  const change = comparison.changed.get(id);
  const element = useRef<HTMLDivElement>(null);
  usePassage(id, element, selection);
  return (
    <>
      {/* It is gone to, not operated. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={element}
        className={['review-text', remarked ? `remark-corner ${remarked}` : '']
          .filter(Boolean)
          .join(' ')}
        role="document"
        aria-label={heading}
        data-address={id}
        // A place one goes to, and that the arrows scroll.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onFocus={() => {
          if (selection.get()?.address !== id) selection.set({ address: id });
        }}
      >
        {written === '' && !change && (
          <p className="blank">{optional ? '没有填写，可不填。' : '没有填写。'}</p>
        )}
        {change ? <Changed id={id} change={change} /> : <Written id={id} written={written} />}
      </div>
      <p className="review-count">{lengthOf(written)} 字</p>
    </>
  );
}

/** The passages of a text that somebody has remarked on. */
function useQuotes(id: string) {
  return useRemarks().flatMap(({ on, quote, state }) =>
    on === id && quote !== undefined
      ? [{ quote, state: state === 'open' ? ('open' as const) : ('settled' as const) }]
      : [],
  );
}

interface ChangedProps {
  readonly id: string;
  readonly change: Difference;
}

function Changed({ id, change }: ChangedProps) {
  const quotes = useQuotes(id);
  const parts = useMemo(() => textDifference(change.old, change.new), [change]);
  return (
    <span className="marked-text">
      {passagesIn(parts, quotes).map((piece, index) => (
        <Piece key={`${index}${piece.kind}`} piece={piece} />
      ))}
    </span>
  );
}

function Piece({ piece: { kind, text, quoted } }: { readonly piece: ChangedPassage }) {
  const shown = quoted ? <mark className={quoted}>{text}</mark> : text;
  if (kind === 'same') return <span>{shown}</span>;
  return kind === 'added' ? <ins>{shown}</ins> : <del>{shown}</del>;
}

function Written({ id, written }: { readonly id: string; readonly written: string }) {
  const quotes = useQuotes(id);
  return (
    <>
      {passagesOf(written, quotes).map(({ text, quoted }, index) =>
        quoted ? (
          <mark key={`${index}${quoted}`} className={quoted}>
            {text}
          </mark>
        ) : (
          <span key={`${index}plain`}>{text}</span>
        ),
      )}
    </>
  );
}

/** What is selected of the text, by mouse or by keyboard, is what one is at. */
function usePassage(
  id: string,
  element: React.RefObject<HTMLDivElement | null>,
  selection: Selection,
): void {
  useEffect(() => {
    const onSelection = (): void => {
      const range = document.getSelection()?.rangeCount
        ? document.getSelection()?.getRangeAt(0)
        : undefined;
      const text = element.current;
      if (!range || !text?.contains(range.startContainer)) return;
      const quote = quoteOf(range, text);
      selection.set(quote === '' ? { address: id } : { address: id, quote });
    };
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, [id, element, selection]);
}

/** What is selected within the text as it reads now. Three clicks select beyond its end. */
function quoteOf(selected: Range, text: HTMLElement): string {
  const range = selected.cloneRange();
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  const passage = range.cloneContents();
  passage.querySelectorAll('del').forEach((removed) => removed.remove());
  return passage.textContent?.trim() ?? '';
}
