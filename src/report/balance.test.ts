import { describe, expect, it } from 'vitest';
import { reportOf } from '../testing/samples';
import { balanceOf, type Balance } from './balance';
import { tablesOf } from './form';
import { FORMS, formOf } from './forms/index';
import { judge } from './judgement';

function balanceWith(form: string, requests: Record<string, string>): Balance | undefined {
  const given = Object.entries(requests).map(([key, typed]) => [`requests.${key}`, typed]);
  const judgement = judge(reportOf(form, 2024, {}, Object.fromEntries(given)));
  const table = tablesOf(judgement.form).find(({ id }) => id === 'requests');
  return table && balanceOf(judgement, table);
}

describe.each(FORMS.map(({ id }) => id))('the balance of form %s', (form) => {
  it('has a column for each of table three, and no other table has one', () => {
    const balance = balanceWith(form, {});
    expect(balance).toMatchObject({ left: '第一项＋第二项', right: '第三项＋第四项' });
    expect(balance?.columns.map(({ rule }) => rule)).toEqual([
      'T3-1.naturalPerson',
      'T3-1.business',
      'T3-1.research',
      'T3-1.publicInterest',
      'T3-1.legalService',
      'T3-1.otherOrganisation',
      'T3-1.total',
    ]);
    const judgement = judge(reportOf(form, 2024, {}));
    const others = tablesOf(formOf(form)).filter(({ id }) => id !== 'requests');
    expect(others.map((table) => balanceOf(judgement, table))).toEqual([undefined, undefined]);
  });

  it('adds up what is stated so far, also below the total', () => {
    const balance = balanceWith(form, {
      'received.business': '5',
      'carriedIn.business': '2',
      'granted.business': '4',
      'carriedOver.business': '1',
    });
    const column = { verdict: 'open', left: 7, right: 5, difference: 2 };
    expect(balance?.columns[1]).toEqual({ rule: 'T3-1.business', ...column });
    expect(balance?.columns[6]).toEqual({ rule: 'T3-1.total', ...column });
  });
});
