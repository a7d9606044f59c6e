import { describe, expect, it } from 'vitest';
import { jili2020, reportOf, withValues } from '../testing/samples';
import { formOf } from './forms/index';
import type { Report } from './report';
import { registerOf, withoutSource, type RegisterTable } from './source-register';
import { sourceChanges, NO_SOURCE, type Source } from './source';

const FORM = formOf('2021');
const PERSONS = ['naturalPerson', 'business', 'research', 'publicInterest'] as const;
const ALL = [...PERSONS, 'legalService', 'otherOrganisation', 'total'];
const WANG: Source = { ...NO_SOURCE, office: '政策法规科', person: '王敏' };
const LI: Source = { ...NO_SOURCE, office: '信访科' };

const at = (row: string, columns: readonly string[]): string[] =>
  columns.map((column) => `requests.${row}.${column}`);

function given(report: Report, addresses: readonly string[], source: Source): Report {
  const changes = sourceChanges(addresses, source).map((change) => [change.address, change.new]);
  return withValues(report, Object.fromEntries(changes));
}

function row(name: string, figures: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    at(name, ALL).flatMap((address, index) => {
      const figure = figures[index];
      return figure === undefined ? [] : [[address, figure] as const];
    }),
  );
}

function told(tables: readonly RegisterTable[]): string[] {
  return tables.flatMap(({ lines }) =>
    lines.map(({ row: { labels }, columns, figures, source }) =>
      [labels.join(' '), columns, figures, source?.office].filter(Boolean).join('｜'),
    ),
  );
}

describe('the figures without a source', () => {
  const report = reportOf('2021', 2024, row('received', [3, 0, 0, 0, 0, 0]));

  it('are those that are stated, neither blanks nor totals that follow', () => {
    expect(withoutSource(FORM, report).map(({ address }) => address)).toEqual(
      at('received', ALL.slice(0, 6)),
    );
  });

  it('count what was typed and cannot be read, and totals that are typed', () => {
    const typed = withValues(report, {
      'requests.carriedIn.total': '5',
      'takenOver:requests.carriedIn.total': '1',
      'requests.granted.business': '约十',
    });
    const more = withoutSource(FORM, typed)
      .map(({ address }) => address)
      .slice(6);
    expect(more).toEqual(['requests.carriedIn.total', 'requests.granted.business']);
  });

  it('have none left when each has one', () => {
    const all = given(jili2020(), [...formOf('2019').cells.keys()], WANG);
    expect(withoutSource(formOf('2019'), all)).toEqual([]);
  });
});

describe('the register', () => {
  it('has one line for a row of one source, whether its total has one or not', () => {
    const report = reportOf('2021', 2024, row('received', [3, 0, 0, 0, 0, 0]));
    const line = (columns: readonly string[]): string[] =>
      told(registerOf(FORM, given(report, at('received', columns), WANG)).given);
    const name = '一、本年新收政府信息公开申请数量';
    expect(line(ALL.slice(0, 6))).toEqual([`${name}｜自然人 3，其余 0｜政策法规科`]);
    expect(line(ALL)).toEqual([`${name}｜自然人 3、总计 3，其余 0｜政策法规科`]);
  });

  it('begins another line with another source, and names what is only part of a row', () => {
    const report = reportOf('2021', 2024, row('received', [3, 1, 0, 2, 0, 4]));
    const first = given(report, at('received', PERSONS), WANG);
    const both = given(first, at('received', ['legalService', 'otherOrganisation']), LI);
    const name = '一、本年新收政府信息公开申请数量';
    expect(told(registerOf(FORM, both).given)).toEqual([
      `${name}｜自然人至社会公益组织｜自然人 3、商业企业 1、科研机构 0、社会公益组织 2｜政策法规科`,
      `${name}｜法律服务机构、其他｜法律服务机构 0、其他 4｜信访科`,
    ]);
    expect([...registerOf(FORM, both).offices]).toEqual([
      ['政策法规科', 4],
      ['信访科', 2],
    ]);
  });

  it('does not join what another source or none stands between', () => {
    const report = reportOf('2021', 2024, row('received', [3, 1, 5]));
    const split = given(report, at('received', ['naturalPerson', 'research']), WANG);
    const { given: lines, missing, missingCount } = registerOf(FORM, split);
    const name = '一、本年新收政府信息公开申请数量';
    expect(told(lines)).toEqual([
      `${name}｜自然人｜3｜政策法规科`,
      `${name}｜科研机构｜5｜政策法规科`,
    ]);
    expect(told(missing)).toEqual([`${name}｜商业企业｜1`]);
    expect(missingCount).toBe(1);
  });

  it('says what is blank, what cannot be read, and units that are not those of the table', () => {
    const report = withValues(reportOf('2021', 2024, { 'disclosure.fees.amount': 25.1 }), {
      'requests.received.business': '约十',
      'requests.received.research': '0',
    });
    const all = given(
      report,
      [
        ...at('received', ['naturalPerson', 'business', 'research']),
        ...at('granted', ALL),
        'disclosure.fees.amount',
      ],
      WANG,
    );
    expect(told(registerOf(FORM, all).given)).toEqual([
      '行政事业性收费｜25.1 万元｜政策法规科',
      '一、本年新收政府信息公开申请数量｜自然人、商业企业、科研机构｜商业企业 约十、科研机构 0，自然人未填｜政策法规科',
      '（一）予以公开｜未填｜政策法规科',
    ]);
  });

  it('says 均为 0 of zeros', () => {
    const report = reportOf('2021', 2024, row('granted', [0, 0, 0, 0, 0, 0]));
    const { given: lines } = registerOf(FORM, given(report, at('granted', ALL), WANG));
    expect(told(lines)).toEqual(['（一）予以公开｜均为 0｜政策法规科']);
  });

  it('goes in the order of the form', () => {
    const form = formOf('2019');
    const all = given(jili2020(), [...form.cells.keys()], WANG);
    const { given: tables, missing } = registerOf(form, all);
    const listed = tables.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells));
    expect(listed.map(({ address }) => address)).toEqual([...form.cells.keys()]);
    expect(missing).toEqual([]);
  });
});
