// What travels in a Word file: it comes back whole from whatever program has saved the file, and no bit
// of the file can change what is read without being noticed. `npm run flips` tries every bit of one
// file, one bit in each of a thousand, and a thousand ways to write the same file; without it, a few.
import { readFileSync } from 'node:fs';
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '../report/edits';
import { fileOf, typedLog, verdictOn } from '../testing/handed-over';
import { attachedTo } from './attachment';

const ALL = process.env['GOUJI_FLIPS'] === 'all';
const LONG = ALL ? 7_200_000 : 120_000;
/** Every bit is tried in so many parts, so that one sees how far it is. */
const PARTS = ALL ? 16 : 1;
const ITEM = 'customXml/item1.xml';

const VALUES: readonly (readonly [string, string])[] = [
  ['about:form', '2021'],
  ['about:year', '2026'],
  ['about:organ.name', '临河区民政局'],
  ['requests.received.naturalPerson', '12'],
  ['overview', '全年收到申请 12 件。'],
  ['note:requests.received.naturalPerson', '含上年补登 1 件'],
  ['remark:x1', '{"on":"overview","text":"请核对"}'],
  ['move:report', '{"kind":"submit"}'],
];
const EDITS: readonly Edit[] = typedLog(new Map(VALUES));

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(EDITS);
}, LONG);

/** The same file with some parts written otherwise. */
function withParts(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(file);
  change(parts);
  return zipSync(parts);
}

function withItem(write: (xml: string) => string): Uint8Array {
  return withParts((parts) => {
    parts[ITEM] = strToU8(write(strFromU8(parts[ITEM] ?? new Uint8Array())));
  });
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** The log as it was and a document that says the same, or a word to the person. */
async function isNoticed(bytes: Uint8Array, edits: readonly Edit[]): Promise<boolean> {
  const verdict = await verdictOn(bytes);
  if (typeof verdict === 'string' || verdict.otherwise.length > 0) return true;
  return JSON.stringify(verdict.edits) === JSON.stringify(edits);
}

describe('a text in a Word file', () => {
  it('comes back, and equal logs give equal bytes', async () => {
    expect(await verdictOn(file)).toEqual({ edits: EDITS, otherwise: [] });
    expect(await fileOf([...EDITS].reverse())).toEqual(file);
  });

  it('comes back from a file that LibreOffice has opened and saved', async () => {
    const saved = readFileSync(new URL('../testing/saved-by-libreoffice.docx', import.meta.url));
    const verdict = await verdictOn(new Uint8Array(saved));
    expect(verdict).toMatchObject({ otherwise: [] });
    expect(typeof verdict === 'object' && verdict.edits.length).toBe(174);
  });

  it('is not looked for in other Word files, and may lie beside what others keep there', () => {
    const without = withParts((parts) => delete parts[ITEM]);
    expect(attachedTo(without)).toBeUndefined();
    const beside = withParts((parts) => {
      parts['customXml/item9.xml'] = parts[ITEM] ?? new Uint8Array();
      parts[ITEM] = strToU8('<b:Sources xmlns:b="urn:other"/>');
    });
    expect(attachedTo(beside)).toEqual(attachedTo(file));
  });

  it.each<[string, (xml: string) => string]>([
    ['cut short', (xml) => `${xml.slice(0, 300)}</log>`],
    ['no base64', (xml) => xml.replace(/\w{4}\n<\/log>/, '....\n</log>')],
    ['without an element', () => '<a xmlns="urn:gouji:log"/>'],
    ['empty', () => '<log xmlns="urn:gouji:log"></log>'],
  ])('is damaged: %s', async (_, write) => {
    expect(await verdictOn(withItem(write))).toBe('damaged');
  });

  it(
    'is not unpacked beyond all measure',
    async () => {
      const bomb = btoa(
        String.fromCharCode(...deflateSync(new Uint8Array(33 << 20), { level: 9 })),
      );
      const verdict = await verdictOn(withItem((xml) => xml.replace(/>\n[^<]+</, `>${bomb}<`)));
      expect(verdict).toBe('damaged');
    },
    LONG,
  );
});

describe('a document that was edited in Word', () => {
  const edited = (from: string, to: string): Uint8Array =>
    withParts((parts) => {
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect(xml.includes(from)).toBe(true);
      parts['word/document.xml'] = strToU8(xml.replace(from, to));
    });

  it.each<[string, string, string, readonly object[]]>([
    ['a figure', '>12<', '>13<', [{ address: 'requests.received.naturalPerson', new: '13' }]],
    ['no number', '>12<', '>约十<', [{ address: 'requests.received.naturalPerson', new: '约十' }]],
    ['a text', '申请 12 件', '申请 13 件', [{ address: 'overview', new: '全年收到申请 13 件。' }]],
    [
      'the title',
      '>临河区民政局<',
      '>临河区司法局<',
      [{ address: 'about:title', new: '临河区司法局\n2026年政府信息公开工作年度报告' }],
    ],
  ])('says otherwise: %s', async (_, from, to, otherwise) => {
    expect(await verdictOn(edited(from, to))).toEqual({ edits: EDITS, otherwise });
  });
});

describe('every bit of a 报送文件', () => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    `is noticed, or changes nothing that is read: part %i of ${PARTS}`,
    async (part) => {
      const bits = file.length * 8;
      if (ALL) {
        for (let bit = part; bit < bits; bit += PARTS) {
          if (!(await isNoticed(flipped(file, bit), EDITS))) expect.fail(`bit ${bit}`);
        }
        return;
      }
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: bits - 1 }), async (bit) => {
          expect(await isNoticed(flipped(file, bit), EDITS)).toBe(true);
        }),
        { seed: 2026, numRuns: 60, endOnFailure: true },
      );
    },
    LONG,
  );

  it(
    'is so in any file',
    async () => {
      const some = fc.tuple(fc.nat({ max: 9999 }), fc.string({ minLength: 1 }), fc.nat());
      await fc.assert(
        fc.asyncProperty(some, async ([figure, remark, at]) => {
          const more = [
            ['requests.received.business', String(figure)],
            ['remark:x2', JSON.stringify({ on: 'overview', text: remark })],
          ] as const;
          const edits = typedLog(new Map([...VALUES, ...more]));
          const bytes = await fileOf(edits);
          expect(await isNoticed(flipped(bytes, at % (bytes.length * 8)), edits)).toBe(true);
        }),
        { seed: 2026, numRuns: ALL ? 1000 : 5, endOnFailure: true },
      );
    },
    LONG,
  );
});

