// The head of a page that is no paper to fill in or review: what stands in it is the caller's.
import type { ReactNode } from 'react';
import './page-head.css';

export function PageHead({ children }: { readonly children: ReactNode }) {
  return <header className="page-head">{children}</header>;
}
