// 修改记录 of the whole report, newest first, to look through and to search; 稿次 stand above it.
import { useDeferredValue, useState } from 'react';
import type { Step } from '../../../report/edits';
import { useJudgement, useSession } from '../hooks';
import { VersionsLine } from '../versions/versions-line';
import { findSteps, NO_FILTER, type Filter } from './history-filter';
import { HistoryFilters } from './history-filters';
import { HistoryLine } from './history-line';
import './history.css';

const PAGE = 100;

export function HistoryList() {
  // A key is answered first; the list may follow.
  const steps = useDeferredValue(useSession((session) => session.steps()));
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <div className="history">
      <VersionsLine />
      {steps.length > 0 && <HistoryFilters steps={steps} filter={filter} onFilter={setFilter} />}
      <Lines key={JSON.stringify(filter)} steps={steps} filter={filter} />
    </div>
  );
}

interface LinesProps {
  readonly steps: readonly Step[];
  readonly filter: Filter;
}

function Lines({ steps, filter }: LinesProps) {
  const { form } = useJudgement();
  const [shown, setShown] = useState(PAGE);
  const found = findSteps(form, steps, filter);
  if (steps.length === 0) return <p className="quiet">还没有改动。</p>;
  return (
    <>
      {filter !== NO_FILTER && (
        <p className="found" role="status">
          {found.length === 0 ? '没有符合条件的记录。' : `${found.length} 条`}
        </p>
      )}
      <ol>
        {found.slice(0, shown).map((line) => (
          <HistoryLine key={line.step.id} found={line} />
        ))}
      </ol>
      {found.length > shown && (
        <button
          type="button"
          className="button small"
          onClick={() => setShown((count) => count + PAGE)}
        >
          更早的 {found.length - shown} 条
        </button>
      )}
    </>
  );
}
