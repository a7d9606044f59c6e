// The main part of a page that scrolls by itself, below a head that stays: the keyboard must be able to
// stand in it.
import type { ReactNode } from 'react';

interface ScrollingMainProps {
  readonly name: string;
  readonly children: ReactNode;
}

export function ScrollingMain({ name, children }: ScrollingMainProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <main tabIndex={0} aria-label={name}>
      {children}
    </main>
  );
}
