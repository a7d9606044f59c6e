// 目录 of the review page: how much has changed in each section, and what is still said about it.
import { targetOf } from '../../report/target';
import { useRemarks } from '../remarks/remark-desk';
import { placeOn, useJudged, useReview } from './review-desk';

export function ReviewContents() {
  const { form } = useJudged();
  const { comparison } = useReview();
  const remarks = useRemarks();
  const versioned = comparison.against !== 'nothing' && comparison.against !== 'lastYear';
  return (
    <nav className="review-contents" aria-label="目录">
      <h2>目录</h2>
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
          <button key={id} type="button" onClick={() => goToSection(id)}>
            {/* In the narrow form only the first character stands: the number, or 引. */}
            <b>
              {heading.charAt(0)}
              <span className="rest">{heading.slice(1)}</span>
            </b>
            {open > 0 && (
              <span className="count" aria-label={`${open} 条待处理意见`}>
                {open}
              </span>
            )}
            {versioned && <small>{changes > 0 ? `改动 ${changes} 处` : '无改动'}</small>}
          </button>
        );
      })}
    </nav>
  );
}

function goToSection(id: string): void {
  const heading = placeOn(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
