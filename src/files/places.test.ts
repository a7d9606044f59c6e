import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html';

const page = (...paragraphs: readonly string[]): string =>
  `<h1>某区2023年政府信息公开工作年度报告</h1><h2>六、其他需要报告的事项</h2><p>无</p>${paragraphs.join('')}`;

describe('the end of a page without classes', () => {
  it.each([
    ['who and when', ['某区', '2024年1月20日'], { name: '某区', date: '2024年1月20日' }],
    ['only when', ['2024-1-20'], { name: '', date: '2024-1-20' }],
    ['only who', ['某区'], { name: '某区', date: '' }],
    ['a 校验码', ['某区', '校验码 1234 5678 9012 3456'], { name: '某区', date: '' }],
    ['more than a signature', ['某区', '某县', '2024年1月20日'], undefined],
    ['commands of the page', ['【打印】【关闭】'], undefined],
  ])('%s at the right', (_, lines, signature) => {
    for (const set of ['align="right"', 'style="margin:0; text-align: right"']) {
      const document = readHtml(page(...lines.map((line) => `<p ${set}>${line}</p>`)));
      expect(document.signature).toEqual(signature);
      const left = document.blocks.length - 2;
      expect(left).toBe(signature === undefined ? lines.length : 0);
    }
  });

  it('is no signature where something follows, or where it is set otherwise', () => {
    expect(readHtml(page('<p align="right">某区</p>', '<p>附件</p>')).signature).toBeUndefined();
    expect(readHtml(page('<p align="center">某区</p>')).signature).toBeUndefined();
  });

  it('takes a contact for one only before the first heading', () => {
    const contact = '<p align="left">联系方式：0379-12345678</p><p align="left">建设路1号</p>';
    const roles = (html: string): (string | undefined)[] =>
      readHtml(html).blocks.map((block) =>
        block.kind === 'paragraph' ? (block.role ?? 'text') : block.kind,
      );
    expect(roles(`<p>引言</p>${contact}${page()}`).slice(0, 3)).toEqual([
      'text',
      'contact',
      'contact',
    ]);
    expect(roles(page(contact))).not.toContain('contact');
  });
});

it.each([
  ['报送函', '报送函'],
  ['图表一', undefined],
  ['_Toc1', undefined],
])('a title in the bookmark %s names %s as the paper it is', (bookmark, paper) => {
  const page = `<h1><a id="${bookmark}"></a>关于报送年度报告的函</h1><p>正文</p>`;
  expect(readHtml(page, { exact: true }).paper).toBe(paper);
});
