// 导入为: the next 稿 of a report that is here, or a new report. Which reports come into question is told in
// identity.ts.
import { nameOfReport } from '../../report/organ';
import { stateName } from '../../report/workflow';
import type { Forerunners } from './identity';

interface ForerunnerChoiceProps {
  readonly forerunners: Forerunners;
  /** The id of a report; undefined for a new one. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

export function ForerunnerChoice({ forerunners, chosen, onChoose }: ForerunnerChoiceProps) {
  const { rows, likely } = forerunners;
  const first = likely ?? rows[0];
  return (
    <div className="forerunner" role="radiogroup" aria-label="导入为">
      <label>
        <input
          type="radio"
          name="forerunner"
          checked={chosen !== undefined}
          onChange={() => onChoose(first?.id)}
        />
        作为已有年报的下一稿
      </label>
      <select
        className="input"
        aria-label="已有年报"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value || undefined)}
      >
        {chosen === undefined && <option value="">请选择</option>}
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {nameOfReport(row)}，{stateName(row)}
          </option>
        ))}
      </select>
      <label>
        <input
          type="radio"
          name="forerunner"
          checked={chosen === undefined}
          onChange={() => onChoose(undefined)}
        />
        新建一份年报
      </label>
    </div>
  );
}
