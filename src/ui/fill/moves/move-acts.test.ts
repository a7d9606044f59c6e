import { describe, expect, it } from 'vitest';
import { printedCode, sealIn, sealOf } from '../../../files/seal';
import { aside } from '../../../report/address';
import type { Edit } from '../../../report/edits';
import { describe as described } from '../../../report/words';
import type { Person } from '../../../report/person';
import { valuesOf } from '../../../report/report';
import { versionsOf } from '../../../report/versions';
import { approvalOf, receiptChanges, type Role } from '../../../report/workflow';
import { editOn } from '../../../testing/replicas';
import { jili2020 } from '../../../testing/samples';
import { Session } from '../session';
import { makeMove, movesHere, submit } from './move-acts';
import { judgeLink, judgeUntil } from './move-dialog';
import { stepOf } from './steps-line';

const CELL = 'requests.received.naturalPerson';
const TEXTS = ['overview', 'problems', 'otherMatters'];

/** A report that may leave the desk: published figures, with the texts that were not published. */
function complete(): Edit[] {
  const values = new Map([...valuesOf(jili2020()), ...TEXTS.map((id) => [id, '无。'] as const)]);
  return [...values].reduce<Edit[]>(
    (so, [address, typed]) => [
      ...so,
      editOn(so, 'seed', address, typed, { act: 'create', step: 'seed' }),
    ],
    [],
  );
}

const SEED = complete();

function open(edits: readonly Edit[] = SEED, replica = 'here'): Session {
  let clock = 1000;
  return new Session({
    edits,
    replica,
    who: () => '王敏（政策法规科）',
    now: () => (clock += 1),
    savedAt: 0,
    save: async () => undefined,
  });
}

function person(...roles: Role[]): Person {
  return { name: '王敏', office: '', roles };
}

const names = (session: Session): string[] => versionsOf(session.edits()).map(({ name }) => name);

describe('送审', () => {
  it('is refused while something is missing', () => {
    const session = open();
    session.type(CELL, '');
    submit(session);
    expect(session.course().state).toBe('draft');
    expect(names(session)).toEqual([]);
  });

  it('makes a 稿 in the same step, by whom and as what', () => {
    const session = open();
    submit(session);
    const step = session.steps().at(-1);
    expect(step).toMatchObject({ act: 'move', who: '王敏（政策法规科）' });
    expect(described(session.judgement().form, step ?? fail())).toBe('送审：送审稿（第 1 稿）');
    const [version] = versionsOf(session.edits());
    expect(session.course().moves).toMatchObject([{ version: version?.address, role: 'filler' }]);
    makeMove(session, { kind: 'return', reason: '数字不一致' });
    submit(session);
    expect(names(session)).toEqual(['送审稿（第 1 稿）', '送审稿（第 2 稿）']);
  });

  it('is no step to undo', () => {
    const session = open();
    session.type(CELL, '4');
    session.type(CELL, '3');
    submit(session);
    makeMove(session, { kind: 'withdraw', reason: '再核对' });
    expect(session.can('undo')).toBe(false);
  });
});

describe('a report that lies with somebody else', () => {
  it('is locked, but for notes and remarks, until it comes back', () => {
    const session = open();
    submit(session);
    expect(session.locked()?.kind).toBe('handedIn');
    session.type(CELL, '9');
    session.act('fill', [{ address: CELL, new: '9' }]);
    session.act('version', [{ address: aside('version', 'x'), new: 'x' }]);
    expect(session.typed(CELL)).toBe('3');
    session.type(aside('note', CELL), '见台账');
    session.leave();
    session.act('remark', [{ address: aside('remark', 'r'), new: '{"on":"x","text":"y"}' }]);
    expect(session.typed(aside('note', CELL))).toBe('见台账');
    expect(session.typed(aside('remark', 'r'))).not.toBe('');
    makeMove(session, { kind: 'return', reason: '数字不一致' });
    expect(session.locked()).toBeUndefined();
    session.type(CELL, '9');
    expect(session.typed(CELL)).toBe('9');
  });

  it('is locked when it is opened, and when another window hands it in', () => {
    const session = open();
    const other = open(session.edits(), 'there');
    submit(session);
    expect(open(session.edits()).locked()?.kind).toBe('handedIn');
    other.merge(session.edits());
    expect(other.locked()?.kind).toBe('handedIn');
  });

  it('cannot be withdrawn once this copy knows that it was opened', () => {
    const session = open();
    submit(session);
    expect(movesHere(session, person('filler'))).toEqual(['withdraw']);
    session.act('move', receiptChanges(session.edits()));
    expect(movesHere(session, person('filler'))).toEqual([]);
    const last = session.steps().at(-1);
    expect(described(session.judgement().form, last ?? fail())).toBe('打开送来的报告');
  });
});

