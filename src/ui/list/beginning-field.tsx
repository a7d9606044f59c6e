// 新建方式: whether a new report begins blank or follows one of the list.
import { nameOfReport } from '../../report/organ';
import type { ReportRow } from '../../store/reports';
import { momentInFull } from '../parts/moment';

interface BeginningFieldProps {
  readonly year: number | undefined;
  /** The reports it may follow. */
  readonly candidates: readonly ReportRow[];
  readonly chosen: ReportRow | undefined;
  readonly onChoose: (row: ReportRow | undefined) => void;
}

export function BeginningField({ year, candidates, chosen, onChoose }: BeginningFieldProps) {
  return (
    <fieldset className="field">
      <legend>新建方式</legend>
      <div className="choices">
        <label>
          <input type="radio" name="way" checked={!chosen} onChange={() => onChoose(undefined)} />
          新建空白年报
        </label>
        <label>
          <input
            type="radio"
            name="way"
            checked={chosen !== undefined}
            disabled={candidates.length === 0}
            onChange={() => onChoose(candidates[0])}
          />
          承接上年新建
        </label>
      </div>
      {chosen && (
        <select
          className="input"
          aria-label="上年报告"
          value={chosen.id}
          onChange={(event) => onChoose(candidates.find(({ id }) => id === event.target.value))}
        >
          {candidates.map((row) => (
            <option key={row.id} value={row.id}>
              {nameOfReport(row)}，{momentInFull(row.savedAt)} 保存
            </option>
          ))}
        </select>
      )}
      <span className="hint">
        {candidates.length === 0
          ? `列表中没有该单位${year === undefined ? '上年' : ` ${year - 1} 年度`}、同一统计口径的年报。`
          : '承接上年：沿用单位信息、联系方式和落款单位，带入上年数；本年各格仍为空白。'}
      </span>
    </fieldset>
  );
}
