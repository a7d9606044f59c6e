import { describe, expect, it } from 'vitest';
import { aside, joinKeys, splitAddress } from './address';
import { defineForm } from './define-form';
import {
  columnPaths,
  rowPaths,
  tablesOf,
  textsOf,
  type BlockSpec,
  type FormSpec,
  type Predecessor,
  type RowSpec,
  type TableSection,
} from './form';
import { lastYears, relation, sideOf, thisYears, type Relation, type Rule } from './rule';

const COLUMNS = [
  { key: 'men', label: '男' },
  { key: 'women', label: '女' },
  { key: 'all', label: '总计' },
] as const;
const TOWN: RowSpec = { key: 'town', label: '镇', explanation: '镇上的人数。' };
const VILLAGE: RowSpec = { key: 'village', label: '村', explanation: '村里的人数。' };
const PEOPLE = table({});

function table(block: Partial<BlockSpec>, id = 'people'): TableSection {
  const blocks = [{ columns: COLUMNS, rows: [TOWN, VILLAGE], ...block }];
  return { kind: 'table', id, heading: '人口', unit: '人', blocks };
}

function sum(
  id: string,
  whole: string,
  parts: readonly string[],
  more: Partial<Relation> = {},
): Rule {
  return relation({
    id,
    severity: 'E',
    clause: '表',
    complaint: '不符',
    left: sideOf('总计', [whole]),
    operator: '=',
    right: sideOf('之和', parts),
    computes: true,
    ...more,
  });
}

const TOTAL = sum('R1.town', 'people.town.all', ['people.town.men', 'people.town.women']);
const VILLAGE_TOTAL = sum('R1.village', 'people.village.all', [
  'people.village.men',
  'people.village.women',
]);

function spec(more: Partial<FormSpec>): FormSpec {
  return {
    id: 'x',
    notice: '〔2020〕1号',
    name: '试行',
    firstYear: 2020,
    sections: [{ kind: 'text', id: 'intro', heading: '一、概况' }, table({})],
    rules: [TOTAL, VILLAGE_TOTAL],
    ...more,
  };
}

/** The form before, which had no village. */
const OLD: Predecessor = {
  form: defineForm(spec({ id: 'old', sections: [table({ rows: [TOWN] })], rules: [] })),
  sources: {},
};

/** As many men in town as there were last year. */
function sinceLastYear(lastForms: readonly string[], then: string): Relation {
  return relation({
    id: 'R',
    severity: 'W',
    clause: '表',
    complaint: '不符',
    left: { label: '今年', terms: [thisYears('people.town.men')] },
    operator: '=',
    right: { label: '去年', terms: [lastYears(then)] },
    lastForms,
  });
}

describe('a form that agrees with itself', () => {
  const form = defineForm(spec({}));

  it('has its cells in the order of the paper', () => {
    expect([...form.cells.keys()]).toEqual([
      'people.town.men',
      'people.town.women',
      'people.town.all',
      'people.village.men',
      'people.village.women',
      'people.village.all',
    ]);
  });

  it('may look back at its own cells and at those of the form before', () => {
    const rule = sinceLastYear(['x', 'old'], 'people.town.men');
    expect(rule).toMatchObject({
      cells: ['people.town.men'],
      lastYear: { forms: ['x', 'old'], cells: ['people.town.men'] },
    });
    expect(defineForm(spec({ rules: [rule], previous: OLD })).rules).toEqual([rule]);
  });

  it('knows its totals, its texts and which rules look at a cell', () => {
    expect(form.totals.map((cell) => [cell.address, cell.total])).toEqual([
      ['people.town.all', TOTAL],
      ['people.village.all', VILLAGE_TOTAL],
    ]);
    expect([...form.texts]).toEqual(['intro']);
    expect(form.rulesOf.get('people.town.men')).toEqual([TOTAL]);
    expect(tablesOf(form).map((section) => section.id)).toEqual(['people']);
    expect(textsOf(form).map((section) => section.id)).toEqual(['intro']);
  });

  it('computes a total of totals after its parts, whatever the order of the rules', () => {
    const grand = sum('R2', 'people.village.all', ['people.town.all', 'people.town.men']);
    const { totals } = defineForm(spec({ rules: [grand, TOTAL] }));
    expect(totals.map((cell) => cell.address)).toEqual(['people.town.all', 'people.village.all']);
    const upwards = sum('R2', 'people.town.all', ['people.village.all', 'people.town.men']);
    expect(
      defineForm(spec({ rules: [upwards, VILLAGE_TOTAL] })).totals.map((cell) => cell.address),
    ).toEqual(['people.village.all', 'people.town.all']);
  });

  it('names a cell by its labels, the unnamed ones left out', () => {
    const rows: RowSpec[] = [
      {
        label: '三、结果',
        unnamed: true,
        rows: [
          { key: 'g', label: '（二）外出', rows: [{ ...TOWN, label: '1.打工', remark: '（注）' }] },
        ],
      },
    ];
    const columns = [{ label: '人员', unnamed: true as const, columns: COLUMNS }];
    const named = defineForm(
      spec({ sections: [table({ title: '第一项', rows, columns })], rules: [] }),
    ).cells.get('people.g.town.women');
    expect(named).toMatchObject({
      name: '第一项 （二）外出 1.打工（注），女',
      rowName: '（二）1.打工',
      columnName: '女',
      unit: '人',
      kind: 'count',
    });
  });
});

