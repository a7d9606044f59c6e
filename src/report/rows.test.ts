import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesOf } from './form';
import { FORMS, formOf } from './forms/index';
import { addressesOf, arrivalAt, findPlaces, nextStop, placesOf, rowsOf } from './rows';

const form = formOf('2021');
const places = placesOf(form);
const found = (sought: string): string[] => findPlaces(places, sought).map(({ name }) => name);

describe.each(FORMS)('the rows of the form of $id', (each) => {
  it('have every cell once, in the order of the paper', () => {
    const cells = tablesOf(each).flatMap((table) =>
      rowsOf(each, table).flatMap((row) => row.cells),
    );
    expect(cells).toEqual([...each.cells.values()]);
  });

  it('can be gone to, like every text, under a name of their own', () => {
    const all = placesOf(each);
    expect(all.flatMap(({ addresses }) => addresses)).toEqual(addressesOf(each));
    const names = all.map(({ name, within }) => `${within} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const place of all) expect(findPlaces(all, place.name)).toContain(place);
  });
});

describe('rows', () => {
  it('of table three are its printed rows, groups before items', () => {
    const [, requests, disputes] = tablesOf(form);
    if (!requests || !disputes) throw new Error('The form has no such tables.');
    const rows = rowsOf(form, requests);
    expect(rows).toHaveLength(25);
    expect(rows[4]?.labels).toEqual(['（三）不予公开', '1.属于国家秘密']);
    expect(rowsOf(form, disputes).map((row) => row.labels)).toEqual([
      ['行政复议'],
      ['行政诉讼', '未经复议直接起诉'],
      ['行政诉讼', '复议后起诉'],
    ]);
  });

  it('of table two stand below the title of their block', () => {
    const [disclosure] = tablesOf(form);
    const rows = disclosure ? rowsOf(form, disclosure) : [];
    expect(rows.map(({ title, labels }) => [title, ...labels])).toContainEqual([
      '第二十条第（六）项',
      '行政强制',
    ]);
  });
});

describe('places that are looked for', () => {
  it('are all there while nothing is looked for', () => {
    expect(findPlaces(places, ' 　（） ')).toEqual(places);
    expect(places).toHaveLength(4 + 6 + 25 + 3);
  });

  it.each([
    ['秘密', '（三）不予公开 1.属于国家秘密'],
    ['三安全', '（三）不予公开 3.危及“三安全一稳定”'],
    ['“三安全一稳定”', '（三）不予公开 3.危及“三安全一稳定”'],
    ['不予处理 重复', '（五）不予处理 2.重复申请'],
    ['重复 处理', '（五）不予处理 2.重复申请'],
    ['五2重复', '（五）不予处理 2.重复申请'],
    ['（五）２．', '（五）不予处理 2.重复申请'],
    ['逾补', '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['结转下', '四、结转下年度继续办理'],
    ['总体', '一、总体情况'],
    ['监督保障', '一、总体情况'],
    ['商业秘密', '（三）不予公开 4.保护第三方合法权益'],
    ['磋商', '（三）不予公开 6.属于四类过程性信息'],
    ['收费', '行政事业性收费'],
  ])('by “%s” begin with %s', (sought, name) => {
    expect(found(sought)[0]).toBe(name);
  });

  it('are those with every word', () => {
    expect(found('不予处理 秘密')).toEqual([]);
    expect(found('没有这一行的字')).toEqual([]);
    expect(found('复议')).toEqual(['行政复议', '行政诉讼 未经复议直接起诉', '行政诉讼 复议后起诉']);
  });

  it('are fewer the more is typed', () => {
    const characters = fc.string({
      unit: fc.constantFrom(...'公开申请处理不予总计 1（'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(characters, characters, (before, more) => {
        const some = new Set(findPlaces(places, before));
        for (const place of findPlaces(places, before + more)) expect(some).toContain(place);
      }),
    );
  });
});

describe('arriving', () => {
  const place = (name: string) => {
    const [first] = findPlaces(places, name);
    if (!first) throw new Error(`There is no ${name}.`);
    return first;
  };

  it.each([
    [undefined, '予以公开', 'requests.granted.naturalPerson'],
    ['requests.received.research', '予以公开', 'requests.granted.research'],
    ['disputes.review.total', '予以公开', 'requests.granted.naturalPerson'],
    ['overview', '予以公开', 'requests.granted.naturalPerson'],
    ['disputes.review.pending', '复议后起诉', 'disputes.suitAfterReview.pending'],
    ['disclosure.rules.inForce', '规范性文件', 'disclosure.normativeDocuments.inForce'],
    ['disclosure.rules.inForce', '行政许可', 'disclosure.licences.decisions'],
    ['requests.received.research', '总体情况', 'overview'],
  ])('from %s at %s leads to %s', (from, name, to) => {
    expect(arrivalAt(places, place(name), from)).toBe(to);
  });
});

describe('the next of several stops', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];

  it.each([
    ['next', undefined, 'b'],
    ['next', 'a', 'b'],
    ['next', 'b', 'd'],
    ['next', 'c', 'd'],
    ['next', 'd', 'b'],
    ['previous', undefined, 'd'],
    ['previous', 'a', 'd'],
    ['previous', 'c', 'b'],
    ['previous', 'b', 'd'],
    ['previous', 'e', 'd'],
  ] as const)('%s from %s is %s', (direction, from, to) => {
    expect(nextStop(order, ['d', 'b'], from, direction)).toBe(to);
  });

  it('is none where there are none', () => {
    expect(nextStop(order, [], 'a', 'next')).toBeUndefined();
    expect(nextStop(order, [], 'a', 'previous')).toBeUndefined();
  });

  it('is the same one where there is no other', () => {
    expect(nextStop(order, ['c'], 'c', 'next')).toBe('c');
    expect(nextStop(order, ['c'], 'c', 'previous')).toBe('c');
  });
});
