// What to look for in 修改记录: words, and what can be chosen from.
import type { ReactNode } from 'react';
import type { Act, Step } from '../../../report/edits';
import { ACTS, partName } from '../../../report/words';
import { useJudgement } from '../hooks';
import { choicesIn, dayText, NO_FILTER, type Filter } from './history-filter';

interface HistoryFiltersProps {
  readonly steps: readonly Step[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function HistoryFilters({ steps, filter, onFilter }: HistoryFiltersProps) {
  const { form } = useJudgement();
  const { parts, acts, days, people } = choicesIn(form, steps);
  const change = (part: Partial<Filter>): void => {
    const next = { ...filter, ...part };
    const asks = Object.values(next).some((value) => value !== '');
    onFilter(asks ? next : NO_FILTER);
  };
  return (
    <div className="history-filters" role="search" aria-label="查找修改记录">
      <input
        type="search"
        className="input"
        aria-label="查找"
        placeholder="查找项目、数值、文字"
        value={filter.sought}
        onChange={(event) => change({ sought: event.target.value })}
      />
      <Choice label="部分" value={filter.part} onChange={(part) => change({ part })}>
        {parts.map((part) => (
          <option key={part} value={part}>
            {partName(form, part)}
          </option>
        ))}
      </Choice>
      <Choice label="操作" value={filter.act} onChange={(act) => change({ act: act as Act | '' })}>
        {acts.map((act) => (
          <option key={act} value={act}>
            {ACTS[act]}
          </option>
        ))}
      </Choice>
      <Choice label="日期" value={filter.day} onChange={(day) => change({ day })}>
        {days.map((day) => (
          <option key={day} value={day}>
            {dayText(day)}
          </option>
        ))}
      </Choice>
      {people.length > 0 && (
        <Choice label="人员" value={filter.who} onChange={(who) => change({ who })}>
          {people.map((who) => (
            <option key={who}>{who}</option>
          ))}
        </Choice>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">全部{label}</option>
      {children}
    </select>
  );
}
