import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../report/forms/index';
import { replay } from '../report/edits';
import { reportFrom } from '../report/report';
import {
  CLERK,
  correctedDesk,
  filledDesk,
  LINK,
  publishedDesk,
  RECEIVED,
  REVIEWER,
  type Desk,
} from '../testing/review-log';
import type { Block, Table } from './document';
import { openFile } from './open';
import { composeOffice, officeCase, type Composed } from './office-papers';
import { OFFICE_WORDINGS } from './office-wordings';
import { OFFICE_PAPERS, type OfficeKind } from './paper-names';
import { saveOfficePaper } from './save-office';
import type { Wording } from './wording';

const SLOW = 60_000;
const NOW = Date.UTC(2024, 0, 25, 2);
const KINDS = Object.keys(OFFICE_PAPERS) as OfficeKind[];

function composed(kind: OfficeKind, desk: Desk, wording: Wording = {}): Composed {
  return composeOffice(kind, officeCase(desk.log, { now: NOW }), wording);
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

function rowsIn({ document }: Composed, at = 0): string[][] {
  const table = tablesIn(document.blocks)[at];
  return (table?.rows ?? []).map((row) => row.map(({ text }) => text));
}

function linesIn({ document }: Composed): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
}

async function fileOf(kind: OfficeKind, desk: Desk, wording?: Wording) {
  const saved = await saveOfficePaper(kind, desk.log, { now: NOW }, wording);
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return saved.file;
}

describe('which office papers there are', () => {
  const others = KINDS.filter((kind) => kind !== 'correction');

  it.each<[string, Desk, readonly OfficeKind[]]>([
    ['filled in', filledDesk(), others],
    ['published', publishedDesk(), others],
    ['to be corrected, nothing changed', publishedDesk().move(CLERK, { kind: 'correct' }), others],
    ['corrected', correctedDesk(), KINDS],
    ['changed and changed back', correctedDesk().type(RECEIVED, '99').type('problems', ''), KINDS],
  ])('of a report that is %s', (_, desk, kinds) => {
    expect(officeCase(desk.log, { now: NOW }).kinds).toEqual(kinds);
  });

  it('no 更正说明 as a file where nothing was corrected', async () => {
    const saved = await saveOfficePaper('correction', publishedDesk().log, { now: NOW });
    expect(saved.ok).toBe(false);
  });
});

describe.each(KINDS)('%s', (kind) => {
  it(
    'is written alike from equal logs, tells nothing of who made it, and says which paper it is',
    async () => {
      const wording = { 标题: '本单位自拟的标题' };
      const [one, two] = await Promise.all([
        fileOf(kind, correctedDesk(), wording),
        fileOf(kind, correctedDesk(), wording),
      ]);
      expect(one.bytes).toEqual(two.bytes);
      expect(one.name).toBe(`${OFFICE_PAPERS[kind]}-宿迁市人民政府-2023.docx`);
      const parts = unzipSync(one.bytes);
      const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
      expect(core).not.toMatch(/creator|created|modified|lastModifiedBy/);
      expect(core).toContain('本单位自拟的标题');
      const opened = await openFile('文件.docx', one.bytes);
      expect(opened).toMatchObject({ ok: false });
      if (!opened.ok) expect(opened.sentence).toContain(`这是${OFFICE_PAPERS[kind]}，不是年报本身`);
    },
    SLOW,
  );

  it('can be worded as anything, or as nothing, and has a title all the same', () => {
    const names = OFFICE_WORDINGS[kind].map(({ name }) => name);
    const line = fc.constantFrom('', '｜', '甲｜乙｜丙｜丁｜戊', '〔年份〕', '〔', '\u0000', '　');
    const text = fc.array(line).map((lines) => lines.join('\n'));
    const wording = fc.tuple(...names.map(() => text)).map((texts) => {
      return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
    });
    const office = officeCase(correctedDesk().log, { now: NOW });
    fc.assert(
      fc.property(wording, (worded) => {
        const { document } = composeOffice(kind, office, worded);
        expect(document.title.join('')).not.toBe('');
        expect(JSON.stringify(document)).not.toContain('〔年份〕');
      }),
      { numRuns: 25 },
    );
  });

  it('knows every field of its usual wording', () => {
    const { unknown, document } = composed(kind, correctedDesk());
    expect(unknown).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/〔[^\s\d〕]/);
  });
});

