/**
 * A set of edits that grows by one: what stands afterwards, without reading the whole set again. Most
 * edits follow what stands at their address; the others are left to `headsOf`.
 */
import type { Address } from './address';
import type { Edit } from './edits';

/**
 * Lets an edit stand at its address if it follows all that stood there, or is a later stage of it.
 * Returns false, with nothing changed, where the heads have to be read out of the whole set.
 */
export function followOn(heads: Map<Address, readonly Edit[]>, edit: Edit): boolean {
  const standing = heads.get(edit.address) ?? [];
  const grown = standing.length === 1 && standing[0]?.id === edit.id;
  const follows =
    standing.length === edit.base.length && standing.every(({ id }) => edit.base.includes(id));
  if (!grown && !follows) return false;
  heads.set(edit.address, [edit]);
  return true;
}