describe('a form that contradicts itself is refused', () => {
  const bare = { key: 'town', label: '镇' };
  it.each<[fault: string, spec: Partial<FormSpec>]>([
    ['two sections are called people.', { sections: [table({}), table({})] }],
    ['two cells have the address people.town.men.', { sections: [table({ rows: [TOWN, TOWN] })] }],
    ['a block of people has no rows or no columns.', { sections: [table({ rows: [] })] }],
    ['a block of people has no rows or no columns.', { sections: [table({ columns: [] })] }],
    [
      'a block of people has no rows or no columns.',
      { sections: [table({ rows: [{ label: '组', rows: [] }] })] },
    ],
    [
      'a block of people has no rows or no columns.',
      { sections: [table({ columns: [{ label: '组', columns: [] }] })] },
    ],
    ['a column of people has no key.', { sections: [table({ columns: [{ label: '男' }] })] }],
    ['people.town.men has no explanation.', { sections: [table({ rows: [bare] })] }],
    [
      'people.town.women has no explanation.',
      { sections: [table({ rows: [{ ...bare, explanation: { men: '男的人数。' } }] })] },
    ],
    ['two rules are called R1.town.', { rules: [TOTAL, { ...VILLAGE_TOTAL, id: 'R1.town' }] }],
    [
      'the balance of people shows R2.men, which is no relation.',
      { sections: [{ ...PEOPLE, balance: ['R1.town', 'R2.men'] }] },
    ],
    [
      'the field 人数 quotes people.city.all, which is no cell.',
      { fields: { 人数: 'people.city.all' } },
    ],
    ['rule R looks at no cell.', { rules: [{ ...TOTAL, id: 'R', cells: [] }] }],
    [
      'rule R names people.city.men, which is no cell.',
      { rules: [sum('R', 'people.town.all', ['people.city.men'])] },
    ],
    ['rule R names intro, which is no cell.', { rules: [sum('R', 'people.town.all', ['intro'])] }],
    [
      'rule R names a cell twice.',
      { rules: [sum('R', 'people.town.all', ['people.town.men', 'people.town.men'])] },
    ],
    [
      'rule R names a cell twice.',
      { rules: [sum('R', 'people.town.all', ['people.town.all', 'people.town.men'])] },
    ],
    [
      'rule R computes, but its left side is not one cell.',
      {
        rules: [
          sum('R', 'people.town.all', ['people.town.men'], {
            left: sideOf('两格', ['people.town.all', 'people.village.all']),
          }),
        ],
      },
    ],
    [
      'rule R computes, but its left side is not one cell.',
      { rules: [sum('R', 'people.town.all', ['people.town.men'], { left: sideOf('空', []) })] },
    ],
    [
      'rule R computes, but its left side is not one cell.',
      {
        rules: [
          sum('R', 'people.town.all', ['people.town.men'], {
            left: { label: '负', terms: [{ address: 'people.town.all', sign: -1 }] },
          }),
        ],
      },
    ],
    [
      'rule R computes, but its left side is not one cell.',
      { rules: [sum('R', 'people.town.all', ['people.town.men'], { operator: '≤' })] },
    ],
    [
      'people.town.all is computed by two rules.',
      { rules: [TOTAL, sum('R', 'people.town.all', ['people.village.all'])] },
    ],
    [
      'people.town.all is computed out of itself.',
      {
        rules: [
          sum('R1', 'people.town.all', ['people.village.all']),
          sum('R2', 'people.village.all', ['people.town.all']),
        ],
      },
    ],
    [
      'the zero report looks at people.city.men, which is no cell.',
      { zeroReport: { zeros: ['people.city.men'], tables: [] } },
    ],
    [
      'the zero report fills houses, which is no section.',
      { zeroReport: { zeros: [], tables: ['houses'] } },
    ],
    [
      'rule R looks back at people.city.men on form x.',
      { rules: [sinceLastYear(['x'], 'people.city.men')] },
    ],
    [
      'rule R looks back at people.town.men on form y.',
      { rules: [sinceLastYear(['x', 'y'], 'people.town.men')] },
    ],
    [
      'rule R looks back at people.village.men on form old.',
      { rules: [sinceLastYear(['x', 'old'], 'people.village.men')], previous: OLD },
    ],
    ['rule R names no form.', { rules: [sinceLastYear([], 'people.town.men')] }],
    [
      'rule R computes out of last year.',
      { rules: [{ ...sinceLastYear(['x'], 'people.town.men'), computes: true }] },
    ],
    [
      'people.city.men has a source and is no cell.',
      { previous: { ...OLD, sources: { 'people.city.men': 'people.town.men' } } },
    ],
    [
      'people.town.men has no source people.town.lads.',
      { previous: { ...OLD, sources: { 'people.town.men': 'people.town.lads' } } },
    ],
    [
      'people.town.lads has a place and was no cell.',
      { previous: { ...OLD, places: { 'people.town.lads': 'people.town.men' } } },
    ],
    [
      'people.town.men has no place people.city.men.',
      { previous: { ...OLD, places: { 'people.town.men': 'people.city.men' } } },
    ],
  ])('%s', (fault, more) => {
    expect(() => defineForm(spec(more))).toThrow(`Form x: ${fault}`);
  });
});

