/** What the papers of review are called, and which of them no report is read out of. */
import type { Document } from './document';

/** 送审稿, 花脸稿, 退回修改意见单, 批注版, 审核记录, 数据校验报告. */
export type PaperKind = 'submission' | 'redline' | 'notice' | 'annotated' | 'record' | 'check';

/** The papers by their names, in the order in which they are offered. */
export const PAPERS: Readonly<Record<PaperKind, string>> = {
  submission: '送审稿',
  redline: '花脸稿',
  notice: '退回修改意见单',
  annotated: '批注版',
  record: '审核记录',
  check: '数据校验报告',
};

/** The list of what lies in a 归档包. */
export const MANIFEST = '归档包清单';

/** The charts of a report. */
export const CHARTS = '图表';

/** They hold more than the report, or less. */
const NO_REPORTS: readonly string[] = [
  PAPERS.redline,
  PAPERS.notice,
  PAPERS.record,
  PAPERS.check,
  MANIFEST,
  CHARTS,
];

/** The name of a paper out of which no report can be read; undefined for all others. */
export function noReportIn({ paper = '' }: Pick<Document, 'paper'>): string | undefined {
  return NO_REPORTS.find((name) => paper.startsWith(name));
}
