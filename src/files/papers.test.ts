import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { amountText } from '../report/amount';
import { replay } from '../report/edits';
import { receiving } from '../report/next-draft';
import { reportFrom } from '../report/report';
import {
  changedDesk,
  CLERK,
  filledDesk,
  OVERVIEW,
  QUOTE,
  RECEIVED,
  returnedDesk,
  REVIEWER,
  type Desk,
} from '../testing/review-log';
import { cellRuns, commentsIn, type Document, type TableCell } from './document';
import { openFile } from './open';
import {
  noticeText,
  paperDocument,
  PAPERS,
  papersOf,
  savePaper,
  type PaperKind,
  type SavedFile,
} from './save';

/** Files are written and read back on a busy machine. */
const SLOW = 60_000;
const NOW = Date.UTC(2024, 0, 25, 2);
const KINDS = Object.keys(PAPERS) as PaperKind[];

async function fileOf(desk: Desk, kind: PaperKind, type: 'docx' | 'html' = 'docx') {
  const saved = await savePaper(kind, type, desk.log, { now: NOW });
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file;
}

async function documentOf(desk: Desk, kind: PaperKind, against?: string): Promise<Document> {
  const document = await paperDocument(kind, desk.log, { against, now: NOW });
  if (!document) throw new Error('no paper');
  return document;
}

function partsOf({ bytes }: SavedFile): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

function cells(document: Document): TableCell[] {
  return [...document.blocks, ...(document.appendix ?? [])].flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [],
  );
}

/** Everything a paper says, in its order. */
function said(document: Document): string {
  const blocks = [...document.blocks, ...(document.appendix ?? [])];
  const words = blocks.map((block) =>
    block.kind === 'table'
      ? block.rows
          .flat()
          .map((cell) => cell.text)
          .join('\n')
      : block.text,
  );
  return [document.paper, ...(document.cover ?? []), ...words].join('\n');
}

describe('which papers there are', () => {
  it.each<[string, Desk, PaperKind[]]>([
    ['filled in', filledDesk(), ['submission', 'check']],
    ['handed in', filledDesk().submit(1), ['submission', 'record', 'check']],
    ['returned', returnedDesk(), ['submission', 'notice', 'annotated', 'record', 'check']],
    ['changed', changedDesk(), KINDS],
  ])('of a report that is %s', async (_, desk, kinds) => {
    expect((await papersOf(desk.log)).kinds).toEqual(kinds);
  });

  it('a 花脸稿 only against a 稿 that is another, the latest first', async () => {
    const desk = filledDesk().submit(1);
    expect((await papersOf(desk.log)).earlier).toEqual([]);
    desk.move(CLERK, { kind: 'withdraw' }).type('problems', '甲').submit(2).type('problems', '乙');
    const { earlier } = await papersOf(desk.log);
    expect(earlier.map(({ name }) => name)).toEqual(['送审稿（第 2 稿）', '送审稿（第 1 稿）']);
    expect((await documentOf(desk, 'redline')).paper).toBe('花脸稿　对照送审稿（第 2 稿）');
    const first = await documentOf(desk, 'redline', earlier[1]?.address);
    expect(first.paper).toBe('花脸稿　对照送审稿（第 1 稿）');
  });
});

describe.each(KINDS)('%s', (kind) => {
  it(
    'is written alike from equal logs, and tells nothing of who made the file and when',
    async () => {
      const [one, two] = [await fileOf(changedDesk(), kind), await fileOf(changedDesk(), kind)];
      expect(one.bytes).toEqual(two.bytes);
      const parts = partsOf(one);
      expect(parts['docProps/core.xml']).not.toMatch(/creator|created|modified|lastModifiedBy/);
      const page = await fileOf(changedDesk(), kind, 'html');
      expect(new TextDecoder().decode(page.bytes)).not.toMatch(/<script|https?:/);
    },
    SLOW,
  );

  it(
    'is imported like the report, or refused by its name',
    async () => {
      const isReport = kind === 'submission' || kind === 'annotated';
      for (const type of ['docx', 'html'] as const) {
        const { bytes } = await fileOf(changedDesk(), kind, type);
        const opened = await openFile('文件', bytes);
        expect(opened.ok).toBe(isReport);
        if (opened.ok) {
          const { cells: figures } = reportFrom(replay(changedDesk().log));
          const read = Object.keys(figures).map((address) => opened.values.get(address));
          expect(read).toEqual(Object.values(figures).map(amountText));
          expect(opened.doubts).toEqual([]);
        } else {
          expect(opened.sentence).toContain(`这是${PAPERS[kind]}`);
        }
      }
    },
    SLOW,
  );
});

