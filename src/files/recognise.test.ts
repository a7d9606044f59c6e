import { describe, expect, it } from 'vitest';
import { valuesOf } from '../report/report';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { differences } from './compare';
import { compose } from './compose';
import type { Block, Document } from './document';
import { readHtml } from './read-html';
import { recognise } from './recognise';

/** As it looks where nobody marked headings: every one an ordinary paragraph. */
function unmarked(document: Document): Document {
  const blocks = document.blocks.map((block): Block =>
    block.kind === 'heading' ? { kind: 'paragraph', text: block.text } : block,
  );
  const title = document.title.map((text): Block => ({ kind: 'paragraph', text }));
  return { lang: 'zh-CN', title: [], blocks: [...title, ...blocks] };
}

describe('recognise', () => {
  it.each([
    ['jili 2020', jili2020()],
    ['suqian 2023', suqian2023()],
    ['suqian 2024', suqian2024()],
  ])('is the inverse of compose: %s', (_, report) => {
    const { values, doubts } = recognise(compose(report));
    expect(doubts).toEqual([]);
    expect(values).toEqual(valuesOf(report));
  });

  it('finds title and headings by their wording where nothing is marked', () => {
    const report = withValues(jili2020(), { overview: '第一段\n第二段', otherMatters: '无' });
    const { values } = recognise(unmarked(compose(report)));
    expect(values).toEqual(valuesOf(report));
  });

  it('tells the form of every table by itself', () => {
    const new2021 = compose(suqian2023());
    const old2019 = compose(jili2020());
    const at = (document: Document, nth: number): Block | undefined =>
      document.blocks.filter((block) => block.kind === 'table')[nth];
    const other = at(old2019, 1);
    const requests = at(new2021, 1);
    const blocks = new2021.blocks.map((block) => (block === requests && other ? other : block));
    const { values, doubts } = recognise({ ...new2021, blocks });
    expect(values.get('about:form')).toBe('2021');
    expect(values.get('disclosure.rules.inForce')).toBe('11');
    expect(values.get('requests.otherHandling.other.naturalPerson')).toBe('0');
    expect(values.has('requests.otherHandling.correctionOverdue.naturalPerson')).toBe(false);
    expect(doubts.map(({ sentence }) => sentence)).toContain(
      '“（六）其他处理，自然人”的“0”计入“（六）3.其他，自然人”，请核对。',
    );
  });

  it('reads a page as sites publish it: navigation, layout tables, nbsp', () => {
    const html = `<html><head><title>x</title><script>var a = '<h1>';</script></head><body>
      <div>首页 &gt; 政府信息公开</div><table><tr><td>
      <p style="text-align:center">某市某某局</p><p>2022 年政府信息公开工作年度报告</p>
      <p>&nbsp;&nbsp;&nbsp;&nbsp;本报告依据《条例》编制。</p>
      <p>一、总体情况</p><p>&nbsp;</p><p>　　全年
        公开 3 条。</p>
      <p>二、主动公开政府信息情况</p>
      <table><tr><td>信息内容</td><td>本年制<br>发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
      <tr><td>规范性文件</td><td>&nbsp;1,002</td><td></td><td>3</td></tr></table>
      <p>五、存在的主要问题及改进情况</p><p>问题。</p><p>六、其它需要报告的事项</p><p>无</p>
      </td></tr></table></body></html>`;
    const { values } = recognise(readHtml(html));
    expect(values.get('about:organ.name')).toBe('某市某某局');
    expect(values.get('about:year')).toBe('2022');
    expect(values.get('about:form')).toBe('2021');
    expect(values.get('preamble')).toBe('本报告依据《条例》编制。');
    expect(values.get('overview')).toBe('全年 公开 3 条。');
    expect(values.get('problems')).toBe('问题。');
    expect(values.get('otherMatters')).toBe('无');
    expect(values.get('disclosure.normativeDocuments.issued')).toBe('1002');
    expect(values.has('disclosure.normativeDocuments.repealed')).toBe(false);
  });

  it('finds nothing in what is no report', () => {
    expect(recognise(readHtml('<h1>通知</h1><p>各单位：</p>')).values.size).toBe(0);
  });
});

describe('differences', () => {
  const report = withValues(suqian2023(), {
    overview: '第一段\n第二段',
    'about:date': '2024年1月1日',
  });
  const values = recognise(compose(report)).values;

  it.each([
    ['requests.received.business', '98', '一、本年新收'],
    ['disputes.review.upheld', '', '行政复议'],
    ['overview', '第一段\n第二段。', '第 2 段'],
    ['about:date', '2024年1月2日', '成文日期'],
    ['about:year', '2022', '标题'],
    ['about:contact', '电话', '联系方式'],
    ['about:form', '2019', '格式'],
  ])('names what a file says otherwise: %s', (address, typed, part) => {
    const found = differences(report, new Map([...values, [address, typed]]), 'docx');
    expect(found.join('')).toContain(part);
  });

  it('lets line ends and blank lines around texts pass', () => {
    const loose = withValues(report, { overview: '\n第一段\r\n第二段\n \n' });
    expect(differences(loose, values, 'docx')).toEqual([]);
    expect(differences(reportOf('2021', 2023, {}), values, 'docx')).not.toEqual([]);
  });
});
