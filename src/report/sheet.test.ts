import { describe, expect, it } from 'vitest';
import { defineForm } from './define-form';
import { tablesOf, type TableSection } from './form';
import { FORMS, formOf } from './forms/index';
import { sheetOf, type Sheet, type SheetCell } from './sheet';

const TABLES = FORMS.flatMap((form) =>
  tablesOf(form).map((table): [string, TableSection] => [`${form.id} ${table.id}`, table]),
);

function sheet(form: string, table: string): Sheet {
  const found = tablesOf(formOf(form)).find((section) => section.id === table);
  if (!found) throw new Error(`no table ${table}`);
  return sheetOf(found);
}

/** Text, and where the cell stands: row, column, and how many of each it covers. */
function placed(cells: readonly SheetCell[]): string[] {
  return cells.map(
    (cell) => `${cell.text} ${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan}`,
  );
}

function of(kind: SheetCell['kind'], rows: Sheet['rows']): SheetCell[] {
  return rows.flat().filter((cell) => cell.kind === kind);
}

describe.each(TABLES)('%s', (name, table) => {
  const laid = sheetOf(table);

  it('covers every place of the grid with exactly one cell', () => {
    const covered = new Map<string, number>();
    for (const cell of laid.rows.flat()) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
          const place = `${row},${column}`;
          covered.set(place, (covered.get(place) ?? 0) + 1);
        }
      }
    }
    const grid = laid.rows.flatMap((_, row) =>
      Array.from({ length: laid.columnCount }, (__, column) => `${row},${column}`),
    );
    expect([...covered.keys()].toSorted()).toEqual(grid.toSorted());
    expect(new Set(covered.values())).toEqual(new Set([1]));
  });

  it('keeps each cell in its row, from left to right', () => {
    laid.rows.forEach((row, index) => {
      expect(row.length).toBeGreaterThan(0);
      for (const cell of row) expect(cell.row).toBe(index);
      const columns = row.map((cell) => cell.column);
      expect(columns).toEqual(columns.toSorted((a, b) => a - b));
    });
  });

  it('holds every figure of the table once, in the order of the form', () => {
    const form = formOf(name.slice(0, 4));
    const own = [...form.cells.values()].filter((cell) => cell.table === table.id);
    const figures = of('figure', laid.rows);
    expect(figures.map((cell) => cell.address)).toEqual(own.map((cell) => cell.address));
    expect(figures.every((cell) => cell.text === '')).toBe(true);
  });

  it('begins figures after the labels, and heads above the first of them', () => {
    const figures = of('figure', laid.rows);
    expect(Math.min(...figures.map((cell) => cell.column))).toBe(laid.labelColumns);
    expect(Math.min(...figures.map((cell) => cell.row))).toBe(laid.headRows);
  });
});

describe('table three', () => {
  it.each([
    ['2019', 20, 26],
    ['2021', 22, 28],
  ])('of %s: its head, and its groups beside their rows', (form, outcomes, rows) => {
    const laid = sheet(form, 'requests');
    expect([laid.labelColumns, laid.columnCount, laid.headRows, laid.rows.length]).toEqual([
      3,
      10,
      3,
      rows,
    ]);
    expect(placed(of('corner', laid.rows))).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 0,0 3×3',
    ]);
    expect(placed(of('head', laid.rows))).toEqual([
      '申请人情况 0,3 1×7',
      '自然人 1,3 2×1',
      '法人或其他组织 1,4 1×5',
      '总计 1,9 2×1',
      '商业企业 2,4 1×1',
      '科研机构 2,5 1×1',
      '社会公益组织 2,6 1×1',
      '法律服务机构 2,7 1×1',
      '其他 2,8 1×1',
    ]);
    const last = rows - 1;
    expect(placed(of('label', laid.rows))).toEqual([
      '一、本年新收政府信息公开申请数量 3,0 1×3',
      '二、上年结转政府信息公开申请数量 4,0 1×3',
      `三、本年度办理结果 5,0 ${outcomes}×1`,
      '（一）予以公开 5,1 1×2',
      '（二）部分公开 6,1 1×2',
      '（三）不予公开 7,1 8×1',
      '1.属于国家秘密 7,2 1×1',
      '2.其他法律行政法规禁止公开 8,2 1×1',
      '3.危及“三安全一稳定” 9,2 1×1',
      '4.保护第三方合法权益 10,2 1×1',
      '5.属于三类内部事务信息 11,2 1×1',
      '6.属于四类过程性信息 12,2 1×1',
      '7.属于行政执法案卷 13,2 1×1',
      '8.属于行政查询事项 14,2 1×1',
      '（四）无法提供 15,1 3×1',
      '1.本机关不掌握相关政府信息 15,2 1×1',
      '2.没有现成信息需要另行制作 16,2 1×1',
      '3.补正后申请内容仍不明确 17,2 1×1',
      '（五）不予处理 18,1 5×1',
      '1.信访举报投诉类申请 18,2 1×1',
      '2.重复申请 19,2 1×1',
      '3.要求提供公开出版物 20,2 1×1',
      '4.无正当理由大量反复申请 21,2 1×1',
      '5.要求行政机关确认或重新出具已获取信息 22,2 1×1',
      ...(form === '2019'
        ? ['（六）其他处理 23,1 1×2']
        : [
            '（六）其他处理 23,1 3×1',
            '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 23,2 1×1',
            '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 24,2 1×1',
            '3.其他 25,2 1×1',
          ]),
      `（七）总计 ${last - 1},1 1×2`,
      `四、结转下年度继续办理 ${last},0 1×3`,
    ]);
  });

  it('prints the remark of 部分公开 after it', () => {
    const remarked = of('label', sheet('2021', 'requests').rows).filter((cell) => cell.remark);
    expect(remarked.map(({ text, remark }) => [text, remark])).toEqual([
      ['（二）部分公开', '（区分处理的，只计这一情形，不计其他情形）'],
    ]);
  });
});

