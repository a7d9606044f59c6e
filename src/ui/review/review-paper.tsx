// The paper as a reviewer reads it: every section in its order, laid out as in print, nothing to type in.
import { memo, useEffect, useRef } from 'react';
import type { Form, Section } from '../../report/form';
import type { Here } from '../paper/here';
import { useRemarked } from '../remarks/remark-desk';
import { useReview } from './review-desk';
import { ReviewTable } from './review-table';
import { ReviewText } from './review-text';
import '../paper/paper.css';

interface ReviewPaperProps {
  readonly form: Form;
  /** Hears which section is in view. */
  readonly here: Here;
}

export const ReviewPaper = memo(function ReviewPaper({ form, here }: ReviewPaperProps) {
  const paper = useRef<HTMLElement>(null);
  useEffect(() => (paper.current ? here.watch(paper.current) : undefined), [here]);
  return (
    <main className="paper-frame review-frame" ref={paper}>
      {form.sections.map((section) => (
        <SectionSheet key={section.id} section={section} />
      ))}
    </main>
  );
});

function SectionSheet({ section }: { readonly section: Section }) {
  const { write } = useReview();
  const { id, heading, kind } = section;
  const remarked = useRemarked(id);
  const headingId = `review-heading-${id}`;
  const corner = kind === 'table' && remarked ? `remark-corner ${remarked}` : undefined;
  return (
    <section className="paper" data-section={id} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId} tabIndex={-1} className={corner}>
          {heading}
        </h2>
        <button
          type="button"
          className="button small quiet"
          aria-label={`对“${heading}”写意见`}
          onClick={() => write({ address: id })}
        >
          写意见
        </button>
      </header>
      {section.kind === 'text' ? (
        <ReviewText text={section} />
      ) : (
        <ReviewTable table={section} headingId={headingId} />
      )}
    </section>
  );
}
