import { describe, expect, it } from 'vitest';
import { tablesOf, type TableSection } from '../report/form';
import { formOf } from '../report/forms/index';
import { openPaste } from './open';

function tableOf(form: string, id: string): TableSection {
  const table = tablesOf(formOf(form)).find((candidate) => candidate.id === id);
  if (!table) throw new Error(id);
  return table;
}

const REQUESTS = tableOf('2021', 'requests');
const DISCLOSURE = tableOf('2021', 'disclosure');
const DISPUTES = tableOf('2021', 'disputes');

const labelled = (html: string, text: string, table: TableSection): Record<string, string> => {
  const pasted = openPaste({ html, text }, table);
  return pasted?.kind === 'labelled' ? Object.fromEntries(pasted.cells) : {};
};

describe('openPaste', () => {
  it('leaves a single value to the page', () => {
    expect(openPaste({ html: '', text: '12' }, REQUESTS)).toBeUndefined();
    expect(openPaste({ html: '', text: '12\r\n' }, REQUESTS)).toBeUndefined();
    expect(
      openPaste({ html: '<table><tr><td>12</td></tr></table>', text: '12' }, REQUESTS),
    ).toBeUndefined();
    expect(openPaste({ html: '', text: '' }, REQUESTS)).toBeUndefined();
  });

  it.each([
    [
      'tabs',
      '1\t2\r\n3\t\r\n',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    [
      'quoted cells',
      '"a\r\nb"\t"say ""x"""\n1\t2',
      [
        ['a\r\nb', 'say "x"'],
        ['1', '2'],
      ],
    ],
    [
      'pipes',
      '| 1 | 2 |\n|---|---|\n| 3 | 4 |',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'spaces',
      '1   2\n3 4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a column', '1\n2\n', [['1'], ['2']]],
  ])('takes figures apart by %s', (_, text, rows) => {
    expect(openPaste({ html: '', text }, REQUESTS)).toEqual({ kind: 'grid', rows });
  });

  it('places rows by label, in whatever form the label is', () => {
    const text = [
      '二、上年结转\t1\t2\t3\t4\t5\t6\t21',
      '（一） 予以公开\t6,855\t０\t-\t4件\t\t0\t7',
      '(五)不予处理\t1. 信访举报投诉类\t1\t2\t3\t4\t5\t6\t21',
      '2、重复申请|1',
      '申请人逾期不补正\t1\t1\t1\t1\t1\t1\t6',
      '其它\t9\t9\t9\t9\t9\t9\t54',
      '（七）總計\t3\t3\t3\t3\t3\t3\t18',
    ].join('\n');
    const cells = labelled('', text, REQUESTS);
    expect(cells['requests.carriedIn.total']).toBe('21');
    expect(cells['requests.granted.naturalPerson']).toBe('6855');
    expect(cells['requests.granted.business']).toBe('0');
    expect(cells['requests.granted.research']).toBe('-');
    expect(cells['requests.granted.publicInterest']).toBe('4');
    expect(cells['requests.notProcessed.petitionComplaint.otherOrganisation']).toBe('6');
    expect(cells['requests.otherHandling.correctionOverdue.total']).toBe('6');
    expect(cells['requests.otherHandling.other.total']).toBe('54');
    expect(cells['requests.totalHandled.total']).toBe('18');
  });

  it('lets heads decide where columns stand in another order', () => {
    const text = '\t总计\t自然人\n一、本年新收政府信息公开申请数量\t5\t2';
    expect(labelled('', text, REQUESTS)).toEqual({
      'requests.received.total': '5',
      'requests.received.naturalPerson': '2',
    });
  });

  it('does not follow heads that stand beside their columns', () => {
    const text = [
      '\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
      '三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t1\t2\t3\t4\t5\t6\t21',
    ].join('\n');
    const cells = labelled('', text, REQUESTS);
    expect(cells['requests.withheld.stateSecret.naturalPerson']).toBe('1');
    expect(cells['requests.withheld.stateSecret.total']).toBe('21');
  });

  it('reads web tables as they come from Word', () => {
    const html =
      '<html><body><table><tr><td colspan="2"><p><span>信息内容</span></p></td>' +
      '<td><p><span>本年</span><span>制发件数</span></p></td><td>本年废止件数</td><td>现行有效件数</td></tr>' +
      '<tr><td colspan="2"><p>行政规范<br>性文件</p></td><td><p><o:p>&nbsp;</o:p></p></td>' +
      '<td><p><font>1</font><span>2</span></p></td><td>&nbsp;3&nbsp;</td></tr></table></body></html>';
    expect(labelled(html, '', DISCLOSURE)).toEqual({
      'disclosure.normativeDocuments.repealed': '12',
      'disclosure.normativeDocuments.inForce': '3',
    });
  });

  it('tells the three blocks of table four apart', () => {
    const text = [
      '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
      '结果 维持\t结果 纠正\t其他 结果\t尚未 审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t',
      '1\t2\t3\t4\t10\t5\t6\t7\t8\t26\t9\t10\t11\t12\t42',
    ].join('\n');
    const cells = labelled('', text, DISPUTES);
    expect(Object.keys(cells)).toHaveLength(15);
    expect(cells['disputes.review.total']).toBe('10');
    expect(cells['disputes.suitAfterReview.upheld']).toBe('9');
  });

  it('says what it could not place', () => {
    const pasted = openPaste(
      { html: '', text: '重复申请\t1\t2\t3\t4\t5\t6\t21\n另外一行\t1\t2\n（七）总计\t1\t2' },
      REQUESTS,
    );
    expect(pasted).toMatchObject({
      kind: 'labelled',
      unplaced: ['另外一行 1 2', '（七）总计 1 2'],
    });
  });
});
