// The heading of a page. Where the page was gone to it takes the focus, so that the keyboard, and whoever
// listens, is where the page begins; a page that the program opens with leaves it to the browser.
import { useEffect, useRef, type ReactNode } from 'react';

let gone = false;
window.addEventListener(
  'hashchange',
  () => {
    gone = true;
  },
  { once: true },
);

interface PageHeadingProps {
  /** All of it, where there is not room enough. */
  readonly title?: string;
  readonly children: ReactNode;
}

export function PageHeading({ title, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What has asked for the focus by itself keeps it.
    if (gone && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} title={title}>
      {children}
    </h1>
  );
}
