import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Report } from '../report/report';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../testing/samples';
import { differences } from './compare';
import { compose } from './compose';
import { openFile } from './open';
import { saveFragment, siteBody } from './save';
import { fragmentPage, writeFragment } from './write-fragment';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What editors of sites keep; some make paragraphs even of headings. */
const TAGS = 'p br strong table tbody tr td th h1 h2 h3'.split(' ');
const FEW_TAGS = TAGS.filter((tag) => !/^h\d/.test(tag));
const ATTRIBUTES = 'border cellspacing cellpadding width align valign colspan rowspan'.split(' ');

/** As they do it: tags and attributes on a list stay, other tags leave what stands in them. */
function sanitised(html: string, tags: readonly string[]): string {
  const kept = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => {
      if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
      const childNodes = kept(node.childNodes);
      const isHeading = /^h\d$/.test(node.tagName);
      const tagName = isHeading && !tags.includes(node.tagName) ? 'p' : node.tagName;
      if (!tags.includes(tagName)) return childNodes;
      const attrs = node.attrs.filter(({ name }) => ATTRIBUTES.includes(name));
      return [{ ...node, tagName, nodeName: tagName, attrs, childNodes }];
    });
  const fragment = parseFragment(html);
  return serialize({ ...fragment, childNodes: kept(fragment.childNodes) });
}

const TEXTS = {
  preamble: '本报告依据《条例》编制。\n\n统计期限为2023年1月1日至12月31日。',
  overview:
    '2023年，全市落实《条例》。\n（一）主动公开。全年公开 1,234 条。\n（二）依申请公开\n“<3件>”&amp;',
  problems: '　　一是更新  不够及时。\n1.5 万元',
  otherMatters: '没有收取信息处理费。',
  'about:contact': '区政府办，0379-12345678\n地址：建设路1号',
  'about:date': '2024年1月29日',
  'about:signature': '某某区人民政府办公室',
  'about:example': '1',
};

async function lost(report: Report, html: string): Promise<readonly string[]> {
  const opened = await openFile('正文', new TextEncoder().encode(html));
  if (!opened.ok) return [opened.sentence];
  expect(opened.doubts).toEqual([]);
  return differences(report, opened.values, 'fragment');
}

describe.each([
  ['all tags of editors', TAGS],
  ['the fewest', FEW_TAGS],
])('the body for sites survives %s', (_, tags) => {
  it.each([
    ['jili 2020', jili2020()],
    ['suqian 2023', withValues(suqian2023(), TEXTS)],
    ['suqian 2024', withValues(suqian2024(), { ...TEXTS, 'about:date': '' })],
    ['an empty one', reportOf('2021', 2025, {})],
    [
      'a long name and only a date',
      withValues(suqian2023(), {
        'about:organ.name': '某某省某某市某某区人民政府办公室',
        'about:date': '2024年1月29日',
      }),
    ],
  ])('%s', async (_name, report) => {
    const html = sanitised(
      writeFragment(compose(report, { draft: true, code: '1234 5678 9012 3456' })),
      tags,
    );
    expect(html).not.toMatch(/class=|style=|\sid=|<div|<span/);
    expect(await lost(report, html)).toEqual([]);
  });
});

describe('the body for sites', () => {
  const report = withValues(suqian2023(), TEXTS);

  it('is written from nothing but what such editors keep', () => {
    const html = writeFragment(compose(report));
    expect(sanitised(html, TAGS).replace(/ scope="\w+"/g, '')).toBe(
      sanitised(html.replace(/ scope="\w+"/g, ''), TAGS),
    );
    const attributes = [...html.matchAll(/\s([a-z]+)="/g)].map(([, name]) => name ?? '');
    expect(new Set(attributes)).toEqual(new Set([...ATTRIBUTES, 'scope']));
    expect(html).toContain('<p>　　2023年，全市落实《条例》。</p>');
    expect(html).toContain('<strong>（一）主动公开。</strong>全年公开');
  });

  it('notices a figure that was lost', async () => {
    const html = writeFragment(compose(report)).replace('>3402<', '>3403<');
    expect(await lost(report, html)).toHaveLength(1);
  });

  it('is read back before it is offered, and equal reports give equal bytes', async () => {
    const [one, two] = [await saveFragment(report), await saveFragment(report)];
    if (!one.ok || !two.ok) throw new Error('not offered');
    expect(one.file.name).toMatch(/（网站后台正文）\.html$/);
    expect(one.file.bytes).toEqual(two.file.bytes);
    expect(one.file.bytes).toEqual(fragmentPage(compose(report)));
  });

  it('goes to the clipboard as the same HTML, and as text', async () => {
    const { html, text } = await siteBody(report);
    expect(html).toBe(writeFragment(compose(report)));
    expect(text.split('\r\n')).toContain('（一）主动公开。全年公开 1,234 条。');
    expect(text).toMatch(/\t3402\t/);
  });
});