describe('who may make which move', () => {
  it('is by role; who has not said who they are is offered all', () => {
    const session = open();
    submit(session);
    expect(movesHere(session, person('unitReviewer'))).toEqual(['pass', 'return']);
    expect(movesHere(session, person('reader'))).toEqual([]);
    expect(movesHere(session, undefined)).toEqual(['withdraw', 'pass', 'return']);
  });

  it('a reviewer who fills in nothing receives what came as a plain file, as a 稿 of its own', () => {
    const session = open();
    expect(movesHere(session, person('competentReviewer'))).toEqual(['receive']);
    expect(movesHere(session, person('filler', 'competentReviewer'))).toEqual(['submit']);
    expect(movesHere(session, undefined)).toEqual(['submit']);
    session.type(CELL, '');
    makeMove(session, { kind: 'receive', reason: '邮件收到 Word 稿' });
    expect(session.course()).toMatchObject({ state: 'forwarded', submissions: 1 });
    expect(names(session)).toEqual(['送审稿（第 1 稿）']);
    expect(described(session.judgement().form, session.steps().at(-1) ?? fail())).toBe(
      '登记收到：邮件收到 Word 稿：送审稿（第 1 稿）',
    );
    expect(movesHere(session, person('competentReviewer'))).toEqual([
      'unreceive',
      'return',
      'approve',
    ]);
    makeMove(session, { kind: 'receive' });
    expect(session.course().submissions).toBe(1);
    session.act('move', receiptChanges(session.edits()));
    makeMove(session, { kind: 'unreceive' });
    expect(session.locked()).toBeUndefined();
    expect(movesHere(session, person('competentReviewer'))).toEqual(['receive']);
    expect(names(session)).toEqual(['送审稿（第 1 稿）']);
  });

  it('a move that is not possible is not made', () => {
    const session = open();
    makeMove(session, { kind: 'approve' });
    expect(session.steps().filter(({ act }) => act === 'move')).toEqual([]);
  });
});

describe('approval', () => {
  function approved(): Session {
    const session = open();
    submit(session);
    makeMove(session, { kind: 'pass' });
    makeMove(session, { kind: 'approve' });
    return session;
  }

  it('stores the 校验码 of what was approved; changed since, it does not fit any more', () => {
    const session = approved();
    const code = approvalOf(session.course())?.code;
    expect(code).toBe(sealOf(session.judgement().report));
    const seal = () => sealIn(session.course(), session.judgement().report);
    const printed = () => printedCode(session.course(), session.judgement().report);
    expect(seal()).toEqual({ code, fits: true });
    expect(printed()).toBe(code);
    session.merge([editOn(session.edits(), 'B', CELL, '4')]);
    expect(seal()).toEqual({ code, fits: false });
    expect(printed()).toBeUndefined();
  });

  it('goes on to 公开 and 更正, which unlocks the next round', () => {
    const session = approved();
    makeMove(session, { kind: 'publish', date: '2027-01-31', link: 'https://www.example.gov.cn/' });
    expect(session.course().moves.at(-1)).toMatchObject({ date: '2027-01-31', role: 'filler' });
    makeMove(session, { kind: 'correct', reason: '漏计 1 件' });
    expect(session.course()).toMatchObject({ state: 'draft', round: 2 });
    expect(approvalOf(session.course())).toBeUndefined();
    expect(session.locked()).toBeUndefined();
  });
});

it.each<[string, boolean]>([
  ['', true],
  ['https://www.example.gov.cn/gknb/2026.html', true],
  ['http://10.1.2.3:8080/年报', true],
  [' https://www.example.gov.cn ', true],
  ['www.example.gov.cn', false],
  ['ftp://example.gov.cn/a', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['https://a.cn/x y', false],
])('%j as 公开链接: %s', (typed, good) => {
  expect(judgeLink(typed) === true).toBe(good);
});

it.each<[string, boolean]>([
  ['', true],
  ['2027-01-20', true],
  ['2027-02-01', true],
  ['2027-01-19', false],
])('%j as 修改时限 on 2027-01-20: %s', (day, good) => {
  expect(judgeUntil(day, '2027-01-20') === true).toBe(good);
});

it('the step follows the state, and who fills in is at 填报 or 校验', () => {
  const session = open();
  expect(stepOf('draft', session.judgement())).toBe('校验');
  session.type(CELL, '');
  expect(stepOf('returned', session.judgement())).toBe('填报');
  const states = ['submitted', 'forwarded', 'approved', 'published'] as const;
  expect(states.map((state) => stepOf(state, session.judgement()))).toEqual([
    '送审',
    '报送',
    '报送',
    '公开',
  ]);
});

function fail(): never {
  throw new Error('no step');
}
