// What is in a backup that was just made, and what is not, in words.
import { nameOfReport } from '../../../report/organ';
import type { Backup, ReportRow } from '../../../store/backup';

/** How many are named before the others are only counted. */
const SHOWN = 5;

/** 共 3 份年报（含回收站）及其全部修改记录。 */
export function contentsText({ reports, settings }: Backup): string {
  const more = settings ? '，以及本机的设置和改过的文字' : '';
  return `共 ${reports.length} 份年报（含回收站）及其全部修改记录${more}。`;
}

/** What a backup lacks, by name. */
export function lackingText(rows: readonly ReportRow[]): string {
  const named = namesText(rows.map(nameOfReport));
  return `另有 ${rows.length} 份本机读不出来的不在其中：${named}。请保留以前的备份文件。`;
}

/** Names in a sentence, the first few of them. */
export function namesText(names: readonly string[]): string {
  const rest = names.length > SHOWN ? `等 ${names.length} 份` : '';
  return names.slice(0, SHOWN).join('、') + rest;
}