describe('送审稿', () => {
  it('says which 稿, who handed it in and when, and counts its pages', async () => {
    const desk = filledDesk().submit(1);
    const { paper, cover, foot, large } = await documentOf(desk, 'submission');
    expect({ paper, large }).toEqual({ paper: '送审稿（第 1 稿）', large: true });
    expect(cover).toEqual([
      '报告单位：宿迁市人民政府　2023 年度',
      '送审人：王敏（政策法规科）　2024年1月15日',
    ]);
    expect(foot).toBe('宿迁市人民政府　2023 年度年报　送审稿（第 1 稿）');
    const parts = partsOf(await fileOf(desk, 'submission'));
    expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s);
    expect(parts['word/styles.xml']).toContain('<w:sz w:val="36"/>');
  });

  it('before it is handed in is the next one, of today, with room for the name', async () => {
    const { paper, cover } = await documentOf(changedDesk(), 'submission');
    expect(paper).toBe('送审稿（第 2 稿）');
    expect(cover?.[1]).toMatch(/^送审人：　+2024年1月25日$/);
    const { log } = filledDesk();
    const received = filledDesk().act(REVIEWER, 'move', ...receiving(log, 'v1', '邮件'));
    expect((await documentOf(received, 'submission')).cover?.[1]).toBe(
      '登记收到：李强（政务公开科）　2024年1月15日',
    );
    expect((await fileOf(received, 'submission')).name).toContain('送审稿');
  });
});

describe('花脸稿', () => {
  it('shows old and new of a figure in its cell, struck through and underlined', async () => {
    const document = await documentOf(changedDesk(), 'redline');
    const changed = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().filter(({ runs }) => runs) : [],
    );
    expect(changed.map(({ text }) => text)).toEqual(['99 → 77', '3511 → 3489']);
    expect(changed[0]?.runs).toEqual([
      { text: '99', mark: 'removed' },
      { text: ' → ' },
      { text: '77', mark: 'added' },
    ]);
    const xml = partsOf(await fileOf(changedDesk(), 'redline'))['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*<w:t[^>]*>99<\/w:t>/);
    expect(xml).toMatch(/<w:u w:val="single"\/>(?:(?!<\/w:r>).)*<w:t[^>]*>77<\/w:t>/);
    const html = new TextDecoder().decode((await fileOf(changedDesk(), 'redline', 'html')).bytes);
    expect(html).toContain('<del>99</del> → <ins>77</ins>');
  });

  it('marks words in texts, and lists everything at the end', async () => {
    const document = await documentOf(changedDesk(), 'redline');
    const line = document.blocks.find(
      (block) => block.kind === 'paragraph' && block.text.startsWith('一是'),
    );
    expect(line).toMatchObject({
      runs: [
        { text: '一是更新不够及时' },
        { text: '，有 3 个栏目超过半年没有更新', mark: 'added' },
        { text: '。' },
      ],
    });
    const [, count, list] = document.appendix ?? [];
    expect(count).toMatchObject({ text: '共 4 处，随之重新计算的总计不计。' });
    const rows = list?.kind === 'table' ? list.rows.slice(1) : [];
    expect(rows.map((row) => row[1]?.text)).toEqual([
      '一、本年新收，商业企业',
      '一、本年新收，总计（自动计算）',
      '一、本年新收，总计（核对数）',
      '一、本年新收，总计（情况说明）',
      '正文',
    ]);
  });

  it('shows where only a line was broken or joined', async () => {
    const desk = filledDesk().submit(1).move(CLERK, { kind: 'withdraw' });
    desk.type('problems', '一是更新不够及时。二是队伍力量不足。');
    expect(said(await documentOf(desk, 'redline'))).toContain('一是更新不够及时。¶\n二是');
  });
});

