// A file that comes to a page on which a report is open, read once to tell what it is. What comes of it is
// shown in arriving-dialog.tsx.
import type { ReturnedDivision } from '../../../files/open';
import { unreadText } from '../../parts/fault-text';
import type { PlainFile } from './next-draft';
import type { LoggedFile } from './read-handed';

export type Arrived =
  | { readonly kind: 'logged'; readonly file: LoggedFile }
  | { readonly kind: 'plain'; readonly file: PlainFile }
  | { readonly kind: 'division'; readonly division: ReturnedDivision }
  /** It cannot be taken in, and why. */
  | { readonly kind: 'fault'; readonly sentence: string };

/** `divisions`: whether a 分工表 may be taken in here. Never rejects. */
export async function readArrived(file: File, divisions: boolean): Promise<Arrived> {
  try {
    const { mayCarryLog, openDivision, openFile } = await import('../../../files/open');
    const { name } = file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = await openFile(name, bytes);
    if (opened.ok) {
      const { attached, values } = opened;
      if (attached !== undefined) return { kind: 'logged', file: { name, attached, values } };
      const doubts = opened.doubts.map(({ sentence }) => sentence);
      return { kind: 'plain', file: { name, values, doubts } };
    }
    if (!divisions || mayCarryLog(bytes)) return { kind: 'fault', sentence: opened.sentence };
    const returned = await openDivision(name, bytes);
    return returned.ok
      ? { kind: 'division', division: returned.division }
      : { kind: 'fault', sentence: returned.sentence };
  } catch {
    return { kind: 'fault', sentence: unreadText(file.name) };
  }
}
