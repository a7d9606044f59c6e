// The plan of the house, checked against every import line: who may import what, names and sizes.
// The linter says the same while typing; this test counts the files it has read, so that it can
// not be silently blind.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|css|json|md)$/.test(path));
const code = files.filter((path) => /\.tsx?$/.test(path));

const doors =
  /^(files\/(open|save|document|seal)|store\/(reports|edits|backup|hand-over|condition|person|drafts|local))$/;
const fileLibraries = ['docx', 'mammoth', 'hucre', 'fflate', 'parse5', '@noble/hashes', 'zod'];
const storeLibraries = ['dexie', 'fake-indexeddb', '@noble/hashes', 'zod'];
const uiLibraries = [
  'react',
  'react-dom',
  'react-hook-form',
  '@tanstack/react-table',
  'radix-ui',
  'dexie-react-hooks',
  'zod',
];
const testLibraries = ['vitest', 'fast-check', 'fake-indexeddb', 'exceljs', 'node:'];

interface Rights {
  rooms: string[];
  doors?: boolean;
  libraries: string[];
}

function rightsOf(path: string): Rights {
  const [room = '', inner = ''] = posix.dirname(path).split('/');
  if (room === 'report') return { rooms: ['report'], libraries: [] };
  if (room === 'files') return { rooms: ['report', 'files'], libraries: fileLibraries };
  if (room === 'store') return { rooms: ['report', 'store'], libraries: storeLibraries };
  if (room === 'testing') return { rooms: ['report', 'files', 'store'], libraries: ['fast-check'] };
  if (room === 'ui' && inner === 'parts') return { rooms: ['ui/parts'], libraries: uiLibraries };
  if (room === 'ui') {
    const shared = ['parts', 'person', 'remarks', 'paper', 'findings', 'keeping'].map(
      (room) => `ui/${room}`,
    );
    const own = inner === '' ? ['ui'] : [`ui/${inner}`, ...shared];
    const libraries = inner === 'charts' ? [...uiLibraries, 'echarts'] : uiLibraries;
    return { rooms: ['report', ...own], doors: true, libraries };
  }
  return { rooms: ['polyfills', 'ui'], libraries: ['react', 'react-dom'] };
}

function mayImport(path: string, target: string): boolean {
  const test = /\.test\.tsx?$/.test(path);
  const rights = rightsOf(path);
  if (!target.startsWith('.')) {
    const libraries = [
      ...rights.libraries,
      ...(test || path.startsWith('testing/') ? testLibraries : []),
    ];
    return libraries.some((name) =>
      `${target}/`.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
  }
  const aim = posix.join(posix.dirname(path), target);
  const rooms = [posix.dirname(path), ...rights.rooms, ...(test ? ['testing'] : [])];
  return (
    rooms.some((room) => room !== '.' && (aim === room || aim.startsWith(`${room}/`))) ||
    (rights.doors === true && doors.test(aim))
  );
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(src, path), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)|^import\s*['"]([^'"]+)|\bimport\(\s*['"]([^'"]+)/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, ''));
}

/** The first way that leads back to where it was; empty where there is none. */
function circleIn(nextTo: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of nextTo.get(path) ?? []) {
      const circle = follow(next, [...way, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of nextTo.keys()) {
    const circle = follow(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('the plan of the house', () => {
  it('is checked on files with imports', () => {
    // Fewer than there are: the house may shrink a little, but no room may go unread.
    expect(code.length).toBeGreaterThan(500);
    expect(code.flatMap(importsOf).length).toBeGreaterThan(2000);
    for (const room of ['report', 'files', 'store', 'ui', 'testing']) {
      expect(code.some((path) => path.startsWith(`${room}/`) && importsOf(path).length > 0)).toBe(
        true,
      );
    }
  });

  it('lets no room import what is not its own', () => {
    const strays = code.flatMap((path) =>
      importsOf(path)
        .filter((target) => !mayImport(path, target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('goes round in no circle, not even by types and by what is loaded when it is asked for', () => {
    const known = new Set(code);
    const nextTo = new Map(
      code.map((path) => [
        path,
        importsOf(path).flatMap((target) => {
          const aim = posix.join(posix.dirname(path), target);
          return [`${aim}.ts`, `${aim}.tsx`].filter((file) => known.has(file));
        }),
      ]),
    );
    expect([...nextTo.values()].flat().length).toBeGreaterThan(1500);
    expect(circleIn(nextTo)).toEqual([]);
    const circle = Object.entries({ a: ['b'], b: ['c'], c: ['b'] });
    expect(circleIn(new Map(circle))).toEqual(['b', 'c', 'b']);
  });

  it('knows a forbidden import when it sees one', () => {
    expect(mayImport('report/check.ts', 'react')).toBe(false);
    expect(mayImport('report/check.ts', '../store/edits')).toBe(false);
    expect(mayImport('files/open.ts', '../store/edits')).toBe(false);
    expect(mayImport('ui/fill/page.tsx', '../review/page')).toBe(false);
    expect(mayImport('ui/fill/page.tsx', '../../store/database')).toBe(false);
    expect(mayImport('ui/fill/page.tsx', '../../store/edits')).toBe(true);
    expect(mayImport('ui/fill/page.tsx', '../person/use-person')).toBe(true);
    expect(mayImport('ui/fill/page.tsx', '../remarks/remark-list')).toBe(true);
    expect(mayImport('ui/fill/page.tsx', '../paper/here')).toBe(true);
    expect(mayImport('ui/review/page.tsx', '../keeping/use-keeping')).toBe(true);
    expect(mayImport('ui/person/use-person.tsx', '../fill/page')).toBe(false);
    expect(mayImport('ui/charts/draw.ts', 'echarts/core')).toBe(true);
    expect(mayImport('ui/finish/preview-page.tsx', 'echarts/core')).toBe(false);
    expect(mayImport('ui/paper/here.ts', '../review/review-page')).toBe(false);
    expect(mayImport('ui/keeping/use-keeping.ts', '../fill/session')).toBe(false);
  });

  it('names files and folders after the one thing inside', () => {
    const parts = files.flatMap((path) => path.split('/'));
    const plain =
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?(?:\.[a-z]+)?|README\.md|DECISIONS\.md)$/;
    expect(parts.filter((part) => !plain.test(part))).toEqual([]);
    expect(parts.filter((part) => /^(utils?|helpers?|common|shared)$/.test(part))).toEqual([]);
    const barrels = code.filter((path) => /(^|\/)index\.tsx?$/.test(path));
    expect(barrels.filter((path) => path !== 'report/forms/index.ts')).toEqual([]);
  });

  it('keeps files short', () => {
    const long = code
      .filter((path) => !path.startsWith('report/forms/') && !/\.test\.tsx?$/.test(path))
      .map((path) => ({
        path,
        lines: readFileSync(join(src, path), 'utf8').trimEnd().split('\n').length,
      }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
