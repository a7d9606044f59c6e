// What the Open XML SDK says about a file, as sentences; none where Word opens it without repair.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Found {
  readonly description: string;
  readonly path?: { readonly partUri: string; readonly xpath: string };
}

type Validate = (bytes: Uint8Array, format: 'docx' | 'xlsx', office: string) => Promise<Found[]>;

/** As strict as the oldest office of the kind that is still met. */
const OFFICE = 'Office2010';

export async function faultsIn(bytes: Uint8Array, format: 'docx' | 'xlsx'): Promise<string[]> {
  const folder = process.env['GOUJI_OFFICE_VALIDATOR'] ?? '';
  const url = pathToFileURL(join(folder, 'dist', 'npm', 'index.js')).href;
  const { default: validate } = (await import(/* @vite-ignore */ url)) as { default: Validate };
  const found = await validate(bytes, format, OFFICE);
  return found.map(({ description, path }) => [description, path?.partUri, path?.xpath].join(' '));
}
