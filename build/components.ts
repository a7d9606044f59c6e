// Which open-source components the built program carries, and their licences: read from the modules
// that went into the bundle and from the packages they came from, so that the list is never a guess.
// Where it is shown is the business of ui/about.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** One package that went into the program. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Stands in the program for the list, which is known only when everything is bundled. */
const PLACE = '__COMPONENTS__';

/** Licences that ask for no more than to be named; any other one must be looked at first. */
const PERMISSIVE = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib|BlueOak-1\.0\.0)\b/;

/** Packages that are published with others already inside. */
const CARRIED: Readonly<Record<string, readonly string[]>> = { docx: ['fflate', 'nanoid'] };

/** The folders of the packages these modules belong to. */
export function packagesOf(modules: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const [, folder] =
      /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, '')) ?? [];
    if (folder === undefined) continue;
    folders.add(folder);
    const name = folder.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? '';
    for (const inner of CARRIED[name] ?? []) folders.add(join(folder, '..', inner));
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

/** All of them, by name. */
export function componentsOf(modules: Iterable<string>): Component[] {
  return packagesOf(modules)
    .map(componentIn)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Puts the list, headed by the program itself, where the program reads it. Throws where no part of the program does. */
export function components(): Plugin {
  let placed = false;
  let root = '';
  return {
    name: 'components',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    renderStart: () => {
      placed = false;
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(PLACE)) return null;
      placed = true;
      const modules = Object.values(chunks).flatMap((chunk) => Object.keys(chunk.modules));
      const list = JSON.stringify([componentIn(root), ...componentsOf(modules)]);
      return { code: code.replaceAll(PLACE, () => list), map: null };
    },
    generateBundle: () => {
      if (!placed) throw new Error('No part of the program shows the components it is made of.');
    },
  };
}