describe('退回修改意见单', () => {
  it('says from whom, why, until when, and what is open with its place and arithmetic', async () => {
    const text = said(await documentOf(changedDesk(), 'notice'));
    for (const part of [
      '宿迁市人民政府：',
      `单位审核人${REVIEWER}于 2024年1月15日退回修改。`,
      '退回理由：部分数据和文字需要修改。',
      '以下 4 处请逐条修改或说明，于2024年1月22日前改好后重新送审。',
      '三、收到和处理政府信息公开申请情况：一、本年新收，商业企业',
      `原文：“${QUOTE}”`,
      '转录张主任意见，纸质，2024年1月16日',
      `${CLERK}答复：已核对台账，确为录入错误。`,
      '商业企业列：收办不符，相差 22 件',
      '第一项＋第二项 80',
      '差额 -22',
      '修改人（签字）：',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('问题写得笼统');
  });

  it('names what was handed in, also where its 稿 cannot be read, and else what stands', async () => {
    const heads = async (log: Desk['log']) => (await noticeText(log)).split('\n')[1];
    const { log } = returnedDesk();
    const unread = log.filter(({ address }) => !address.startsWith('version:'));
    expect(await heads(unread)).toMatch(/^送审稿（第 1 稿）/);
    const again = filledDesk().submit(1).move(CLERK, { kind: 'withdraw' });
    again.remark('r', { on: 'overview', text: '请改。' });
    expect(await heads(again.log)).toMatch(/^送审稿（第 1 稿）/);
    const never = filledDesk().remark('r', { on: 'overview', text: '请改。' });
    expect(await heads(never.log)).toMatch(/^现稿（未送审）/);
  });

  it('says the same as plain text', async () => {
    const text = await noticeText(changedDesk().log);
    expect(text).toMatch(/^退回修改意见单\n送审稿（第 1 稿）/);
    expect(text).toContain('\n审核意见（3）\n1. 【三、收到和处理');
    expect(text).toContain('\n数据校验（1）\n1. 【错误】商业企业列');
  });
});

describe('批注版', () => {
  it('has each open remark at its cell, passage or section, with its thread', async () => {
    const document = await documentOf(changedDesk(), 'annotated');
    const found = [...commentsIn(document).keys()];
    expect(found.map(({ who, lines }) => [who, lines[0]])).toEqual([
      [REVIEWER, '与表三总计不一致，请改。'],
      [REVIEWER, '结转数请附台账。'],
      [REVIEWER, '与登记台账不一致，'],
    ]);
    expect(found[2]?.replies).toMatchObject([
      { who: CLERK, lines: ['已核对台账，确为录入错误。'] },
    ]);
    const commented = cells(document).filter((cell) => cell.comments);
    expect(commented.map((cell) => [cell.text, cellRuns(cell).length])).toEqual([['77', 1]]);
  });

  it('writes real comments around what they are about', async () => {
    const parts = partsOf(await fileOf(changedDesk(), 'annotated'));
    const xml = parts['word/document.xml'] ?? '';
    const anchored = (id: number): string => {
      const from = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
      const to = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
      return xml.slice(from, to).replace(/<[^>]*>/g, '');
    };
    expect([0, 1, 2, 3].map(anchored)).toEqual([
      QUOTE,
      '三、收到和处理政府信息公开申请情况',
      '77',
      '77',
    ]);
    const comments = parts['word/comments.xml'] ?? '';
    expect(comments).toContain(`w:author="${REVIEWER}" w:date="2024-01-15T12:00:00.000Z"`);
    expect(comments.match(/<w:comment /g)).toHaveLength(4);
    expect(parts['word/commentsExtended.xml']).toContain('paraIdParent');
  });

  it('runs a comment over the lines its passage spans', async () => {
    const quote = OVERVIEW.slice(10, 40);
    expect(quote).toContain('\n');
    const desk = filledDesk().remark('r', { on: 'overview', quote, text: '请改。' });
    const xml = partsOf(await fileOf(desk, 'annotated'))['word/document.xml'] ?? '';
    const from = xml.indexOf('<w:commentRangeStart w:id="0"/>');
    const to = xml.indexOf('<w:commentRangeEnd w:id="0"/>');
    const text = xml
      .slice(from, to)
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '');
    expect(text).toBe(quote);
  });

  it('says where a remark was that has lost its passage', async () => {
    const desk = returnedDesk().type('overview', '全部重写。');
    const heading = (await documentOf(desk, 'annotated')).blocks.find(
      (block) => block.kind === 'heading' && block.text === '一、总体情况',
    );
    expect(heading).toMatchObject({
      comments: [{ lines: [`【原文已改动：“${QUOTE}”】`, '与表三总计不一致，请改。'] }],
    });
  });

  it('anchors on a blank cell', async () => {
    const desk = filledDesk().remark('r', { on: RECEIVED, text: '漏填。' }).type(RECEIVED, '');
    const xml = partsOf(await fileOf(desk, 'annotated'))['word/document.xml'] ?? '';
    expect(xml).toMatch(
      /<w:tc>(?:(?!<\/w:tc>).)*<w:commentRangeStart w:id="0"\/><w:commentRangeEnd/,
    );
  });
});

describe('审核记录', () => {
  it('tells moves, remarks with how they were settled, 情况说明 with rulings, and the 校验码', async () => {
    const text = said(await documentOf(changedDesk(), 'record'));
    for (const part of [
      '退回修改　送审 1 次　审核意见 4 条',
      '身份：单位审核人\n部分数据和文字需要修改。\n修改时限：2024年1月22日',
      `已修改\n${CLERK} 2024年1月15日`,
      `经核对，数据无误。\n${CLERK}`,
      `认可\n${REVIEWER}`,
      '未定稿。现稿校验码：',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('counts rounds, and says when the 定稿 was changed', async () => {
    const desk = filledDesk()
      .submit(1)
      .move(REVIEWER, { kind: 'pass', role: 'unitReviewer' })
      .move(REVIEWER, { kind: 'approve', code: '0000 0000 0000 0000' });
    expect(said(await documentOf(desk, 'record'))).toContain('定稿后有改动，校验码失效');
    desk.move(CLERK, { kind: 'publish', date: '2024-01-31' }).move(CLERK, { kind: 'correct' });
    expect(said(await documentOf(desk, 'record'))).toContain('第 2 轮\n更正');
  });
});