describe('a 报送文件 written otherwise', () => {
  const SPACE = fc.constantFrom('', ' ', '\n', '\r\n\t', '&#13;\n', '&#xD;');
  const WRITING = fc.record({
    level: fc.constantFrom(0, 1, 6, 9),
    itemLevel: fc.constantFrom(0, 6),
    order: fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 }),
    mark: fc.constantFrom('', '\ufeff'),
    declared: fc.boolean(),
    prefix: fc.constantFrom('', 'g:', 'ns0:'),
    quote: fc.constantFrom('"', "'"),
    space: SPACE,
    width: fc.constantFrom(0, 64, 76),
    jsonMark: fc.constantFrom('', '\ufeff'),
    indent: fc.constantFrom(0, 1, 2),
    turned: fc.boolean(),
    name: fc.constantFrom(ITEM, 'customXml/item2.xml', 'customXml/item12.xml'),
  });

  const turnedRound = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turnedRound);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => [key, turnedRound(part)] as const);
    return Object.fromEntries(entries.reverse());
  };

  it(
    'says the same',
    async () => {
      const attached = attachedTo(file);
      const text = typeof attached === 'object' ? attached.text : '';
      const own = unzipSync(file);
      await fc.assert(
        fc.asyncProperty(WRITING, async (way) => {
          const { level, itemLevel, order, prefix, quote, space, width, name } = way;
          const json: unknown = way.turned ? turnedRound(JSON.parse(text)) : JSON.parse(text);
          const written = way.jsonMark + JSON.stringify(json, undefined, way.indent);
          const base64 = Buffer.from(deflateSync(strToU8(written), { level: itemLevel })).toString(
            'base64',
          );
          const lines =
            width === 0 ? base64 : base64.replace(new RegExp(`.{${width}}`, 'g'), `$&${space}\n`);
          const xmlns = `xmlns${prefix && `:${prefix.slice(0, -1)}`}=${quote}urn:gouji:log${quote}`;
          const xml =
            way.mark +
            (way.declared ? '<?xml version="1.0"?>\n' : '') +
            `<${prefix}log ${xmlns}>${space}${lines}${space}</${prefix}log>\n`;
          const { [ITEM]: _item, ...rest } = own;
          const parts: Record<string, Uint8Array> = { ...rest, [name]: strToU8(xml) };
          const names = Object.keys(parts).map((part, at) => ({ part, place: order[at] ?? 0 }));
          const packed: Zippable = {};
          for (const { part } of names.sort((a, b) => a.place - b.place)) {
            packed[part] = [parts[part] ?? new Uint8Array(), { level }];
          }
          expect(await verdictOn(zipSync(packed))).toEqual({ edits: EDITS, otherwise: [] });
        }),
        { seed: 2026, numRuns: ALL ? 1000 : 20, endOnFailure: true },
      );
    },
    LONG,
  );
});
