// The paper as a reviewer reads it: every section in its order, laid out as in print, nothing to type in.
import { memo } from 'react';
import type { Form, Section } from '../../report/form';
import { useRemarked } from '../remarks/remark-desk';
import { useReview } from './review-desk';
import { ReviewTable } from './review-table';
import { ReviewText } from './review-text';

export const ReviewPaper = memo(function ReviewPaper({ form }: { readonly form: Form }) {
  return (
    <main className="review-frame">
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
    <section className="review-paper" data-section={id} aria-labelledby={headingId}>
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
