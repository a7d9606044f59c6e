// Which open-source components the built program carries, and their licences: read from the modules
// that went into the bundle and from the packages they came from, so that the list is never a guess.
// How the page shows it is the business of ui/about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licenceTexts, type Component } from '../../src/ui/about/licences.ts';

/** Stands in the program for the list, which is known only when everything is bundled. */
const PLACE = '__COMPONENTS__';

/** Licences that ask for no more than to be named; any other one must be looked at first. */
const PERMISSIVE = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib|BlueOak-1\.0\.0)\b/;

/** Packages that are published with others already inside. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  docx: ['fflate', 'nanoid'],
  jszip: ['immediate', 'lie', 'pako', 'readable-stream', 'setimmediate'],
};

/** The folders of the packages these modules belong to. */
export function packagesOf(modules: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const [, modulesFolder, name] =
      /^\0?(.*\/node_modules)\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
    if (modulesFolder === undefined || name === undefined) continue;
    for (const each of [name, ...(CARRIED[name] ?? [])]) folders.add(join(modulesFolder, each));
  }
  return [...folders];
}

/** What a package says of itself. Throws where its licence is none that we may ship. */
export function componentIn(folder: string): Component {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  if (!license || !PERMISSIVE.test(license)) {
    throw new Error(`The licence of ${name} must be looked at: ${license ?? 'none'}.`);
  }
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|txt|markdown))?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  return { name, version, licence: license, text: texts.join('\n\n') };
}

function componentsOf(modules: Iterable<string>): Component[] {
  return packagesOf(modules)
    .map(componentIn)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The list to read without the program. */
export function listOf([program, ...others]: readonly Component[]): string {
  const texts = licenceTexts([...(program ? [program] : []), ...others]).map(
    ({ licence, text, names }) => `${'='.repeat(72)}\n${licence}: ${names.join(', ')}\n\n${text}`,
  );
  const lines = others.map(({ name, version, licence }) => `${name} ${version}  ${licence}`);
  return [`勾稽 ${program?.version ?? ''} 使用的开源组件`, lines.join('\n'), ...texts, ''].join(
    '\n\n',
  );
}

/**
 * Puts the list, headed by the program itself, where the program reads it, and beside the program as
 * `fileName`; `beside` are packages in files that are not bundled with it. Throws where no part of
 * the program reads it.
 */
export function components(fileName?: string, beside: readonly string[] = []): Plugin {
  let root = '';
  let list: Component[] = [];
  return {
    name: 'components',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    renderStart: () => {
      list = [];
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(PLACE)) return null;
      const modules = Object.values(chunks).flatMap((chunk) => Object.keys(chunk.modules));
      const others = beside.map((name) => `${root}/node_modules/${name}/`);
      list = [componentIn(root), ...componentsOf([...modules, ...others])];
      return { code: code.replaceAll(PLACE, () => JSON.stringify(list)), map: null };
    },
    generateBundle() {
      if (list.length === 0) throw new Error('No part of the program shows what it is made of.');
      if (fileName) this.emitFile({ type: 'asset', fileName, source: listOf(list) });
    },
  };
}
