// What is said where reports are missing that this browser has had, instead of welcoming somebody who
// is not new: which they are, and what can be done.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { condition } from '../../store/condition';
import {
  forgetMissing,
  healMissing,
  missingReports,
  onForgotten,
  type Mark,
} from '../../store/reports';
import { momentText } from '../parts/moment';
import './missing-reports.css';
import type { Ways } from './views';

export interface Missing {
  readonly reports: readonly Mark[];
  readonly forget: () => void;
}

/** What is missing once what can be healed is healed; undefined until that is known. */
export function useMissing(): Missing | undefined {
  const [healed, setHealed] = useState(false);
  const [forgotten, setForgotten] = useState(0);
  useEffect(() => onForgotten(() => setForgotten((times) => times + 1)), []);
  const reports = useLiveQuery(missingReports, [forgotten]);
  useEffect(() => {
    void healMissing().finally(() => setHealed(true));
  }, []);
  if (!reports || !healed) return undefined;
  return {
    reports,
    forget: () => {
      forgetMissing(reports.map(({ id }) => id));
      setForgotten((times) => times + 1);
    },
  };
}

interface MissingReportsProps {
  readonly missing: Missing;
  readonly ways: Ways;
  /** Nothing else is in the list. */
  readonly alone: boolean;
}

export function MissingReports({ missing, ways, alone }: MissingReportsProps) {
  const { reports, forget } = missing;
  const [now] = useState(Date.now);
  if (reports.length === 0) return null;
  const shut = condition().kind === 'memory';
  const since = Math.min(...reports.map(({ createdAt }) => createdAt));
  const latest = Math.max(...reports.map(({ savedAt }) => savedAt));
  return (
    <section className="missing" aria-label="找不到的年报">
      <h2 role="alert">
        {shut
          ? `本机的 ${reports.length} 份年报现在打不开`
          : `有 ${reports.length} 份年报在本机找不到了`}
      </h2>
      <p>
        本浏览器自 {momentText(since, now)} 起保存过{alone ? '' : '下列'}年报，最近一次保存在{' '}
        {momentText(latest, now)}。
        {shut
          ? '本机数据库打不开，没有删除其中任何内容；请先不要清理浏览器数据，重启浏览器或电脑后再试。'
          : '本机数据可能已损坏，或被清理浏览器数据、系统清理软件等操作清除。'}
        {alone && !shut && '下面是还查得到的，可能不全。'}
      </p>
      <ul className="missing-reports">
        {reports.map(({ id, year, organName, savedAt }) => (
          <li key={id}>
            {year} 年度 {organName}
            <small>最近保存 {momentText(savedAt, now)}</small>
          </li>
        ))}
      </ul>
      <h3>可以这样找回</h3>
      <ol>
        <li>做过备份的：{ways.recover}</li>
        <li>导出过文件的：{ways.import}</li>
        <li>
          这份年报还在其他窗口开着的：不要关闭那个窗口，在那里继续填写即重新保存，或在那里导出。
        </li>
      </ol>
      <p className="missing-end">
        {alone && <>都没有的，只能重新填报：{ways.make}</>}
        {!shut && (
          <button type="button" className="button quiet small" onClick={forget}>
            不再提示
          </button>
        )}
      </p>
    </section>
  );
}
