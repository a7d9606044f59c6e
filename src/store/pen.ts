// The pen of a report: the windows of a browser agree on which of them fills it in. The first to open
// a report has the pen, a person may move it to another window, and who has gone holds nothing. Only
// messages, for plain http has no locks. It is a courtesy: two windows that write at once, because one
// was too busy to answer, lose nothing, for the log of edits is a union.

/**
 * `opening`: nobody has answered yet, and what is typed in this moment counts. `writing`: this window
 * has the pen. `following`: another one has. `away`: this window neither hears nor answers.
 * `returning`: it was away, and finds out before anything may be typed.
 */
export type PenState = 'opening' | 'writing' | 'following' | 'away' | 'returning';

/** One window’s part in the agreement over one report. */
export interface Pen {
  readonly state: () => PenState;
  /** Finds out who writes; this window does when nobody answers. */
  readonly ask: () => void;
  /** This window writes from now on. */
  readonly takeOver: () => void;
  /** Gives the pen up; nothing is heard or answered until it is asked for again. */
  readonly putDown: () => void;
}

/** What decides between windows that want the same pen. */
interface Rank {
  /** Raised by every taking over, above all that was heard of. */
  readonly term: number;
  readonly since: number;
  readonly from: string;
}

export interface PenMessage extends Rank {
  readonly kind: 'ask' | 'hold' | 'free';
}

export interface PenParts {
  /** This window. */
  readonly id: string;
  readonly now: () => number;
  /** Tells all other windows, and not this one. */
  readonly post: (message: PenMessage) => void;
  /** Calls back when nobody has answered for long enough. Returns what prevents it. */
  readonly wait: (silence: () => void) => () => void;
  readonly changed: (state: PenState) => void;
  /** The window that had the pen has put it down. */
  readonly freed: () => void;
}

/** The later taking over; of equals who began first. */
function outranks(a: Rank, b: Rank): boolean {
  if (a.term !== b.term) return a.term > b.term;
  if (a.since !== b.since) return a.since < b.since;
  return a.from < b.from;
}

/** The agreement without its channel; `hear` is to be called with what the other windows post. */
export function newPen(parts: PenParts): Pen & { readonly hear: (message: PenMessage) => void } {
  const { id, now, post, wait, changed, freed } = parts;
  let state: PenState = 'away';
  let born = true;
  let mine: Rank = { term: 0, since: 0, from: id };
  /** The highest term heard of. */
  let known = 0;
  let stopWaiting: (() => void) | undefined;

  const become = (next: PenState): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    if (state === next) return;
    state = next;
    changed(state);
  };
  const hold = (): void => post({ kind: 'hold', ...mine });
  const write = (term: number): void => {
    known = term;
    mine = { ...mine, term };
    become('writing');
    hold();
  };

  return {
    state: () => state,
    ask: () => {
      // Whoever believes the same hears of it.
      if (state === 'writing') {
        hold();
        return;
      }
      if (stopWaiting) return;
      if (state === 'away') become(born ? 'opening' : 'returning');
      born = false;
      mine = { term: known, since: now(), from: id };
      stopWaiting = wait(() => write(known));
      post({ kind: 'ask', ...mine });
    },
    takeOver: () => {
      mine = { ...mine, since: now() };
      // The clock stands in for takings over that were not heard.
      write(Math.max(known + 1, now()));
    },
    putDown: () => {
      // Windows that were put off by this one's asking wait for it as well.
      const held = state === 'writing' || stopWaiting !== undefined;
      become('away');
      if (held) post({ kind: 'free', ...mine });
    },
    hear: (message) => {
      if (state === 'away') return;
      known = Math.max(known, message.term);
      const better = (state === 'writing' || stopWaiting) && outranks(mine, message);
      if (message.kind === 'free') {
        if (state === 'following' && !stopWaiting) freed();
      } else if (message.kind === 'ask') {
        if (state === 'writing' || better) hold();
      } else if (state === 'writing' && better) hold();
      else become('following');
    },
  };
}

interface Notice extends PenMessage {
  readonly report: string;
}

/** How long an answer is waited for; windows answer within a few milliseconds. */
const PATIENCE = 150;

/** The pen of a report for this window, over the channel all windows of a browser hear. */
export function penOf(
  report: string,
  { id, changed, freed }: Pick<PenParts, 'id' | 'changed' | 'freed'>,
): Pen & { readonly end: () => void } {
  const channel = new BroadcastChannel('gouji/pen');
  let ended = false;
  const pen = newPen({
    id,
    now: Date.now,
    post: (message) => {
      const notice: Notice = { ...message, report };
      if (!ended) channel.postMessage(notice);
    },
    wait: (silence) => {
      const timer = setTimeout(silence, PATIENCE);
      return () => clearTimeout(timer);
    },
    changed,
    freed,
  });
  channel.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
    if (data.report === report) pen.hear(data);
  });
  return {
    ...pen,
    end: () => {
      pen.putDown();
      ended = true;
      channel.close();
    },
  };
}
