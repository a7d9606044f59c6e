// The head of a page that is no paper to fill in or review: the way back, what the page is, and its
// commands, which are the caller's.
import type { ReactNode } from 'react';
import './page-head.css';
import { PageHeading } from './page-heading';

interface PageHeadProps {
  readonly title: string;
  /** The page it belongs to. */
  readonly back: { readonly href: string; readonly name: string };
  readonly children?: ReactNode;
}

export function PageHead({ title, back, children }: PageHeadProps) {
  return (
    <header className="page-head">
      <a className="button" href={back.href}>
        {back.name}
      </a>
      <PageHeading>{title}</PageHeading>
      {children}
    </header>
  );
}
