/** What is shown at the head of a document that is not, or never will be, the published one. */
import type { Document } from './document';

/** 草稿 and 示例, as far as they apply. */
export function marksOf({ draft, example }: Pick<Document, 'draft' | 'example'>): string[] {
  return [...(draft ? ['草稿'] : []), ...(example ? ['示例'] : [])];
}
