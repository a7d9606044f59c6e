// 目录 of the review page: how much has changed in each section, and what is still said about it.
import { targetOf } from '../../report/target';
import { Contents, ContentsEntry, useHere } from '../paper/contents';
import type { Here } from '../paper/here';
import { useRemarks } from '../remarks/remark-desk';
import { placeOn, useJudged, useReview } from './review-desk';

export function ReviewContents({ here }: { readonly here: Here }) {
  const { form } = useJudged();
  const { comparison } = useReview();
  const remarks = useRemarks();
  const current = useHere(here);
  const versioned = comparison.against !== 'nothing' && comparison.against !== 'lastYear';
  return (
    <Contents>
      {form.sections.map(({ id, heading }) => {
        const open = remarks.filter(({ on, state }) => {
          const target = targetOf(form, on);
          return state === 'open' && (target === id || form.cells.get(target)?.table === id);
        }).length;
        const changes =
          comparison.parts
            .find(({ part }) => part === id)
            ?.differences.filter(({ follows }) => !follows).length ?? 0;
        return (
          <ContentsEntry
            key={id}
            id={id}
            heading={heading}
            current={current === id}
            state={versioned ? (changes > 0 ? `改动 ${changes} 处` : '无改动') : undefined}
            count={open}
            counted="条待处理意见"
            onGo={goToSection}
          />
        );
      })}
    </Contents>
  );
}

function goToSection(id: string): void {
  const heading = placeOn(id);
  heading?.focus({ preventScroll: true });
  heading?.closest('section')?.scrollIntoView();
}
