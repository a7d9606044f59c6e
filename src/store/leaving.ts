// How 审核列表 was left in this tab, so that a reviewer goes on from draft to draft in its order, and finds
// it again as it was. Beside the database, and only for as long as the tab.
const KEY = 'gouji/leaving';

/** What the list was narrowed to and how it was sorted: the list knows what that means. */
export interface Shown {
  readonly choice: string;
  readonly search: string;
  readonly sorting: readonly { readonly id: string; readonly desc: boolean }[];
}

export interface Leaving {
  /** The reports that it showed, from top to bottom. */
  readonly order: readonly string[];
  /** The one that was opened, or gone on to. */
  readonly at: string;
  readonly shown: Shown;
}

/** For browsers that keep nothing. */
let last: Leaving | undefined;

/** How the list was left; undefined where it was not. */
export function leaving(): Leaving | undefined {
  if (last) return last;
  try {
    last = readLeaving(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    // It is begun at its top.
  }
  return last;
}

/** Remembers how the list is left. */
export function keepLeaving(now: Leaving): void {
  last = now;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // It holds until the page is loaded again.
  }
}

/** Remembers which of its reports was gone on to. */
export function goneOnTo(report: string): void {
  const before = leaving();
  if (before?.order.includes(report)) keepLeaving({ ...before, at: report });
}

/** Reads what was kept; undefined for anything else. */
export function readLeaving(kept: unknown): Leaving | undefined {
  const { order, at, shown } = record(kept);
  const { choice, search, sorting } = record(shown);
  if (!Array.isArray(order) || !Array.isArray(sorting)) return undefined;
  return {
    order: order.map(String),
    at: String(at),
    shown: {
      choice: String(choice),
      search: String(search),
      sorting: sorting.map((by) => ({
        id: String(record(by)['id']),
        desc: record(by)['desc'] === true,
      })),
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