describe('送审签批单', () => {
  it('says what is sent, its main figures and where the check stands, with room for hands', () => {
    const rows = rowsIn(composed('signOff', filledDesk().submit(1)));
    expect(rows[0]).toEqual(['报告标题', '宿迁市人民政府2023年政府信息公开工作年度报告']);
    expect(rows[2]).toEqual(['稿　　次', '送审稿（第 1 稿）', '送 审 人', CLERK]);
    const lines = rows[3]?.[1]?.split('\n') ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe('依申请公开：新收3511件，上年结转96件，办理3486件，结转121件');
    expect(rows.find(([name]) => name === '分管领导签批')?.[1]).toMatch(/^\n+　+签名：/);
  });

  it('has figures that are blank said to be blank', () => {
    const rows = rowsIn(composed('signOff', filledDesk().type(RECEIVED, '')));
    expect(rows[3]?.[1]).toContain('新收未填件');
    expect(rows[4]?.[1]).toMatch(/^未通过：未填完 1 个部分/);
  });

  it('takes rows from its wording only, whatever a field says', () => {
    const desk = filledDesk().type('about:organ.name', '甲｜乙〔年份〕');
    const wording = { 表格: '单位｜〔报告单位〕〔无此项〕\n\n接上\n空栏\n一｜二｜三｜四｜五' };
    const paper = composed('signOff', desk, wording);
    expect(rowsIn(paper)).toEqual([
      ['单位', '甲｜乙〔年份〕〔无此项〕\n\n接上\n空栏'],
      ['一', '二', '三', '四｜五'],
    ]);
    expect(paper.unknown).toEqual(['无此项']);
    expect(composed('signOff', desk, { 表格: '' }).document.blocks).toEqual([]);
    expect(rowsIn(composed('signOff', desk, { 表格: '只有栏名' }))).toEqual([['只有栏名', '']]);
  });
});

describe('数据来源登记表', () => {
  it('lists what has a source and what has none, and who signs', () => {
    const paper = composed('sources', publishedDesk());
    expect(rowsIn(paper)[2]).toEqual([
      '一、本年新收政府信息公开申请数量（商业企业）',
      '99',
      '政策法规科',
      '王敏',
      '2024-01-08',
      '申请台账',
    ]);
    expect(tablesIn(paper.document.blocks).map(({ headRows }) => headRows)).toEqual([1, 1, 1]);
    expect(rowsIn(paper, 2)[1]).toEqual(['政策法规科', '1 格', '', '']);
    expect(linesIn(paper)).toContain('审核人（签字）：　　　　　　　　　　　日期：');
    expect(linesIn(composed('sources', filledDesk()))).toContain('还没有登记。');
  });
});

describe('对照录入单, worded by an office', () => {
  it('repeats a line below its title where the office does', () => {
    const wording = { 题下说明: '＊＊＊\n请勿涂改\n＊＊＊' };
    const { document } = composed('retyping', filledDesk(), wording);
    expect(document.cover).toEqual(['＊＊＊', '请勿涂改', '＊＊＊']);
  });
});

describe('报送函', () => {
  it('is set as a letter: to whom, what for, what is attached, by whom', () => {
    const { document } = composed('letter', filledDesk());
    expect(document.title).toEqual(['关于报送2023年', '政府信息公开工作年度报告的函']);
    expect(document.foot).toBeUndefined();
    expect(document.blocks[0]).toMatchObject({ role: 'flush', text: '政府信息公开工作主管部门：' });
    const lines = linesIn({ document, unknown: [] });
    expect(lines[1]).toContain('（国办公开办函〔2021〕30号）');
    expect(lines).toContain('附件：1. 2023年政府信息公开工作年度报告');
    expect(lines).toContain('　　　　　2. 数据校验报告');
    expect(document.signature).toEqual({ name: '宿迁市人民政府', date: '2024年1月25日' });
  });

  it('numbers no single attachment and names none where there is none', () => {
    const one = linesIn(composed('letter', filledDesk(), { 附件: '年度报告' }));
    expect(one).toContain('附件：年度报告');
    const none = composed('letter', filledDesk(), { 附件: '', 落款单位: '', 成文日期: '' });
    expect(linesIn(none).join()).not.toContain('附件');
    expect(none.document.signature).toBeUndefined();
  });
});