describe('table four', () => {
  it.each(['2019', '2021'])('of %s: three heads deep, one row of figures, no labels', (form) => {
    const laid = sheet(form, 'disputes');
    expect([laid.labelColumns, laid.columnCount, laid.headRows, laid.rows.length]).toEqual([
      0, 15, 3, 4,
    ]);
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const under = (row: number, left: number, height: number): string[] =>
      results.map((text, index) => `${text} ${row},${left + index} ${height}×1`);
    expect(placed(of('head', laid.rows))).toEqual([
      '行政复议 0,0 1×5',
      '行政诉讼 0,5 1×10',
      ...under(1, 0, 2),
      '未经复议直接起诉 1,5 1×5',
      '复议后起诉 1,10 1×5',
      ...under(2, 5, 1),
      ...under(2, 10, 1),
    ]);
  });
});

describe('table two', () => {
  it('of 2021: four blocks, each with a head of its own, the last column taking the room', () => {
    const laid = sheet('2021', 'disclosure');
    expect([laid.labelColumns, laid.columnCount, laid.headRows]).toEqual([1, 4, 2]);
    expect(placed(laid.rows.flat().filter((cell) => cell.text !== ''))).toEqual([
      '第二十条第（一）项 0,0 1×4',
      '信息内容 1,0 1×1',
      '本年制发件数 1,1 1×1',
      '本年废止件数 1,2 1×1',
      '现行有效件数 1,3 1×1',
      '规章 2,0 1×1',
      '行政规范性文件 3,0 1×1',
      '第二十条第（五）项 4,0 1×4',
      '信息内容 5,0 1×1',
      '本年处理决定数量 5,1 1×3',
      '行政许可 6,0 1×1',
      '第二十条第（六）项 7,0 1×4',
      '信息内容 8,0 1×1',
      '本年处理决定数量 8,1 1×3',
      '行政处罚 9,0 1×1',
      '行政强制 10,0 1×1',
      '第二十条第（八）项 11,0 1×4',
      '信息内容 12,0 1×1',
      '本年收费金额（单位：万元） 12,1 1×3',
      '行政事业性收费 13,0 1×1',
    ]);
  });

  it('of 2019: five blocks, the unit of 采购总金额 beside its head', () => {
    const laid = sheet('2019', 'disclosure');
    expect([laid.labelColumns, laid.columnCount, laid.headRows]).toEqual([1, 4, 2]);
    expect(of('title', laid.rows).map((cell) => cell.text)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
      '第二十条第（九）项',
    ]);
    expect(of('corner', laid.rows).map((cell) => cell.text)).toEqual(Array(5).fill('信息内容'));
    expect(laid.rows.slice(-5).map((row) => placed(row))).toEqual([
      ['信息内容 13,0 1×1', '上一年项目数量 13,1 1×1', '本年增/减 13,2 1×2'],
      ['行政事业性收费 14,0 1×1', ' 14,1 1×1', ' 14,2 1×2'],
      ['第二十条第（九）项 15,0 1×4'],
      ['信息内容 16,0 1×1', '采购项目数量 16,1 1×1', '采购总金额 16,2 1×2'],
      ['政府集中采购 17,0 1×1', ' 17,1 1×1', ' 17,2 1×2'],
    ]);
    expect(of('head', laid.rows).filter((cell) => cell.remark)).toMatchObject([
      { text: '采购总金额', remark: '（单位：万元）' },
    ]);
  });
});

describe('a table of another make', () => {
  it('gives room to the last group of heads and to labels of less depth', () => {
    const explanation = '说明。';
    const a = { key: 'a', label: '甲' };
    const b = { key: 'b', label: '乙' };
    const table: TableSection = {
      kind: 'table',
      id: 't',
      heading: '表',
      unit: '件',
      blocks: [
        {
          corner: '项目',
          columns: [a, b, { key: 'c', label: '丙' }, { key: 'd', label: '丁' }],
          rows: [{ label: '组', rows: [{ key: 'r', label: '行', explanation }] }],
        },
        {
          corner: '项目',
          columns: [
            { label: '前', columns: [a] },
            { label: '后', columns: [b] },
          ],
          rows: [{ key: 's', label: '独行', explanation }],
        },
      ],
    };
    const { sections } = defineForm({
      id: 'x',
      notice: '',
      name: '',
      firstYear: 0,
      sections: [table],
      rules: [],
    });
    expect(sections).toEqual([table]);
    expect(sheetOf(table).rows.slice(2).map(placed)).toEqual([
      ['项目 2,0 2×2', '前 2,2 1×1', '后 2,3 1×3'],
      ['甲 3,2 1×1', '乙 3,3 1×3'],
      ['独行 4,0 1×2', ' 4,2 1×1', ' 4,3 1×3'],
    ]);
  });
});
