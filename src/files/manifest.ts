/** 归档包清单: what lies in a 归档包, with the sums by which it can be told whole years later. */
import { SCOPES } from '../report/organ';
import type { Report } from '../report/report';
import type { Block, Document } from './document';
import { oneLine } from './lines';
import { dateText } from './moment';
import { MANIFEST } from './paper-names';
import { SUMS } from './sums';
import { titleLines } from './title';
import { wordsTable } from './words-table';

/** A file in a 归档包. */
export interface Packed {
  readonly name: string;
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly sum: string;
}

/** The document; equal files and days give equal ones. */
export function composeManifest(report: Report, files: readonly Packed[], now: number): Document {
  const { organ, year, imprint, example } = report;
  const scope = organ.scope ? `（${SCOPES[organ.scope]}）` : '';
  const table = wordsTable(
    '文件',
    [
      ['序号', 7],
      ['文件', 33],
      ['内容', 20],
      ['字节', 11],
      ['SHA-256', 29],
    ],
    files.map(({ name, what, bytes, sum }, index) => [
      String(index + 1),
      name,
      what,
      String(bytes.length),
      sum,
    ]),
  );
  return {
    lang: 'zh-CN',
    title: titleLines(imprint.title, organ.name, year),
    ...(example && { example: true as const }),
    paper: MANIFEST,
    cover: [
      `${oneLine(organ.name)}${scope}　${year} 年度`,
      `生成日期：${dateText(now)}　共 ${files.length} 个文件`,
    ],
    blocks: [
      { kind: 'heading', level: 1, text: '文件' },
      table,
      { kind: 'heading', level: 1, text: '核对和使用' },
      ...USE.map((text): Block => ({ kind: 'paragraph', text })),
    ],
  };
}

const USE: readonly string[] = [
  '能读回的文件，都已按各自的类型读回，与年报逐格核对一致后装入；整个归档包也已读回，核对了每个文件的 SHA-256。',
  `核对文件是否改动或损坏：Windows 在命令提示符中执行 certutil -hashfile 文件名 SHA256，与上表对照；国产操作系统和 Linux 在本文件夹中执行 sha256sum -c ${SUMS}，逐个显示是否相符。`,
  '导入：在年报列表点“导入”，选整个归档包（.zip）即可，不必解压。',
];
