import { describe, expect, it } from 'vitest';
import { judge } from '../report/judgement';
import { replay } from '../report/edits';
import { reasonFor } from '../report/progress';
import { reportFrom } from '../report/report';
import { rulingOn } from '../report/ruling';
import { CLERK, filledDesk, REVIEWER, type Desk } from '../testing/review-log';
import { composeCheckReport } from './check-report';
import { cellText, type Document } from './document';
import { reviewCase } from './review-case';

/** 2024年1月25日 in the official time. */
const NOW = Date.UTC(2024, 0, 25, 2);
const RECEIVED = 'requests.received.naturalPerson';

const reportOn = (desk: Desk): Document => composeCheckReport(reviewCase(desk.log), NOW);

/** The rows of its tables, by their captions. */
function tableIn({ blocks }: Document, caption: string): string[][] {
  const table = blocks.find((block) => block.kind === 'table' && block.caption === caption);
  return table?.kind === 'table' ? table.rows.map((row) => row.map(cellText)) : [];
}

const words = ({ blocks }: Document): string =>
  blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');

/** Broken in a column: received one more than was handled. */
function brokenDesk(): Desk {
  const { cells } = reportFrom(replay(filledDesk().log));
  return filledDesk().type(RECEIVED, String((cells[RECEIVED] ?? 0) + 1));
}

describe('数据校验报告', () => {
  it('says on which day what was checked, and that nothing is wrong', () => {
    const document = reportOn(filledDesk());
    expect(document.cover).toEqual([
      '宿迁市人民政府　2023 年度　现行格式',
      '送审稿（第 1 稿）　校验日期：2024年1月25日',
    ]);
    const { findings, draft } = judge(reportFrom(replay(filledDesk().log)));
    expect(words(document)).toContain(draft ? '尚不能送审' : '数据校验通过');
    const [, ...rows] = tableIn(document, '校验范围');
    const total = rows.at(-1)?.slice(1).map(Number) ?? [];
    expect(total[0]).toBe(findings.length);
    expect(total[0]).toBe((total[1] ?? 0) + (total[2] ?? 0) + (total[3] ?? 0));
    const sums = rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0);
    expect(sums).toBe(findings.length);
  });

  it('gives every broken finding with its arithmetic and its clause', () => {
    const document = reportOn(brokenDesk());
    const [, first = []] = tableIn(document, '不符和需要核实的事项');
    expect(first[1]).toBe('错误');
    expect(first[2]).toContain('自然人列：收办不符，相差 1 件');
    expect(first[2]).toContain('＝ 第一项＋第二项 3494');
    expect(first[2]).toContain('差额 1');
    expect(first[2]).toContain('依据：');
    expect(words(document)).toContain('结论：尚不能送审。');
    expect(words(document)).toContain('错误 1 处');
  });

  it('gives what was said and whether it was accepted', () => {
    const desk = brokenDesk();
    const { findings, reckoning } = judge(reportFrom(replay(desk.log)));
    const finding = findings.find(({ verdict }) => verdict === 'broken');
    if (!finding) throw new Error('nothing broken');
    const reason = reasonFor(finding, '系统口径不同。', reckoning.figure);
    const address = `reason:${finding.rule}`;
    desk.act(CLERK, 'reason', { address, new: JSON.stringify(reason) });
    const rowOf = (): string[] =>
      tableIn(reportOn(desk), '不符和需要核实的事项').find(([, , what]) =>
        what?.includes(`（${finding.rule}）`),
      ) ?? [];
    expect(rowOf().slice(3)).toEqual(['系统口径不同。', '尚未认可']);
    desk.act(REVIEWER, 'remark', rulingOn(finding.rule, reason, 'accepted'));
    expect(rowOf()[4]).toMatch(/^认可\n李强（政务公开科） 2024年1月15日/);
    desk.act(REVIEWER, 'remark', rulingOn(finding.rule, reason, 'refused'));
    expect(rowOf()[4]).toMatch(/^不认可\n/);
    desk.type(RECEIVED, '9999');
    expect(rowOf()[3]).toMatch(/^系统口径不同。\n（.*需重新说明）$/);
  });

  it('depends on nothing but the log and the day', () => {
    const desk = brokenDesk();
    const again = composeCheckReport(reviewCase([...desk.log].reverse()), NOW);
    expect(again).toEqual(reportOn(desk));
  });
});
