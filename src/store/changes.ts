// Tells the other windows of this browser what was saved here, so that two of them on one report
// follow each other instead of diverging. Nothing relies on it: the log of edits is the truth.
import type { Edit } from '../report/edits';

interface Notice {
  readonly report: string;
  readonly edits: readonly Edit[];
}

const channel = new BroadcastChannel('gouji');

/** Tells the other windows; to be called once the edits are saved. */
export function announceEdits(report: string, edits: readonly Edit[]): void {
  const notice: Notice = { report, edits };
  channel.postMessage(notice);
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
