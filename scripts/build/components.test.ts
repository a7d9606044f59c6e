import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { componentIn, listOf, packagesOf } from './components';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

it('finds the packages of modules, those inside others too, and no file of our own', () => {
  expect(
    packagesOf([
      '/house/src/main.tsx',
      '\0rolldown/runtime.js',
      '/house/node_modules/react/index.js',
      '\0/house/node_modules/react/cjs/react.production.js?commonjs',
      'C:\\house\\node_modules\\@noble\\hashes\\sha2.js',
      '/house/node_modules/a/node_modules/b/index.js',
      '/house/node_modules/docx/dist/index.mjs',
    ]),
  ).toEqual([
    '/house/node_modules/react',
    'C:/house/node_modules/@noble/hashes',
    '/house/node_modules/a/node_modules/b',
    '/house/node_modules/docx',
    '/house/node_modules/fflate',
    '/house/node_modules/nanoid',
  ]);
});

it('reads name, version, licence and its text', () => {
  expect(componentIn(join(modules, 'react'))).toMatchObject({
    name: 'react',
    version: expect.stringMatching(/^19\./),
    licence: 'MIT',
    text: expect.stringContaining('Permission is hereby granted'),
  });
});

it.each([{ license: 'GPL-3.0' }, {}])(
  'refuses a licence nobody has looked at: %o',
  async (says) => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-component-'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'x', ...says }));
    expect(() => componentIn(folder)).toThrow(/licence of x must be looked at/);
    await rm(folder, { recursive: true });
  },
);

it('lists them to read, each licence once', () => {
  const one = { version: '1.0.0', licence: 'MIT', text: 'Permission …' };
  const list = listOf([
    { ...one, name: 'gouji' },
    { ...one, name: 'a' },
    { ...one, name: 'b' },
  ]);
  expect(list).toContain('勾稽 1.0.0 使用的开源组件');
  expect(list).toContain('a 1.0.0  MIT\nb 1.0.0  MIT');
  expect(list.match(/Permission/g)).toHaveLength(1);
});
