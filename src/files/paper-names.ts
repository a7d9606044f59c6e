/** What papers of review and office papers are called, and which of them no report is read out of. */
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

/** 配套文书: 送审签批单, 保密审查表, 数据来源登记表, 报送函, 更正说明, 对照录入单. */
export type OfficeKind = 'signOff' | 'secrecy' | 'sources' | 'letter' | 'correction' | 'retyping';

/** The office papers by their names, in the order in which they are offered. */
export const OFFICE_PAPERS: Readonly<Record<OfficeKind, string>> = {
  signOff: '送审签批单',
  secrecy: '保密审查表',
  sources: '数据来源登记表',
  letter: '报送函',
  correction: '更正说明',
  retyping: '对照录入单',
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
  ...Object.values(OFFICE_PAPERS),
];

/** The name of a paper out of which no report can be read; undefined for all others. */
export function noReportIn({ paper = '' }: Pick<Document, 'paper'>): string | undefined {
  return NO_REPORTS.find((name) => paper.startsWith(name));
}
