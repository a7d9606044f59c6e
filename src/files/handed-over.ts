/** 报送文件 and 退回文件: what makes a Word file one that is handed over, and what it is called. */
import type { Report } from '../report/report';
import type { ComposeOptions } from './compose';
import { fitForFile } from './file-names';
import { oneLine } from './lines';

/** A file that goes up, or comes back. */
export type HandOver = 'forward' | 'back';

const HAND_OVERS: Readonly<Record<HandOver, string>> = {
  forward: '报送文件',
  back: '退回文件',
};

export interface HandedOver extends ComposeOptions {
  readonly kind: HandOver;
  /** Which 稿 it is. */
  readonly draftNumber: number;
  /** The log of the report, as the store writes it. */
  readonly log: string;
}

/** 报送文件-临河区民政局-2026-第1稿.docx. */
export function handOverName({ organ, year }: Report, kind: HandOver, draftNumber: number): string {
  const parts = [HAND_OVERS[kind], oneLine(organ.name), year, `第${draftNumber}稿`];
  return fitForFile(`${parts.filter((part) => part !== '').join('-')}.docx`);
}
