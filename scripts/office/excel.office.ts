// Workbooks in an office program: what is printed of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertAll, drawPages, pagesOf, saidOn, type Page } from './pages';
import { workbookSamples } from './samples';
import { faultsIn } from './validator';

const samples = await workbookSamples();
const root = process.env['GOUJI_OFFICE'] ?? '';
const [files, pdfs] = [join(root, 'xlsx'), join(root, 'xlsx-pages')];
const pages = new Map<string, Page[]>();

beforeAll(() => {
  mkdirSync(files, { recursive: true });
  for (const [name, bytes] of samples) writeFileSync(join(files, `${name}.xlsx`), bytes);
  convertAll(files, pdfs, `${process.env['GOUJI_OFFICE_PROFILE'] ?? ''}-calc`);
  for (const [name] of samples) {
    const pdf = join(pdfs, `${name}.pdf`);
    drawPages(pdf);
    pages.set(name, pagesOf(pdf));
  }
});

describe.each(samples)('%s', (name, bytes) => {
  const own = (): Page[] => pages.get(name) ?? [];

  it('is what the format asks for', async () => {
    expect(await faultsIn(bytes, 'xlsx')).toEqual([]);
  });

  it('prints on a few pages, none empty, nothing cut at the edge', () => {
    expect(own().length).toBeGreaterThanOrEqual(2);
    expect(own().length).toBeLessThanOrEqual(6);
    for (const page of own()) {
      expect(page.words.length).toBeGreaterThan(3);
      for (const { left, right, top, bottom } of page.words) {
        expect(Math.min(left, top)).toBeGreaterThan(5);
        expect(right).toBeLessThan(page.width - 5);
        expect(bottom).toBeLessThan(page.height - 3);
      }
    }
  });

  it('prints every table whole', () => {
    const said = own().map(saidOn).join('');
    for (const label of ['第二十条第（一）项', '结转下年度继续办理', '未经复议直接起诉']) {
      expect(said).toContain(label);
    }
  });
});
