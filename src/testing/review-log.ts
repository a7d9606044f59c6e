/**
 * The log of a report that went to its reviewers and came back: handed in, returned with remarks on a
 * cell, a passage, a section and a finding, changed, and explained. For tests of what review reads.
 */
import type { Act, Change, Edit } from '../report/edits';
import { judge } from '../report/judgement';
import { reasonFor } from '../report/progress';
import { newAnswer, newRemark, settling, type Statement } from '../report/remarks';
import { rulingOn } from '../report/ruling';
import { reportFrom, valuesOf } from '../report/report';
import { newVersion, presentValues } from '../report/versions';
import { moveChange, type Move } from '../report/workflow';
import { editOn } from './replicas';
import { suqian2023, withValues } from './samples';

/** 2024年1月15日 09:00 in the official time. */
const START = Date.UTC(2024, 0, 15, 1);
const HOUR = 3_600_000;

/** Who fills in, who reviews. */
export const CLERK = '王敏（政策法规科）';
export const REVIEWER = '李强（政务公开科）';

/** Figures and texts that the remarks are about. */
export const RECEIVED = 'requests.received.business';
export const OVERVIEW =
  '2023年，全市认真落实《条例》要求。\n（一）主动公开。全年公开政府信息 12345 条，按期更新。\n（二）依申请公开。全年收到申请 3511 件，均已按期答复。';
export const QUOTE = '全年收到申请 3511 件';

const TEXTS = {
  preamble: '本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2023年1月1日至12月31日。',
  overview: OVERVIEW,
  problems: '一是更新不够及时。\n二是队伍力量不足。',
  otherMatters: '本年度没有收取信息处理费。',
  'about:organ.name': '宿迁市人民政府',
  'about:date': '2024年1月20日',
  'about:contact': '市政府办公室，0527-12345678',
};

/** A log that grows act by act, an hour between them. */
export class Desk {
  log: Edit[] = [];
  #hours = 0;

  /** Changes of one person in one step. */
  act(who: string, act: Act, ...changes: readonly Change[]): this {
    this.#hours += 1;
    const step = `step-${this.#hours}`;
    const when = START + this.#hours * HOUR;
    for (const { address, new: to } of changes) {
      this.log = [...this.log, editOn(this.log, 'desk', address, to, { act, who, when, step })];
    }
    return this;
  }

  type(address: string, text: string): this {
    return this.act(CLERK, 'type', { address, new: text });
  }

  /** 送审, with the 稿 that is handed in. */
  submit(number: number): this {
    const version = newVersion(this.log, `v${number}`, `送审稿（第 ${number} 稿）`);
    const move = moveChange({ kind: 'submit', role: 'filler', version: version.address });
    return this.act(CLERK, 'move', version, move);
  }

  move(who: string, move: Move): this {
    return this.act(who, 'move', moveChange(move));
  }

  remark(id: string, statement: Statement): this {
    return this.act(REVIEWER, 'remark', newRemark(id, statement));
  }

  answer(id: string, text: string): this {
    return this.act(CLERK, 'remark', newAnswer(id, `${id}-answer`, text));
  }
}

/** The report, complete, as it is before anybody has seen it. */
export function filledDesk(): Desk {
  const desk = new Desk();
  const values = valuesOf(withValues(suqian2023(), TEXTS));
  return desk.act(CLERK, 'create', ...[...values].map(([address, to]) => ({ address, new: to })));
}

/** Handed in and returned, four remarks open. */
export function returnedDesk(): Desk {
  return filledDesk()
    .submit(1)
    .remark('r1', { on: RECEIVED, text: '与登记台账不一致，\n请核实。' })
    .remark('r2', { on: 'overview', quote: QUOTE, text: '与表三总计不一致，请改。' })
    .remark('r3', { on: 'problems', text: '问题写得笼统，请写具体。' })
    .remark('r4', {
      on: 'requests',
      text: '结转数请附台账。',
      transcribed: { leader: '张主任', date: '2024-01-16', medium: '纸质' },
    })
    .answer('r1', '已核对台账，确为录入错误。')
    .move(REVIEWER, {
      kind: 'return',
      role: 'unitReviewer',
      reason: '部分数据和文字需要修改。',
      until: '2024-01-22',
    });
}

/** Changed after it was returned: a figure that breaks a sum, a text, one remark settled. */
export function changedDesk(): Desk {
  const desk = returnedDesk()
    .type(RECEIVED, '77')
    .type('problems', '一是更新不够及时，有 3 个栏目超过半年没有更新。\n二是队伍力量不足。')
    .type('control:requests.received.total', '3490')
    .act(CLERK, 'remark', settling('r3', 'revised'));
  const { unexplained, reckoning } = judge(reportFrom(presentValues(desk.log)));
  const [cause] = unexplained;
  if (!cause) return desk;
  const reason = reasonFor(cause.main, '经核对，数据无误。', reckoning.figure);
  desk.act(CLERK, 'reason', {
    address: `reason:${cause.main.rule}`,
    new: JSON.stringify(reason),
  });
  const { reasons } = reportFrom(presentValues(desk.log));
  const given = reasons[cause.main.rule] ?? reason;
  return desk.act(REVIEWER, 'remark', rulingOn(cause.main.rule, given, 'accepted'));
}

/** Where a report was published. */
export const LINK = 'https://www.suqian.gov.cn/xxgk/2023.html';

/** Handed in, approved and published; one figure has a source. */
export function publishedDesk(): Desk {
  const source = { office: '政策法规科', person: '王敏', date: '2024-01-08', basis: '申请台账' };
  return filledDesk()
    .type(`source:${RECEIVED}`, JSON.stringify(source))
    .submit(1)
    .move(REVIEWER, { kind: 'pass', role: 'unitReviewer' })
    .move(REVIEWER, { kind: 'approve', role: 'competentReviewer' })
    .move(CLERK, { kind: 'publish', role: 'filler', date: '2024-01-30', link: LINK });
}

/** Corrected afterwards: a figure, with the total behind it, and a text. */
export function correctedDesk(): Desk {
  return publishedDesk()
    .move(CLERK, { kind: 'correct', role: 'filler', reason: '登记台账漏计 1 件申请。' })
    .type(RECEIVED, '100')
    .type('problems', '一是更新不够及时，有 3 个栏目超过半年没有更新。\n二是队伍力量不足。');
}
