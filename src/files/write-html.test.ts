import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formOf } from '../report/forms/index';
import { reportFrom, valuesOf, type Report } from '../report/report';
import { jili2020, suqian2023, withValues } from '../testing/samples';
import { compose } from './compose';
import { squeezed } from './lines';
import { openFile } from './open';
import { saveReport } from './save';
import { writeHtml } from './write-html';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const page = (report: Report): string => new TextDecoder().decode(writeHtml(compose(report)));

/** All elements of a page, in its order. */
function elements(html: string): Element[] {
  const below = (nodes: readonly Node[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...below(node.childNodes)] : []));
  return below(parse(html).childNodes);
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const TEXTS = {
  preamble: '（一）先说一句\n依据《条例》编制。',
  overview: '全年情况。\n（一）主动公开\n按期公开。\n（二）依申请公开。均已答复。',
  problems: '（一）存在的问题\n一是不够及时。',
  otherMatters: '无',
};

describe('the web page', () => {
  it('has one title, a heading for each section and for what stands under it, none skipped', () => {
    const headings = elements(page(withValues(suqian2023(), TEXTS)))
      .filter(({ tagName }) => /^h\d$/.test(tagName))
      .map((heading) => `${heading.tagName} ${textOf(heading)}`);
    expect(headings).toEqual([
      'h1 宿迁市2023年政府信息公开工作年度报告',
      'h2 一、总体情况',
      'h3 （一）主动公开',
      'h2 二、主动公开政府信息情况',
      'h2 三、收到和处理政府信息公开申请情况',
      'h2 四、政府信息公开行政复议、行政诉讼情况',
      'h2 五、存在的主要问题及改进情况',
      'h3 （一）存在的问题',
      'h2 六、其他需要报告的事项',
    ]);
  });

  it.each([jili2020(), suqian2023()])('names every figure by its row and column', (report) => {
    const all = elements(page(report));
    const heads = new Map(all.map((one) => [attribute(one, 'id'), squeezed(textOf(one))]));
    const figures = all.filter(({ tagName }) => tagName === 'td');
    const cells = [...formOf(report.form).cells.values()];
    expect(figures).toHaveLength(cells.length);
    figures.forEach((figure, at) => {
      const said = (attribute(figure, 'headers') ?? '').split(' ').map((id) => heads.get(id));
      const { rowLabels = [], columnLabels = [] } = cells[at] ?? {};
      for (const label of [...rowLabels, ...columnLabels]) {
        expect(said.some((head) => head?.includes(squeezed(label)))).toBe(true);
      }
    });
    const scopes = all
      .filter(({ tagName }) => tagName === 'th')
      .map((th) => attribute(th, 'scope'));
    expect(scopes.every((scope) => /^(row|col)(group)?$/.test(scope ?? ''))).toBe(true);
    const regions = all.filter((one) => attribute(one, 'role') === 'region');
    expect(regions.map((region) => attribute(region, 'tabindex'))).toEqual(['0', '0', '0']);
    expect(regions.map((region) => attribute(region, 'aria-label'))).toEqual(
      all.filter(({ tagName }) => tagName === 'caption').map(textOf),
    );
  });

  it('says what it is and how it begins, and fetches and runs nothing', () => {
    const html = page(withValues(suqian2023(), { ...TEXTS, preamble: '“甲” <乙>\n丙' }));
    expect(html).toContain(
      '<meta name="description" content="宿迁市2023年政府信息公开工作年度报告　“甲” &lt;乙&gt;">',
    );
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/]{43}='/);
    expect(html).not.toMatch(/<script|\ssrc=|\shref=|url\(|@import|\sstyle=|\son\w+=/);
  });

  it('is of equal bytes whatever the order in which things were typed', async () => {
    const report = withValues(jili2020(), TEXTS);
    const reversed = reportFrom(new Map([...valuesOf(report)].reverse()));
    expect(page(reversed)).toBe(page(report));
    const saved = await saveReport(reversed, 'html');
    const opened = saved.ok ? await openFile('', saved.file.bytes) : saved;
    expect('values' in opened && opened.values.get('overview')).toBe(TEXTS.overview);
  });
});
