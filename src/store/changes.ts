// Tells the other windows of this browser what was saved here, so that two of them on one report
// follow each other instead of diverging. Nothing relies on it: the log of edits is the truth.
import type { Edit } from '../report/edits';

interface Notice {
  readonly report: string;
  readonly edits: readonly Edit[];
}

const channel = new BroadcastChannel('gouji');

/** How long edits are gathered before the others hear of them, so that not every key is a notice. */
const GATHERED = 250;

const gathered = new Map<string, Map<string, Edit>>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the other windows; to be called once the edits are saved. */
export function announceEdits(report: string, edits: readonly Edit[]): void {
  const waiting = gathered.get(report) ?? new Map<string, Edit>();
  gathered.set(report, waiting);
  for (const edit of edits) waiting.set(edit.id, edit);
  timer ??= setTimeout(tell, GATHERED);
}

// Nobody hears of what is still gathered when the page has gone.
globalThis.addEventListener?.('pagehide', tell);

function tell(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [report, edits] of gathered) {
    const notice: Notice = { report, edits: [...edits.values()] };
    channel.postMessage(notice);
  }
  gathered.clear();
}

/** Calls `listener` with what other windows save of a report. Returns what ends it. */
export function onForeignEdits(
  report: string,
  listener: (edits: readonly Edit[]) => void,
): () => void {
  const hear = (event: MessageEvent<Notice>): void => {
    if (event.data.report === report) listener(event.data.edits);
  };
  channel.addEventListener('message', hear);
  return () => channel.removeEventListener('message', hear);
}
