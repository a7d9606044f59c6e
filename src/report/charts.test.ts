import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedReports } from '../testing/balanced';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { lastYearOf } from './carry-over';
import { chartsOf, chartTable, type Chart, type ChartSeries } from './charts';
import { defineForm } from './define-form';
import { formOf, FORMS } from './forms/index';
import { lastYearValues } from './last-year';
import { reckon, type Report } from './report';

const IDS = [
  'documents',
  'decisions',
  'requests',
  'applicants',
  'outcomes',
  'outcomesByApplicant',
  'outcomeItems',
  'review',
  'suits',
  'suitsByWay',
];

function after(last: Report, report: Report): Report {
  return withValues(report, Object.fromEntries(lastYearValues(lastYearOf(last))));
}

function chartIn(report: Report, id: string): Chart {
  const chart = chartsOf(formOf(report.form), report).find((one) => one.id === id);
  if (!chart) throw new Error(`${id} is not drawn.`);
  return chart;
}

const pairs = ({ labels }: Chart, series: ChartSeries | undefined) =>
  Object.fromEntries(labels.map((label, at) => [label, series?.values[at]]));

describe('the charts of a report', () => {
  const report = after(suqian2023(), suqian2024());

  it('are those of its form, in the order of the paper', () => {
    expect(chartsOf(formOf('2021'), report).map(({ id }) => id)).toEqual(IDS);
    expect(chartsOf(formOf('2019'), jili2020()).map(({ id }) => id)).toEqual(IDS);
    expect(chartIn(report, 'suits').section).toBe('四、政府信息公开行政复议、行政诉讼情况');
  });

  it('put last year before this one', () => {
    const { series } = chartIn(report, 'outcomes');
    expect(series.map(({ kind, name }) => [kind, name])).toEqual([
      ['last', '2023 年'],
      ['now', '2024 年'],
    ]);
  });

  it('add the items of an outcome up', () => {
    const chart = chartIn(report, 'outcomes');
    const { figure } = reckon(formOf('2021'), report);
    const now = chart.series.at(-1);
    expect(chart.labels).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
    expect(now?.values[0]).toBe(figure('requests.granted.total'));
    expect(now?.values[3]).toBe(
      ['notHeld', 'mustBeCreated', 'stillUnclear']
        .map((item) => figure(`requests.unableToProvide.${item}.total`) ?? 0)
        .reduce((sum, value) => sum + value, 0),
    );
    expect(now?.whole).toBe(figure('requests.totalHandled.total'));
  });

  it('name items as the form does, with the sign of their outcome', () => {
    const { labels } = chartIn(report, 'outcomeItems');
    expect(labels).toHaveLength(21);
    expect(labels[0]).toBe('（一）予以公开');
    expect(labels[2]).toBe('（三）1.属于国家秘密');
    expect(labels.at(-1)).toBe('（六）3.其他');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('take suits of both kinds together, and apart', () => {
    const { figure } = reckon(formOf('2021'), report);
    const [direct, afterReview] = ['directSuit', 'suitAfterReview'].map((kind) =>
      figure(`disputes.${kind}.total`),
    );
    expect(chartIn(report, 'suits').series.at(-1)?.whole).toBe((direct ?? 0) + (afterReview ?? 0));
    expect(chartIn(report, 'suitsByWay').series.map(({ name, whole }) => [name, whole])).toEqual([
      ['未经复议直接起诉', direct],
      ['复议后起诉', afterReview],
    ]);
  });

  it('say in words what they show', () => {
    expect(chartIn(report, 'applicants').words).toMatchInlineSnapshot(`
      [
        "2024 年总计 3525 件，最多的是自然人，3440 件，占 97.6%。",
        "2023 年总计 3511 件，本年增加 14 件（0.4%）。",
      ]
    `);
    expect(chartIn(report, 'requests').words).toMatchInlineSnapshot(`
      [
        "2024 年：本年新收 3525 件，上年结转 121 件，本年办结 3521 件，结转下年度 125 件。",
        "2023 年：本年新收 3511 件，上年结转 96 件，本年办结 3486 件，结转下年度 121 件。",
      ]
    `);
    expect(chartIn(report, 'suitsByWay').words).toMatchInlineSnapshot(`
      [
        "未经复议直接起诉总计 25 件，最多的是其他结果，11 件，占 44%。",
        "复议后起诉总计 52 件，最多的是结果维持，33 件，占 63.5%。",
      ]
    `);
  });

  it('have their figures as a table, with what has changed', () => {
    const chart = chartIn(report, 'review');
    expect(chartTable(chart)).toMatchInlineSnapshot(`
      {
        "heads": [
          "指标（单位：件）",
          "2023 年",
          "2024 年",
          "增减",
        ],
        "rows": [
          {
            "figures": [
              "309",
              "88",
              "-221",
            ],
            "label": "结果维持",
          },
          {
            "figures": [
              "17",
              "18",
              "+1",
            ],
            "label": "结果纠正",
          },
          {
            "figures": [
              "88",
              "28",
              "-60",
            ],
            "label": "其他结果",
          },
          {
            "figures": [
              "26",
              "36",
              "+10",
            ],
            "label": "尚未审结",
          },
          {
            "figures": [
              "440",
              "170",
              "-270",
            ],
            "label": "总计",
          },
        ],
      }
    `);
    expect(chartTable(chartIn(suqian2024(), 'suitsByWay')).heads).toEqual([
      '指标（单位：件）',
      '未经复议直接起诉',
      '复议后起诉',
    ]);
  });
});

describe('what is not known', () => {
  it('is not drawn: a blank report has no charts', () => {
    for (const form of FORMS) {
      expect(chartsOf(form, reportOf(form.id, form.firstYear, {}))).toEqual([]);
    }
  });

  it('is no 0: a bar of which one cell is blank has no value, and that is said', () => {
    const report = reportOf('2021', 2024, {
      'disputes.review.upheld': 3,
      'disputes.review.corrected': 0,
      'disputes.directSuit.upheld': 1,
    });
    const [review, suits, byWay, ...more] = chartsOf(formOf('2021'), report);
    expect(review && pairs(review, review.series[0])).toEqual({
      结果维持: 3,
      结果纠正: 0,
      其他结果: undefined,
      尚未审结: undefined,
    });
    expect(review?.words).toEqual([
      '2024 年：结果维持 3 件，结果纠正 0 件。',
      '其他结果、尚未审结未填，没有画出。',
    ]);
    expect(review && chartTable(review).rows.map(({ figures }) => figures)).toEqual([
      ['3'],
      ['0'],
      ['未填'],
      ['未填'],
    ]);
    // The suits together are not known, one kind of them is.
    expect(suits?.id).toBe('suitsByWay');
    expect(byWay).toBeUndefined();
    expect(more).toEqual([]);
  });

  it('of last year leaves this year alone', () => {
    expect(chartIn(suqian2024(), 'outcomes').series.map(({ kind }) => kind)).toEqual(['now']);
    const tooOld = after(suqian2023(), { ...suqian2024(), year: 2025 });
    expect(chartIn(tooOld, 'outcomes').series.map(({ kind }) => kind)).toEqual(['now']);
  });

  it('of last year’s form is not asked for: 其他处理 was one row', () => {
    const last = jili2020();
    const report = after(last, { ...suqian2024(), year: 2021 });
    const { series, labels } = chartIn(report, 'outcomes');
    const then = series[0];
    expect(then?.kind).toBe('last');
    expect(then?.values[labels.indexOf('其他处理')]).toBe(
      last.cells['requests.otherHandling.total'] ??
        reckon(formOf('2019'), last).figure('requests.otherHandling.total'),
    );
    const documents = chartIn(report, 'documents');
    expect(pairs(documents, documents.series[0])['规章现行有效件数']).toBeUndefined();
  });

  it('is said where parts do not add up to what is stated', () => {
    const report = withValues(suqian2024(), {
      'takenOver:requests.totalHandled.total': '1',
      'requests.totalHandled.total': '1',
    });
    expect(chartIn(report, 'outcomes').words.at(-1)).toMatch(/各项之和 \d+ 件，与总计 1 件不符/);
  });
});

describe('in every balanced report', () => {
  it.each(FORMS)('on $name bars add up to the totals of the report', (form) => {
    fc.assert(
      fc.property(balancedReports(form), (report) => {
        const charts = chartsOf(form, report);
        expect(charts.map(({ id }) => id)).toEqual(IDS);
        const { figure } = reckon(form, report);
        for (const { id, labels, series } of charts) {
          const groups = form.charts?.find((spec) => spec.id === id)?.groups ?? [];
          series.forEach(({ values, whole }, at) => {
            expect(values).toHaveLength(labels.length);
            expect(values).not.toContain(undefined);
            const cells = groups[at]?.whole;
            if (!cells) return;
            const sum = cells.reduce((total, cell) => total + (figure(cell) ?? Number.NaN), 0);
            expect(whole).toBe(sum);
            expect(values.reduce<number>((total, value) => total + (value ?? 0), 0)).toBe(sum);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(FORMS)('on $name a blank cell takes every bar away that it stands in', (form) => {
    const typed = [...form.cells.values()].filter(({ total }) => !total);
    fc.assert(
      fc.property(balancedReports(form), fc.constantFrom(...typed), (report, { address }) => {
        const { [address]: _, ...cells } = report.cells;
        const charts = new Map(
          chartsOf(form, { ...report, cells }).map((chart) => [chart.id, chart]),
        );
        for (const { id, groups } of form.charts ?? []) {
          groups.forEach(({ bars }, group) =>
            bars.forEach((bar, at) => {
              const value = charts.get(id)?.series[group]?.values[at];
              if (bar.includes(address)) expect(value).toBeUndefined();
            }),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a form', () => {
  const { charts, ...form } = formOf('2021');
  const [chart] = charts ?? [];

  it('refuses a chart of what is no count of one unit', () => {
    if (!chart) throw new Error('There is a chart.');
    const drawing = (bars: string[][]) => () =>
      defineForm({ ...form, charts: [{ ...chart, labels: ['a'], groups: [{ name: '', bars }] }] });
    expect(drawing([['disclosure.rules.issued']])).not.toThrow();
    expect(drawing([['disclosure.fees.amount']])).toThrow('no count');
    expect(drawing([['nowhere']])).toThrow('no count');
    expect(drawing([])).toThrow('nothing');
    expect(drawing([['disclosure.rules.issued'], ['disclosure.rules.repealed']])).toThrow('label');
  });
});
