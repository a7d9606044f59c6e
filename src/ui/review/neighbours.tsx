// ‹上一份 and 下一份›: from draft to draft in the order in which 审核列表 was left, and which of how many this
// is. A draft the list did not show stands among all of them.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactNode } from 'react';
import { leaving, listDrafts, type Draft } from '../../store/drafts';
import type { Direction } from './stops';

interface Neighbours {
  readonly previous: Draft | undefined;
  readonly next: Draft | undefined;
  /** From 1. */
  readonly position: number;
  readonly of: number;
}

/** Where a draft stands; `left` is the order in which the list was left. */
export function neighboursOf(
  report: string,
  left: readonly string[],
  drafts: readonly Draft[],
): Neighbours {
  const known = new Map(drafts.map((draft) => [draft.id, draft]));
  const order = left.includes(report) ? left.flatMap((id) => known.get(id) ?? []) : drafts;
  const at = order.findIndex(({ id }) => id === report);
  return { previous: order[at - 1], next: order[at + 1], position: at + 1, of: order.length };
}

/** Goes on by a key, which may be pressed before anything here has been read; returns what is to be said. */
export async function goOn(report: string, direction: Direction): Promise<string> {
  const neighbours = neighboursOf(report, leaving()?.order ?? [], await listDrafts());
  const draft = neighbours[direction];
  if (!draft) return direction === 'next' ? '这是最后一份' : '这是第一份';
  window.location.hash = hashOf(draft);
  return '';
}

/** Undefined until the list is read, and where the draft is in no list. */
export function useNeighbours(report: string): Neighbours | undefined {
  const drafts = useLiveQuery(listDrafts);
  const [left] = useState(() => leaving()?.order ?? []);
  const found = drafts && neighboursOf(report, left, drafts);
  return found && found.position > 0 ? found : undefined;
}

function hashOf({ id }: Draft): string {
  return `#/report/${id}/review`;
}

interface NeighboursLineProps {
  readonly neighbours: Neighbours;
}

export function NeighboursLine({ neighbours }: NeighboursLineProps) {
  const { previous, next, position, of } = neighbours;
  return (
    <nav className="neighbours" aria-label="审核列表中的前后">
      <Way to={previous} name="上一份" keys="Alt+PageUp">
        ‹ <span className="rest">上一份</span>
      </Way>
      <span className="position" aria-label={`第 ${position} 份，共 ${of} 份`} role="img">
        {position} / {of}
      </span>
      <Way to={next} name="下一份" keys="Alt+PageDown">
        <span className="rest">下一份</span> ›
      </Way>
    </nav>
  );
}

interface WayProps {
  readonly to: Draft | undefined;
  readonly name: string;
  readonly keys: string;
  readonly children: ReactNode;
}

function Way({ to, name, keys, children }: WayProps) {
  if (!to) {
    return (
      <button type="button" className="button small" aria-label={name} disabled>
        {children}
      </button>
    );
  }
  return (
    <a
      className="button small"
      href={hashOf(to)}
      aria-label={`${name}：${to.organName}`}
      title={`${to.organName}（${keys}）`}
    >
      {children}
    </a>
  );
}
