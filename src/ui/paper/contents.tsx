// 目录: the sections of the paper, the one in view marked. What is told of each is the page's.
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import type { Here } from './here';
import './contents.css';

/** The section in view. */
export function useHere(here: Here): string | undefined {
  return useSyncExternalStore(here.subscribe, here.get);
}

export function Contents({ children }: { readonly children: ReactNode }) {
  return (
    <nav className="contents" aria-label="目录">
      <h2>目录</h2>
      {children}
    </nav>
  );
}

interface ContentsEntryProps {
  readonly id: string;
  readonly heading: string;
  readonly current: boolean;
  /** How it stands, in a few words. */
  readonly state?: string | undefined;
  /** What waits there: shown where it is more than none, said in full to those who listen. */
  readonly count?: number;
  readonly counted?: string;
  /** `warn` is not wrong, only to be looked at. */
  readonly tone?: 'warn' | undefined;
  /** How much of it is done, from 0 to 1. */
  readonly share?: number;
  readonly done?: boolean;
  readonly onGo: (id: string) => void;
}

/** Renders again only where something of it changes: it is asked for at every key. */
export const ContentsEntry = memo(function ContentsEntry(props: ContentsEntryProps) {
  const { id, heading, current, state, count = 0, counted, tone, share, done, onGo } = props;
  return (
    <button
      type="button"
      className="entry"
      aria-current={current ? 'true' : undefined}
      onClick={() => onGo(id)}
    >
      {/* In the narrow form only the first character stands: the number, or 引. */}
      <b>
        {heading.charAt(0)}
        <span className="rest">{heading.slice(1)}</span>
      </b>
      {count > 0 && (
        <span className={tone ? `count ${tone}` : 'count'} aria-label={`${count} ${counted}`}>
          {count}
        </span>
      )}
      {state !== undefined && <small>{state}</small>}
      {share !== undefined && (
        <progress value={share} aria-hidden="true" className={done ? 'done' : undefined} />
      )}
    </button>
  );
});
