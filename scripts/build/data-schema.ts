// The public description of the data file, as a JSON Schema: the shape that is read (src/files/data-file.ts)
// and, form by form, the addresses and the numbers that may stand there. A test holds the file in public/
// against it; `npm run schema` writes it anew.
import { z } from 'zod';
import { FILE } from '../../src/files/data-file';
import { SCHEMA } from '../../src/files/write-json';
import type { CellKind, Form } from '../../src/report/form';
import { FORMS } from '../../src/report/forms/index';
import { ORGAN_KINDS, ORGAN_LEVELS, SCOPES } from '../../src/report/organ';

type Schema = Readonly<Record<string, unknown>>;

/** Where the description lies, below the address of the program. */
export const SCHEMA_PATH = `schema/report-${SCHEMA}.json`;

const YEAR: Schema = { type: 'integer', minimum: 1000, maximum: 2999 };
const NUMBERS: Readonly<Record<CellKind, Schema>> = {
  count: { type: 'integer', minimum: 0 },
  change: { type: 'integer' },
  amount: { type: 'number', minimum: 0 },
};

/** The schema as the text of its file. */
export function dataSchema(): string {
  const {
    $schema,
    properties = {},
    ...shape
  } = z.toJSONSchema(FILE, {
    unrepresentable: 'any',
    io: 'input',
  });
  const schema = {
    $schema,
    title: '政府信息公开工作年度报告数据文件',
    description:
      '空白的格不写，空白不是 0；金额单位为万元，其余为件数、项数。takenOver 列出手填的总计，没有这一项时，与各项之和不符的总计按手填处理。',
    ...shape,
    properties: {
      ...properties,
      schema: { type: 'integer', minimum: 1, maximum: SCHEMA },
      form: { enum: FORMS.map(({ id }) => id) },
      year: YEAR,
      organ: organOf(properties['organ']),
    },
    oneOf: FORMS.map(ofForm),
    $defs: Object.assign({}, ...FORMS.map(definitionsOf)) as Schema,
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function organOf(shape: unknown): Schema {
  const { properties, ...organ } = shape as { readonly properties: Schema };
  const choices = { kind: ORGAN_KINDS, level: ORGAN_LEVELS, scope: SCOPES };
  const chosen = Object.entries(choices).map(([key, names]) => [
    key,
    {
      oneOf: Object.entries(names).map(([id, title]) => ({ const: id, title })),
    },
  ]);
  return { ...organ, properties: { ...properties, ...(Object.fromEntries(chosen) as Schema) } };
}

/** What holds of the data of one form. */
function ofForm({ id, name, notice, previous }: Form): Schema {
  const to = (part: string, form = id): Schema => ({ $ref: `#/$defs/${part}-${form}` });
  const keyed = { propertyNames: to('place') };
  return {
    title: `${name}（${notice}）`,
    properties: {
      form: { const: id },
      cells: to('cells'),
      texts: to('texts'),
      takenOver: { items: to('total') },
      controls: { propertyNames: to('total') },
      refused: { propertyNames: to('cell') },
      notes: keyed,
      sources: keyed,
      assigned: keyed,
      unavailable: keyed,
      lastYear: {
        properties: { year: YEAR },
        oneOf: [id, ...(previous ? [previous.form.id] : [])].map((form) => ({
          properties: {
            form: { const: form },
            cells: to('cells', form),
            texts: to('texts', form),
          },
        })),
      },
    },
  };
}

/** Its cells with their names as they stand on paper, and everything that can be named. */
function definitionsOf({ id, cells, texts, totals, sections }: Form): Schema {
  const numbers = [...cells.values()].map(({ address, name, unit, kind }) => [
    address,
    { title: `${name}（${unit}）`, ...NUMBERS[kind] },
  ]);
  const written = sections.flatMap((section) =>
    texts.has(section.id) ? [[section.id, { title: section.heading, type: 'string' }]] : [],
  );
  const places = [...sections.map((section) => section.id), ...cells.keys()];
  return {
    [`cells-${id}`]: record(numbers),
    [`texts-${id}`]: record(written),
    [`cell-${id}`]: { enum: [...cells.keys()] },
    [`total-${id}`]: { enum: totals.map(({ address }) => address) },
    [`place-${id}`]: { enum: places },
  };
}

function record(entries: readonly (readonly unknown[])[]): Schema {
  const properties = Object.fromEntries(entries as [string, Schema][]) as Schema;
  return { type: 'object', properties, additionalProperties: false };
}
