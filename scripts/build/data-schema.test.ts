import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/files/open';
import { saveReport } from '../../src/files/save';
import { reportFrom, valuesOf, type Report } from '../../src/report/report';
import { jili2020, reportOf, suqian2023, suqian2024, withValues } from '../../src/testing/samples';
import { dataSchema, SCHEMA_PATH } from './data-schema';

const published = await readFile(new URL(`../../public/${SCHEMA_PATH}`, import.meta.url), 'utf8');
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
  JSON.parse(published) as object,
);

type Data = Record<string, unknown>;

async function dataOf(report: Report): Promise<Data> {
  const saved = await saveReport(report, 'json');
  if (!saved.ok) throw new Error(saved.differences.join('\n'));
  return JSON.parse(new TextDecoder().decode(saved.file.bytes)) as Data;
}

const RECEIVED = 'requests.received.naturalPerson';

/** Says something in every part of the file. */
function full(report: Report): Report {
  return withValues(report, {
    'about:organ.kind': 'government',
    'about:organ.level': 'county',
    'about:organ.scope': 'district',
    'about:example': '1',
    'about:date': '2025年1月20日',
    overview: '全年情况。',
    'requests.received.business': '若干',
    'control:requests.received.total': '12',
    [`note:${RECEIVED}`]: '含转来的',
    [`source:${RECEIVED}`]: JSON.stringify({ office: '办公室', date: '2025-01-08' }),
    [`assigned:${RECEIVED}`]: '办公室',
    'unavailable:disclosure': '没有统计',
    'reason:Y1': JSON.stringify({ text: '属实', figures: { [RECEIVED]: 3, other: null } }),
    'lastYear:form': report.form,
    'lastYear:year': String(report.year - 1),
    'lastYear:from': 'typed',
    'lastYear:requests.carriedOver.total': '4',
  });
}

it('is in public/ as the definitions give it; `npm run schema` writes it', () => {
  expect(published).toBe(dataSchema());
});

describe('an independent validator takes', () => {
  it.each([
    ['2019', jili2020()],
    ['2021', suqian2023()],
    ['2021, a year later', suqian2024()],
    ['2019, everything said', full(jili2020())],
    ['2021, everything said', full(suqian2023())],
    ['2021 after 2019', withValues(full(suqian2023()), { 'lastYear:form': '2019' })],
    ['nothing stated', reportOf('2021', 2025, {})],
  ])('what is exported: %s', async (_, report) => {
    const valid = validate(await dataOf(report));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('a file that names the schema, and one with more in it', async () => {
    const data = await dataOf(suqian2023());
    expect(validate({ $schema: './report-1.json', ...data, more: 1 })).toBe(true);
    const text = JSON.stringify({ $schema: './report-1.json', ...data });
    const opened = await openFile('', new TextEncoder().encode(text));
    expect(opened.ok && opened.doubts).toEqual([]);
  });
});

describe('it refuses', () => {
  const cells = { [RECEIVED]: 1 };
  const data: Data = { form: '2021', year: 2024, cells };
  const changed = (address: string, value: unknown): Data => ({
    ...data,
    cells: { ...cells, [address]: value },
  });

  it('nothing in the file they are made of', () => {
    expect(validate(data)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['no object', []],
    ['no form', { year: 2024, cells }],
    ['a form that does not exist', { ...data, form: '2015' }],
    ['no year', { form: '2021', cells }],
    ['a year of two digits', { ...data, year: 24 }],
    ['a later version', { ...data, schema: 2 }],
    ['a negative count', changed(RECEIVED, -1)],
    ['half a request', changed(RECEIVED, 0.5)],
    ['words for a figure', changed(RECEIVED, '三')],
    ['a blank that is stated', changed(RECEIVED, null)],
    ['a cell that the form lacks', changed('requests.received.dog', 1)],
    ['a cell of the other form', changed('disclosure.procurement.projects', 1)],
    ['a section that the form lacks', { ...data, texts: { appendix: '' } }],
    ['a cell taken over that is no total', { ...data, takenOver: [RECEIVED] }],
    ['a kind of organ that does not exist', { ...data, organ: { kind: 'club' } }],
  ])('%s', (_, file) => {
    expect(validate(file)).toBe(false);
  });
});

it('describes equal bytes, whatever the order in which things were said', async () => {
  const report = full(suqian2023());
  const reversed = reportFrom(new Map([...valuesOf(report)].reverse()));
  expect(JSON.stringify(await dataOf(reversed))).toBe(JSON.stringify(await dataOf(report)));
});
