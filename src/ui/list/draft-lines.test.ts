import { describe, expect, it } from 'vitest';
import { STATUTORY } from '../../report/deadlines';
import type { State } from '../../report/workflow';
import type { Draft } from '../../store/drafts';
import {
  CHOICES,
  choiceName,
  countOf,
  isChosen,
  lineOn,
  remainingText,
  summaryText,
} from './draft-lines';

const TODAY = '2027-02-02';

function draft(state: State, more: Partial<Draft> = {}): Draft {
  return {
    id: 'a',
    year: 2026,
    form: '2021',
    organName: '临河区民政局',
    example: false,
    state,
    progress: { stated: 0, total: 129 },
    errors: 0,
    warnings: 0,
    createdAt: 0,
    savedAt: 0,
    submissions: 0,
    openRemarks: 0,
    ...more,
  };
}

const line = (state: State, more?: Partial<Draft>, today = TODAY) =>
  lineOn(today, draft(state, more), STATUTORY);

describe('the line of a draft', () => {
  it.each([
    ['2027-01-28', '还有 3 天'],
    ['2027-01-31', '今天到期'],
    ['2027-02-02', '逾期 2 天'],
  ])('on %s: %s', (today, said) => {
    expect(remainingText(line('draft', {}, today))).toBe(said);
  });

  it('says nothing where nothing is waited for, and of an example', () => {
    expect(remainingText(line('published'))).toBe('');
    expect(remainingText(line('draft', { example: true }))).toBe('');
  });

  it('takes the day that was set when it was returned', () => {
    expect(line('returned', { wantedBy: '2027-02-05' })).toMatchObject({
      deadline: '2027-02-05',
      left: 3,
    });
  });
});

describe('what the list is narrowed to', () => {
  const lines = [
    line('submitted', {}, '2027-01-20'),
    line('forwarded'),
    line('returned'),
    line('approved'),
    line('published'),
    line('published', { round: 2 }),
    line('draft', { round: 2 }),
    line('draft', { example: true }),
  ];

  it('puts every report into one state, 已更正 apart from 已公开', () => {
    const states = CHOICES.filter((choice) => choice !== 'all' && choice !== 'late');
    for (const one of lines) {
      expect(states.filter((choice) => isChosen(one, choice))).toHaveLength(1);
    }
    expect(countOf(lines, 'published')).toBe(1);
    expect(countOf(lines, 'corrected')).toBe(1);
  });

  it('counts no example, and shows it all the same', () => {
    const [example] = lines.slice(-1);
    expect(countOf(lines, 'all')).toBe(7);
    expect(countOf(lines, 'late')).toBe(1);
    expect(example && isChosen(example, 'draft')).toBe(true);
    expect(example && isChosen(example, 'late')).toBe(false);
  });

  it('is told in one line', () => {
    expect(summaryText(lines)).toBe(
      '共 7 份，待审核 1，已报送 1，退回修改 1，审核通过 1，逾期 1（另有示例 1 份，不计入）',
    );
  });

  it('has a name each', () => {
    expect(new Set(CHOICES.map(choiceName)).size).toBe(CHOICES.length);
  });
});
