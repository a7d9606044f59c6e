/** What comes of writing a file, and the check of papers that are no reports. */

export interface SavedFile {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Saved =
  | { readonly ok: true; readonly file: SavedFile }
  /** What the file would have said otherwise, one sentence for each place. It is not offered. */
  | { readonly ok: false; readonly differences: readonly string[] };

/** Offers a paper only if importing it is refused by name. */
export async function checkedPaper(
  name: string,
  type: string,
  bytes: Uint8Array,
  paper: string,
): Promise<Saved> {
  const opened = await (await import('./open')).openFile(name, bytes);
  return !opened.ok && opened.sentence.includes(paper)
    ? { ok: true, file: { name, type, bytes } }
    : { ok: false, differences: ['写出的文件不能读回。'] };
}