describe('更正说明', () => {
  it('says what was published and what is right, totals that follow as well', () => {
    const paper = composed('correction', correctedDesk());
    const [first, second] = linesIn(paper);
    expect(first).toContain('已于2024年1月30日公开。');
    expect(second).toBe(`公开链接：${LINK}`);
    expect(first).toContain('因登记台账漏计 1 件申请，现对以下2处内容予以更正');
    const part = '三、收到和处理政府信息公开申请情况';
    expect(rowsIn(paper)).toEqual([
      ['序号', '指标', '原公布', '更正为'],
      ['1', `${part}\n一、本年新收，商业企业`, '99', '100'],
      ['2', `${part}\n一、本年新收，总计（随之变动）`, '3511', '3512'],
    ]);
    const text = rowsIn(paper, 1)[1] ?? [];
    expect(text[2]).toContain('一是更新不够及时。');
    expect(text[3]).toContain('一是更新不够及时，有 3 个栏目超过半年没有更新。');
    expect(linesIn(paper)).toContain(
      '更正后的年度报告于　　　　年　　月　　日公开，以更正后的为准。',
    );
  });

  it('says when what is right was published, and what was corrected last', () => {
    const desk = correctedDesk()
      .submit(2)
      .move(REVIEWER, { kind: 'pass' })
      .move(REVIEWER, { kind: 'approve' })
      .move(CLERK, { kind: 'publish', date: '2024-02-05', link: `${LINK}?2` });
    expect(linesIn(composed('correction', desk))).toContain(
      '更正后的年度报告于2024年2月5日公开，以更正后的为准。',
    );
    desk.move(CLERK, { kind: 'correct', reason: '另一处' }).type(RECEIVED, '101');
    const again = composed('correction', desk);
    expect(linesIn(again)[0]).toContain('2024年2月5日公开。因另一处');
    expect(linesIn(again)[1]).toBe(`公开链接：${LINK}?2`);
    expect(rowsIn(again)[1]?.slice(2)).toEqual(['100', '101']);
  });

  it('leaves out what is not published', () => {
    const desk = publishedDesk()
      .move(CLERK, { kind: 'correct' })
      .type(`note:${RECEIVED}`, '甲')
      .type(`source:${RECEIVED}`, '');
    expect(officeCase(desk.log, { now: NOW }).kinds).not.toContain('correction');
    desk.type('about:contact', '另一个电话');
    expect(rowsIn(composed('correction', desk))[1]?.[3]).toContain('另一个电话');
  });
});

describe('对照录入单', () => {
  const desk = filledDesk().type('requests.received.research', '');
  const paper = composed('retyping', desk);
  const form = formOf(reportFrom(replay(desk.log)).form);

  it('has every cell once, in the order of the form, with running numbers and a box to tick', () => {
    const rows = tablesIn(paper.document.blocks).flatMap(({ rows: [, ...own] }) => own);
    expect(rows.map(([number]) => number?.text)).toEqual(
      [...form.cells.keys()].map((_, at) => String(at + 1)),
    );
    expect(rows.every((row) => row.at(-1)?.text === '□')).toBe(true);
  });

  it('says what is blank and what was added up, and how to see that a table is whole', () => {
    const rows = rowsIn(paper, 1);
    expect(rows[1]?.slice(-3)).toEqual(['自然人', '3402', '□']);
    expect(rows[3]?.slice(-3)).toEqual(['科研机构', '未填', '□']);
    expect(rows[7]?.slice(-3)).toEqual(['总计（自动计算）', '未填', '□']);
    expect(linesIn(paper)).toContain('本表 175 格，已填 173 格，未填 2 格。');
    expect(linesIn(paper)).toContain('已填数字之和：4652618 件，59237.2449 万元。');
  });
});
