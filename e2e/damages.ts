// What may happen to the files of a profile on a bad disk, by a bad tool, in a power cut: anywhere in
// them, or where something of the reports is known to lie.
import { open, readdir, readFile, stat, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draw } from './chance';

/** Where bytes lie that matter. */
export interface Place {
  readonly file: string;
  readonly at: number;
  readonly length: number;
}

/** The files of a folder of the profile that hold data, smallest first. */
export async function filesIn(folder: string): Promise<string[]> {
  const files: { path: string; size: number }[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const found = await stat(path);
    if (found.isFile() && !/LOCK$|LOG(\.old)?$/.test(name)) files.push({ path, size: found.size });
  }
  return files.sort((a, b) => a.size - b.size).map(({ path }) => path);
}

/** Where these texts stand in these files, in any of the ways in which browsers write texts. */
export async function placesOf(
  texts: readonly string[],
  files: readonly string[],
): Promise<Place[]> {
  const sought = texts.flatMap((text) => {
    const utf16 = Buffer.from(text, 'utf16le');
    return [Buffer.from(text, 'utf8'), utf16, Buffer.from(utf16).swap16()];
  });
  const places: Place[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    for (const text of sought) {
      for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
        places.push({ file, at, length: text.length });
      }
    }
  }
  return places;
}

/** Anywhere in a file, as likely in a small one as in a large one. */
export async function anywhereIn(files: readonly string[], draw: Draw): Promise<Place> {
  const file = files[draw(files.length)] ?? '';
  const { size } = await stat(file);
  return { file, at: draw(Math.max(1, size)), length: 1 };
}

type Damage = (place: Place, draw: Draw) => Promise<void>;

/** By what is said of the file afterwards. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off': ({ file, at, length }, draw) => truncate(file, at + draw(length)),
  'with flipped bytes': ({ file, at, length }, draw) =>
    overwrite(file, at + draw(length), 1 + draw(24), (bytes) => {
      for (let each = 0; each < bytes.length; each += 1) {
        bytes[each] = (bytes[each] ?? 0) ^ (1 + draw(255));
      }
    }),
  'with a block of zeros': ({ file, at }, draw) =>
    overwrite(file, at, 64 + draw(4096), (bytes) => bytes.fill(0)),
  emptied: ({ file }) => truncate(file, 0),
  gone: ({ file }) => unlink(file),
};

async function overwrite(
  file: string,
  from: number,
  length: number,
  change: (bytes: Buffer) => void,
): Promise<void> {
  const whole = await readFile(file);
  const bytes = whole.subarray(from, from + length);
  change(bytes);
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, from);
  await handle.close();
}
