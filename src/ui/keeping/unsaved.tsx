// What is said while something is not saved. What is said while all is, and where, is for the page.
import type { ReactNode } from 'react';
import './keeping.css';

/** 已保存到本机; 正在重试，数据仍在本页; 未能保存，请立即另存. */
export type Saved =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'retrying' }
  /** `why` is a sentence, where it is known. */
  | { readonly kind: 'failed'; readonly why?: string };

interface UnsavedProps {
  readonly saved: Saved;
  /** How everything is taken away as a file. */
  readonly children: ReactNode;
}

/** Nothing while all is saved. */
export function Unsaved({ saved, children }: UnsavedProps) {
  if (saved.kind === 'retrying') return '正在重试，数据仍在本页';
  if (saved.kind === 'saved') return null;
  return (
    <>
      未能保存，请立即另存
      {saved.why !== undefined && <small title={saved.why}>{saved.why}</small>}
      {children}
    </>
  );
}
