// The paper: every section of the form in its order, as it will be printed.
import { memo, type Ref } from 'react';
import { FORMS } from '../../../report/forms/index';
import type { Section } from '../../../report/form';
import { nameOf } from '../../../report/words';
import { useSession } from '../hooks';
import { PastableTable } from '../paste/pastable-table';
import { TextSection } from './text-section';
import '../../paper/paper.css';

export function Paper({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const form = useSession(({ judgement }) => judgement().form);
  return (
    <main className="paper-frame" ref={ref}>
      <DisplacedNotice />
      <div key={form.id}>
        {form.sections.map((section) => (
          <SectionSheet key={section.id} section={section} />
        ))}
      </div>
    </main>
  );
}

const SectionSheet = memo(function SectionSheet({ section }: { readonly section: Section }) {
  const headingId = `heading-${section.id}`;
  return (
    <section
      className="paper"
      id={`section-${section.id}`}
      data-section={section.id}
      aria-labelledby={headingId}
    >
      <h2 id={headingId}>{section.heading}</h2>
      {section.kind === 'text' ? (
        <TextSection text={section} />
      ) : (
        <PastableTable table={section} headingId={headingId} />
      )}
    </section>
  );
});

/** Figures that have no place in this form: kept, listed, back when the form is changed back. */
function DisplacedNotice() {
  const displaced = Object.keys(useSession(({ judgement }) => judgement().report.displaced));
  if (displaced.length === 0) return null;
  const names = displaced.map((address) => {
    const home = FORMS.find((form) => form.cells.has(address));
    return home ? `${nameOf(home, address)}（${home.name}）` : address;
  });
  return (
    <p className="notice warn">
      有 {displaced.length} 格数据在本格式中没有位置，已保留，改回原格式时恢复：{names.join('；')}
    </p>
  );
}