describe('rows and columns', () => {
  it('are the innermost ones, with what is around them', () => {
    const leaf = { key: 'a', label: '甲' };
    const group = { label: '组', columns: [leaf, { key: 'b', label: '乙' }] };
    expect(columnPaths([leaf, group]).map((path) => path.map(({ label }) => label))).toEqual([
      ['甲'],
      ['组', '甲'],
      ['组', '乙'],
    ]);
    expect(rowPaths([{ label: '组', rows: [TOWN] }, VILLAGE]).map((path) => path.length)).toEqual([
      2, 1,
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['requests.received.total', { subject: 'requests.received.total' }],
    ['overview', { subject: 'overview' }],
    ['note:requests.received.total', { kind: 'note', subject: 'requests.received.total' }],
    ['about:organ.name', { kind: 'about', subject: 'organ.name' }],
    ['reason:T3-1.total', { kind: 'reason', subject: 'T3-1.total' }],
    ['takenOver:a.b', { kind: 'takenOver', subject: 'a.b' }],
    ['lastYear:requests.received.total', { kind: 'lastYear', subject: 'requests.received.total' }],
    ['unavailable:disputes', { kind: 'unavailable', subject: 'disputes' }],
    ['note:', { kind: 'note', subject: '' }],
    ['nothing:a', { subject: 'nothing:a' }],
    [':a', { subject: ':a' }],
    ['', { subject: '' }],
  ])('%j is taken apart', (address, expected) => {
    expect(splitAddress(address)).toEqual(expected);
  });

  it('are put together without a trace of what has no key', () => {
    expect(joinKeys('a', undefined, 'b', '', 'c')).toBe('a.b.c');
    expect(splitAddress(aside('note', 'a.b'))).toEqual({ kind: 'note', subject: 'a.b' });
  });
});
